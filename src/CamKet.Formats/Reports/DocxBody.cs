using CamKet.Casework.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CamKet.Formats.Reports;

/// <summary>The text of a paper: title and subject, then numbered parts with paragraphs, lists and tables.</summary>
internal sealed class DocxBody(DocxRuns runs, string language)
{
    private const int TitleRule = 1700;

    public static IEnumerable<OpenXmlElement> TitleOf(Report report)
    {
        yield return Styled(DocxStyles.Title, [DocxRuns.Plain(report.Title)]);
        if (!string.IsNullOrWhiteSpace(report.Subject))
        {
            yield return Styled(DocxStyles.Subject, [DocxRuns.Plain(report.Subject)]);
        }

        var rule = DocxColumns.Rule(DocxPage.TextWidth, TitleRule);
        rule.ParagraphProperties!.SpacingBetweenLines!.After = "240";
        yield return rule;
    }

    public IEnumerable<OpenXmlElement> TextOf(Report report) =>
        report.Opening.SelectMany(Block).Concat(Sections(report.Sections, depth: 1));

    private IEnumerable<OpenXmlElement> Sections(IReadOnlyList<ReportSection> sections, int depth)
    {
        for (var i = 0; i < sections.Count; i++)
        {
            var number = ReportNumbering.Label(depth, i + 1, language);
            yield return Styled(DocxStyles.Heading(depth), [DocxRuns.Plain($"{number} {sections[i].Heading}")]);
            foreach (var element in sections[i].Blocks.SelectMany(Block).Concat(Sections(sections[i].Sections, depth + 1)))
            {
                yield return element;
            }
        }
    }

    private IEnumerable<OpenXmlElement> Block(ReportBlock block) => block switch
    {
        ReportParagraph paragraph => [Styled(DocxStyles.BodyText, runs.Of(paragraph.Runs))],
        ReportBulletList list => list.Items.Select(item => Styled(DocxStyles.BodyText, runs.Of(item).Prepend(DocxRuns.Plain("- ")))),
        ReportTable table => new DocxTable(runs).Of(table),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "A block that this writer does not know."),
    };

    private static Paragraph Styled(string style, IEnumerable<OpenXmlElement> content)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }
}
