using System.Globalization;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CamKet.Web.Elements;

/// <summary>
/// Which rows of a list are shown, and the way to the others: <c>&lt;pager page="Model.PageNumber" size="50" total="317"/&gt;</c>.
/// Pages count from 1 and travel in the query as <c>page</c>; the rest of the query is kept.
/// </summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(Words words) : TagHelper
{
    public int Page { get; set; } = 1;
    public int Size { get; set; } = 50;
    public int Total { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private int LastPage => Math.Max(1, (Total + Size - 1) / Size);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Total == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", words["Pager.Label"]);
        output.Content.AppendHtml(Shown()).AppendHtml(Turns());
    }

    private TagBuilder Shown()
    {
        var shown = new TagBuilder("span");
        shown.AddCssClass("num");
        shown.InnerHtml.Append(words["Pager.Shown", (Page - 1) * Size + 1, Math.Min(Page * Size, Total), Total]);
        return shown;
    }

    private TagBuilder Turns()
    {
        var turns = new TagBuilder("span");
        turns.AddCssClass("turn");
        if (Page > 1)
        {
            turns.InnerHtml.AppendHtml(Turn(Page - 1, "prev", words["Pager.Previous"]));
        }

        if (Page < LastPage)
        {
            turns.InnerHtml.AppendHtml(Turn(Page + 1, "next", words["Pager.Next"]));
        }

        return turns;
    }

    private TagBuilder Turn(int page, string relation, string text)
    {
        var link = new TagBuilder("a");
        link.AddCssClass("btn btn-sm");
        link.Attributes["rel"] = relation;
        link.Attributes["href"] = Address(page);
        link.InnerHtml.Append(text);
        return link;
    }

    private string Address(int page)
    {
        var query = new QueryBuilder(
            from pair in ViewContext.HttpContext.Request.Query
            where pair.Key != "page"
            from value in pair.Value
            select KeyValuePair.Create(pair.Key, value ?? ""));
        query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        return query.ToString();
    }
}
