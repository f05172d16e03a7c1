using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CamKet.Web.Elements;

/// <summary>
/// A sentence of a source, blue for a word and green for a deed:
/// <c>&lt;source-text text="…" start="12" length="40" origin="Lời, 09/12/2025" deed="false" language="vi"/&gt;</c>.
/// The text is shown to the character; the span from <c>start</c> is marked, or nothing when <c>length</c> is 0.
/// </summary>
[HtmlTargetElement("source-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SourceTextTagHelper : TagHelper
{
    public required string Text { get; set; }
    public int Start { get; set; }
    public int Length { get; set; }
    public string? Origin { get; set; }
    public bool Deed { get; set; }
    public string? Language { get; set; }

    /// <summary>Larger, for the sentence a dossier is about.</summary>
    public bool Large { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "blockquote";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Deed ? "deed" : "word");
        if (Origin is not null)
        {
            output.Content.AppendHtml(Span("origin", Origin));
        }

        var quote = new TagBuilder("span");
        if (Large)
        {
            quote.AddCssClass("source");
        }

        if (Language is not null)
        {
            quote.Attributes["lang"] = Language;
        }

        Fill(quote);
        output.Content.AppendHtml(quote);
    }

    private void Fill(TagBuilder quote)
    {
        var start = Math.Clamp(Start, 0, Text.Length);
        var end = Math.Clamp(start + Length, start, Text.Length);
        if (end == start)
        {
            quote.InnerHtml.Append(Text);
            return;
        }

        var mark = new TagBuilder("mark");
        mark.InnerHtml.Append(Text[start..end]);
        quote.InnerHtml.AppendHtml(Span("source-context", Text[..start])).AppendHtml(mark).AppendHtml(Span("source-context", Text[end..]));
    }

    private static TagBuilder Span(string cssClass, string text)
    {
        var span = new TagBuilder("span");
        span.AddCssClass(cssClass);
        span.InnerHtml.Append(text);
        return span;
    }
}
