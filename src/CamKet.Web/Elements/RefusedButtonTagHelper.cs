using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CamKet.Web.Elements;

/// <summary>
/// An act that the rules do not allow now: dashed and grey, with the reason beside it.
/// <c>&lt;refused-button id="close" reason="…" fix-href="#m1" fix-text="…"&gt;Duyệt&lt;/refused-button&gt;</c>. It can still be
/// pressed (it stays in the tab order and submits); the server answers with the same sentence.
/// </summary>
[HtmlTargetElement("refused-button")]
public sealed class RefusedButtonTagHelper : TagHelper
{
    public required string Id { get; set; }
    public required string Reason { get; set; }
    public string? FixHref { get; set; }
    public string? FixText { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "btn btn-refused");
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("aria-disabled", "true");
        output.Attributes.SetAttribute("aria-describedby", Id + "-reason");
        output.PostElement.AppendHtml(ReasonLine());
    }

    private TagBuilder ReasonLine()
    {
        var line = new TagBuilder("p");
        line.AddCssClass("refusal-reason");
        line.Attributes["id"] = Id + "-reason";
        line.InnerHtml.Append(Reason);
        if (FixHref is not null)
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = FixHref;
            link.InnerHtml.Append(FixText ?? FixHref);
            line.InnerHtml.AppendHtml(" ").AppendHtml(link);
        }

        return line;
    }
}
