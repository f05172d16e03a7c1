using CamKet.Casework.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CamKet.Formats.Reports;

/// <summary>The foot of a paper: recipients to the left, signature to the right, never apart from each other.</summary>
internal static class DocxClosing
{
    private const int LeftWidth = 4677;
    private const int Size11 = 22;
    private const int Size12 = 24;
    private const int Size14 = 28;

    // Room for the pen and the seal, in twentieths of a point.
    private const int RoomToSign = 1500;

    public static IEnumerable<OpenXmlElement> Of(Report report)
    {
        if (report.Signature is null && report.Recipients.Count == 0)
        {
            yield break;
        }

        yield return new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Line = "240", LineRule = LineSpacingRuleValues.Exact }));
        yield return DocxColumns.Of(LeftWidth, DocxPage.TextWidth - LeftWidth, (Recipients(report), Signature(report.Signature)));

        // Word wants a paragraph after the last table; this one takes no room.
        yield return new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact }));
    }

    private static IEnumerable<Paragraph> Recipients(Report report)
    {
        if (report.Recipients.Count == 0)
        {
            yield break;
        }

        yield return DocxColumns.Line(ReportWording.RecipientsLabel(report.Language), Size12, bold: true, italic: true, centred: false);
        for (var i = 0; i < report.Recipients.Count; i++)
        {
            yield return DocxColumns.Line(ReportWording.RecipientLine(report.Recipients[i], i == report.Recipients.Count - 1), Size11, centred: false);
        }
    }

    private static IEnumerable<Paragraph> Signature(ReportSignature? signature)
    {
        if (signature is null)
        {
            yield break;
        }

        if (!string.IsNullOrWhiteSpace(signature.Authority))
        {
            yield return DocxColumns.Line(signature.Authority.ToUpperInvariant(), Size14, bold: true);
        }

        yield return DocxColumns.Line(signature.Office.ToUpperInvariant(), Size14, bold: true);
        yield return DocxColumns.Line(signature.Name ?? "", Size14, bold: true, before: RoomToSign);
    }
}
