using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CamKet.Formats.Reports;

/// <summary>Paragraphs side by side: a table without borders, as the head and the foot of Vietnamese papers have it.</summary>
internal static class DocxColumns
{
    public static Table Of(int leftWidth, int rightWidth, params (IEnumerable<Paragraph> Left, IEnumerable<Paragraph> Right)[] rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{leftWidth + rightWidth}", Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(new GridColumn { Width = $"{leftWidth}" }, new GridColumn { Width = $"{rightWidth}" }));
        foreach (var (left, right) in rows)
        {
            table.Append(new TableRow(new TableRowProperties(new CantSplit()), Cell(leftWidth, left), Cell(rightWidth, right)));
        }

        return table;
    }

    /// <summary>A line of text in the size and style that a block of the head or foot asks for.</summary>
    public static Paragraph Line(string text, int halfPoints, bool bold = false, bool italic = false, int before = 0, bool centred = true, bool keepNext = false) => new(
        new ParagraphProperties
        {
            KeepNext = keepNext ? new KeepNext() : null,
            SpacingBetweenLines = new SpacingBetweenLines { Before = $"{before}" },
            Justification = new Justification { Val = centred ? JustificationValues.Center : JustificationValues.Left },
        },
        DocxRuns.Plain(text, new RunProperties
        {
            Bold = bold ? new Bold() : null,
            Italic = italic ? new Italic() : null,
            FontSize = new FontSize { Val = $"{halfPoints}" },
            FontSizeComplexScript = new FontSizeComplexScript { Val = $"{halfPoints}" },
        }));

    /// <summary>A thin rule in the middle of a column: an empty line one point high with a border beneath.</summary>
    public static Paragraph Rule(int columnWidth, int ruleWidth)
    {
        var side = $"{Math.Max(0, (columnWidth - ruleWidth) / 2)}";
        return new Paragraph(new ParagraphProperties
        {
            ParagraphBorders = new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
            SpacingBetweenLines = new SpacingBetweenLines { Line = "40", LineRule = LineSpacingRuleValues.Exact, After = "60" },
            Indentation = new Indentation { Left = side, Right = side },
        });
    }

    /// <summary>About how wide a text is in Times New Roman, in twentieths of a point.</summary>
    public static int WidthOf(string text, int halfPoints)
    {
        var ems = text.Sum(c => c switch
        {
            ' ' => 0.25,
            '-' => 0.33,
            _ when char.IsUpper(c) => 0.71,
            _ => 0.5,
        });
        return (int)(ems * halfPoints * 10);
    }

    private static TableCell Cell(int width, IEnumerable<Paragraph> paragraphs)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }));
        cell.Append(paragraphs.Cast<OpenXmlElement>().DefaultIfEmpty(new Paragraph()));
        return cell;
    }
}
