using CamKet.Casework.Documents;
using CamKet.Formats.Extraction;

namespace CamKet.Formats.Sheets;

/// <summary>The words of a workbook as a document: each sheet under its name, a row a line, cells apart by " | ".</summary>
internal static class SheetText
{
    public static ExtractedText Extract(byte[] content, string fileName, ExtractionLimits limits)
    {
        var text = new TextBlocks();
        var sheets = new SheetReader(limits).Read(content, fileName);
        foreach (var sheet in sheets)
        {
            if (sheets.Count > 1 && sheet.Rows.Count > 0)
            {
                text.Add(BlockKind.Paragraph, sheet.Name);
            }

            foreach (var row in sheet.Rows)
            {
                text.AddRow(row.Cells.Select(c => c.Text));
            }

            text.EndGroup();
        }

        return new ExtractedText { Text = text.ToString(), Format = "xlsx" };
    }
}
