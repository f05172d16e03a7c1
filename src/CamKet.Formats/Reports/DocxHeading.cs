using CamKet.Casework.Reports;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CamKet.Formats.Reports;

/// <summary>The head of a paper: issuing body and number to the left, state, motto, place and date to the right.</summary>
internal static class DocxHeading
{
    private const int LeftWidth = 4140;
    private const int RightWidth = DocxPage.TextWidth - LeftWidth;
    private const int Size12 = 24;
    private const int Size13 = 26;

    // The rule under the issuing body is a third to a half of its line.
    private const double RuleShare = 0.4;

    public static Table Of(Report report)
    {
        var (heading, language) = (report.Heading, report.Language);
        return DocxColumns.Of(LeftWidth, RightWidth,
            (Issuer(heading), State(language)),
            ([DocxColumns.Line(ReportWording.NumberLine(heading.Number, language), Size13, before: 60)],
             [DocxColumns.Line(ReportWording.PlaceAndDate(heading.Place, heading.Date, language), Size13, italic: true, before: 60)]));
    }

    private static IEnumerable<Paragraph> Issuer(ReportHeading heading)
    {
        if (!string.IsNullOrWhiteSpace(heading.SuperiorBody))
        {
            yield return DocxColumns.Line(heading.SuperiorBody.ToUpperInvariant(), Size12);
        }

        var issuer = heading.IssuingBody.ToUpperInvariant();
        yield return DocxColumns.Line(issuer, Size12, bold: true);
        yield return DocxColumns.Rule(LeftWidth, (int)(Math.Min(DocxColumns.WidthOf(issuer, Size12), LeftWidth) * RuleShare));
    }

    private static IEnumerable<Paragraph> State(string language)
    {
        var motto = ReportWording.Motto(language);
        yield return DocxColumns.Line(ReportWording.State(language), Size12, bold: true);
        yield return DocxColumns.Line(motto, Size13, bold: true);
        yield return DocxColumns.Rule(RightWidth, DocxColumns.WidthOf(motto, Size13));
    }
}
