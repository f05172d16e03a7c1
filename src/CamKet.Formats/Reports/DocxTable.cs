using CamKet.Casework.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CamKet.Formats.Reports;

/// <summary>A table of a report: ruled, its header row repeated on every page, columns as wide as their words ask.</summary>
internal sealed class DocxTable(DocxRuns runs)
{
    public IEnumerable<OpenXmlElement> Of(ReportTable table)
    {
        if (table.Headers.Count == 0)
        {
            yield break;
        }

        if (!string.IsNullOrWhiteSpace(table.Caption))
        {
            yield return DocxColumns.Line(table.Caption, 26, bold: true, before: 120, keepNext: true);
        }

        yield return Grid(table, DocxColumnWidths.Of(table, DocxPage.TextWidth));

        // Space after the table: the next paragraph has none of its own before it.
        yield return new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "0", Line = "160", LineRule = LineSpacingRuleValues.Exact }));
    }

    private Table Grid(ReportTable table, int[] widths)
    {
        var grid = new Table(
            new TableProperties(
                new TableWidth { Width = $"{DocxPage.TextWidth}", Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })));
        grid.Append(HeaderRow(table, widths));
        foreach (var row in table.Rows)
        {
            grid.Append(Row(row, widths));
        }

        return grid;
    }

    private static TableRow HeaderRow(ReportTable table, int[] widths)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        row.Append(widths.Select((width, i) => Cell(width, JustificationValues.Center,
            [DocxRuns.Plain(table.Headers[i], new RunProperties(new Bold()))])));
        return row;
    }

    private TableRow Row(IReadOnlyList<ReportCell> cells, int[] widths)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        row.Append(widths.Select((width, i) => i < cells.Count
            ? Cell(width, cells[i].Number ? JustificationValues.Right : JustificationValues.Left, runs.Of(cells[i].Runs))
            : Cell(width, JustificationValues.Left, [])));
        return row;
    }

    private static TableCell Cell(int width, JustificationValues justification, IEnumerable<OpenXmlElement> content)
    {
        var paragraph = new Paragraph(new ParagraphProperties(
            new ParagraphStyleId { Val = DocxStyles.TableText },
            new Justification { Val = justification }));
        paragraph.Append(content);
        return new TableCell(
            new TableCellProperties(
                new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
            paragraph);
    }

    private static TableBorders Borders()
    {
        const uint Thin = 4;
        return new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = Thin },
            new LeftBorder { Val = BorderValues.Single, Size = Thin },
            new BottomBorder { Val = BorderValues.Single, Size = Thin },
            new RightBorder { Val = BorderValues.Single, Size = Thin },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = Thin },
            new InsideVerticalBorder { Val = BorderValues.Single, Size = Thin });
    }
}
