namespace CamKet.Formats.Layout;

/// <summary>The rows of a table, the lines of one cell joined.</summary>
internal static class PageTable
{
    /// <summary>Lines of one cell stand no further apart than in the closest cell, and this part of a line's height.</summary>
    private const double Looseness = 0.2;

    public static IEnumerable<RowBlock> RowsOf(ColumnBand band)
    {
        var rows = ByDistance(band);
        return (rows.Count > 1 ? rows : ByFirstCell(band)).Select(row => RowOf(row, band));
    }

    /// <summary>Rows part where the empty space is larger than between the lines of a cell.</summary>
    private static List<List<TextLine>> ByDistance(ColumnBand band)
    {
        var height = band.Lines.Select(l => l.Height).Order().ElementAt(band.Lines.Count / 2);
        var space = band.Columns().SelectMany(Spaces).DefaultIfEmpty(double.MaxValue).Min() + Looseness * height;
        var rows = new List<List<TextLine>> { new() { band.Lines[0] } };
        foreach (var line in band.Lines.Skip(1))
        {
            if (line.Y0 - rows[^1].Max(l => l.Y1) > space)
            {
                rows.Add([]);
            }

            rows[^1].Add(line);
        }

        return rows;
    }

    /// <summary>Where all lines are equally far apart, a row begins with its first cell.</summary>
    private static List<List<TextLine>> ByFirstCell(ColumnBand band)
    {
        var rows = new List<List<TextLine>>();
        foreach (var line in band.Lines)
        {
            if (rows.Count == 0 || line.X0 < band.Cuts[0])
            {
                rows.Add([]);
            }

            rows[^1].Add(line);
        }

        return rows;
    }

    private static RowBlock RowOf(List<TextLine> lines, ColumnBand band)
    {
        var columns = new ColumnBand(lines, band.Cuts).Columns();
        return new RowBlock([.. columns.Select(cell => string.Join(' ', cell.Select(l => l.Text)))]);
    }

    private static IEnumerable<double> Spaces(List<TextLine> column) => column.Skip(1).Select((line, i) => line.Y0 - column[i].Y1);
}
