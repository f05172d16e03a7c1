using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CamKet.Web.Elements;

/// <summary>
/// What is wrong with the form, on top and focused, each line a link to its field: <c>&lt;error-summary/&gt;</c>. Errors without
/// a field (a refused act) stand as sentences. Nothing is rendered when nothing is wrong.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(Words words) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = (from entry in ViewContext.ModelState
                      from error in entry.Value!.Errors
                      select (Field: entry.Key, Sentence: error.ErrorMessage)).Distinct().ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice notice-bad error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Content.AppendHtml(Heading(errors.Count)).AppendHtml(List(errors));
    }

    private TagBuilder Heading(int count)
    {
        var heading = new TagBuilder("h2");
        heading.AddCssClass("h3");
        heading.InnerHtml.Append(words.Count("Form.Errors", count));
        return heading;
    }

    private TagBuilder List(IEnumerable<(string Field, string Sentence)> errors)
    {
        var list = new TagBuilder("ul");
        foreach (var (field, sentence) in errors)
        {
            var line = new TagBuilder("li");
            if (field.Length == 0)
            {
                line.InnerHtml.Append(sentence);
            }
            else
            {
                var link = new TagBuilder("a");
                link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(field, "_");
                link.InnerHtml.AppendHtml(FieldLabels.Before(ViewContext.HttpContext, field, sentence));
                line.InnerHtml.AppendHtml(link);
            }

            list.InnerHtml.AppendHtml(line);
        }

        return list;
    }
}
