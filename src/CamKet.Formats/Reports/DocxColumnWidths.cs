using CamKet.Casework.Reports;

namespace CamKet.Formats.Reports;

/// <summary>Shares the width of the page among the columns of a table: no word is broken where that can be helped,
/// and what is left goes to the columns whose cells would run over several lines.</summary>
internal static class DocxColumnWidths
{
    private const int HalfPoints = 24;
    private const int CellMargins = 250;

    // Bold letters and wide ones such as m are wider than the average that WidthOf counts with.
    private const double Allowance = 1.2;

    // A column of long sentences may ask for this share of the page at most.
    private const double LargestShare = 0.45;

    public static int[] Of(ReportTable table, int pageWidth)
    {
        var columns = table.Headers.Select((header, i) => Cells(table, i).Prepend(header).ToList()).ToList();
        var least = columns.ConvertAll(cells => cells.Max(cell => cell.Split(' ', '\n').Max(WidthOf)));
        var wanted = columns.Select((cells, i) => Math.Max(least[i], Math.Min(cells.Max(WidthOf), pageWidth * LargestShare))).ToList();
        var spare = pageWidth - least.Sum();
        return spare < 0 ? Share(least, pageWidth) : Grow(least, wanted, spare, pageWidth);
    }

    private static int[] Grow(List<double> least, List<double> wanted, double spare, int pageWidth)
    {
        var asked = wanted.Sum() - least.Sum();
        return asked <= spare
            ? Share(wanted, pageWidth)
            : Share([.. least.Select((width, i) => width + ((wanted[i] - width) / asked * spare))], pageWidth);
    }

    private static int[] Share(List<double> widths, int pageWidth)
    {
        var total = widths.Sum();
        return [.. widths.Select(width => (int)(width / total * pageWidth))];
    }

    private static IEnumerable<string> Cells(ReportTable table, int column) =>
        table.Rows.Where(row => column < row.Count).Select(row => string.Concat(row[column].Runs.Select(Printed)));

    private static string Printed(ReportRun run) => run.Reference is null || run.Reference == run.Text ? run.Text : $"{run.Text} ({run.Reference})";

    private static double WidthOf(string text) => (DocxColumns.WidthOf(text, HalfPoints) * Allowance) + CellMargins;
}
