using CamKet.Casework.Review;
using CamKet.Reading.Text;
using CamKet.Web.Pages.Documents;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CamKet.Web.Elements;

/// <summary>The text of a document with its findings in it: <c>&lt;document-body blocks="…" language="vi" add-href="…"/&gt;</c>.
/// Written without any white space of its own, so that what is read, copied or selected is the source to the character.</summary>
[HtmlTargetElement("document-body", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DocumentBodyTagHelper(Words words) : TagHelper
{
    public required IReadOnlyList<TextBlock> Blocks { get; set; }

    public required string Language { get; set; }

    /// <summary>The link that adds a finding for a sentence by hand; null where none is offered.</summary>
    public Func<TextSpan, string>? AddHref { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "document");
        output.Attributes.SetAttribute("lang", Language);
        output.Attributes.SetAttribute("data-document", "");
        foreach (var block in Blocks)
        {
            output.Content.AppendHtml(block.Unread is null ? Paragraph(block) : Folded(block));
        }
    }

    private TagBuilder Paragraph(TextBlock block)
    {
        var paragraph = new TagBuilder("p");
        foreach (var run in block.Runs)
        {
            if (run.BeginsPage is { } page)
            {
                paragraph.InnerHtml.AppendHtml(PageMark(page));
            }

            if (run.BeginsSentence is { } sentence)
            {
                paragraph.InnerHtml.AppendHtml(Anchor(sentence));
            }

            paragraph.InnerHtml.AppendHtml(run.Marking is { } marking ? Found(run, marking) : Words(run, run.Lit ? "mark" : "span"));
        }

        return paragraph;
    }

    private TagBuilder Folded(TextBlock block)
    {
        var summary = new TagBuilder("summary");
        summary.Attributes["lang"] = words.Language;
        summary.InnerHtml.Append(words.Count("Document.NotRead", block.Lines, words[$"Zone.{block.Unread}"]));
        var paragraph = new TagBuilder("p");
        foreach (var run in block.Runs)
        {
            if (run.BeginsPage is { } page)
            {
                paragraph.InnerHtml.AppendHtml(PageMark(page));
            }

            paragraph.InnerHtml.AppendHtml(Words(run, "span"));
        }

        var details = new TagBuilder("details");
        details.AddCssClass("not-read");
        if (block.Runs.Any(r => r.Lit || r.Marking is not null))
        {
            details.Attributes["open"] = "open";
        }

        details.InnerHtml.AppendHtml(summary).AppendHtml(paragraph);
        return details;
    }

    /// <summary>Where a page of the original begins; the link is the page's own address. It is no part of the source, so it is left out of selections.</summary>
    private TagBuilder PageMark(int page)
    {
        var mark = new TagBuilder("a");
        mark.AddCssClass("page-mark");
        mark.Attributes["id"] = $"p{page}";
        mark.Attributes["href"] = $"#p{page}";
        mark.Attributes["lang"] = words.Language;
        mark.InnerHtml.Append(words["Document.Page", page]);
        return mark;
    }

    private HtmlContentBuilder Anchor(TextSpan sentence)
    {
        var anchor = new TagBuilder("span");
        anchor.AddCssClass("anchor");
        anchor.Attributes["id"] = $"s{sentence.Start}";
        var content = new HtmlContentBuilder().AppendHtml(anchor);
        if (AddHref is null)
        {
            return (HtmlContentBuilder)content;
        }

        var add = new TagBuilder("a");
        add.AddCssClass("add-here");
        add.Attributes["href"] = AddHref(sentence);
        add.Attributes["aria-label"] = words["Review.AddSentence"];
        add.InnerHtml.Append("+");
        return (HtmlContentBuilder)content.AppendHtml(add);
    }

    private static TagBuilder Found(TextRun run, Marking marking)
    {
        var found = new TagBuilder(marking.Href is null ? "span" : "a");
        found.AddCssClass(CssOf(marking) + (run.Lit ? " lit" : ""));
        if (marking.Href is not null)
        {
            found.Attributes["href"] = marking.Href;
        }

        if (marking.Current)
        {
            found.Attributes["aria-current"] = "true";
        }

        if (run.Numbers.Count > 0)
        {
            var number = new TagBuilder("sup");
            number.InnerHtml.Append(string.Join(", ", run.Numbers.Select(n => n.Number)));
            found.InnerHtml.AppendHtml(number);
        }

        found.InnerHtml.AppendHtml(Words(run, "span"));
        return found;
    }

    /// <summary>The characters themselves, with their place in the source for a selection.</summary>
    private static TagBuilder Words(TextRun run, string tag)
    {
        var words = new TagBuilder(tag);
        words.Attributes["data-at"] = $"{run.Start}";
        words.InnerHtml.Append(run.Text);
        return words;
    }

    private static string CssOf(Marking marking) => "found" + (marking.Kind switch
    {
        ProposalKind.Commitment => "",
        ProposalKind.Request => " found-request",
        ProposalKind.Direction => " found-direction",
        ProposalKind.Outcome => " found-outcome",
        _ => " found-fact",
    }) + (marking.Decided ? " found-decided" : "") + (marking.Current ? " found-current" : "");
}
