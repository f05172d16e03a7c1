namespace CamKet.Formats.Layout;

/// <summary>What stands on a page in the order in which a person reads it.</summary>
internal static class PageLayout
{
    /// <summary>Columns within columns: deeper ones are no document's.</summary>
    private const int MostNesting = 3;

    /// <summary>A page with more lines than this is no page for people; its lines are taken one after the other.</summary>
    private const int MostLines = 1_000;

    public static IReadOnlyList<PageBlock> Of(IReadOnlyList<TextLine> lines) =>
        lines.Count == 0 ? [] : [.. Blocks(lines, lines.Min(l => l.X0), lines.Max(l => l.X1), lines.Count > MostLines ? MostNesting : 0)];

    private static IEnumerable<PageBlock> Blocks(IReadOnlyList<TextLine> lines, double left, double right, int depth)
    {
        var plain = new List<TextLine>();
        for (var i = 0; i < lines.Count;)
        {
            if (depth < MostNesting && ColumnBand.At(lines, i) is { } band)
            {
                foreach (var block in PageParagraphs.Of(plain, left, right).Concat(OfBand(band, depth)))
                {
                    yield return block;
                }

                plain = [];
                i += band.Lines.Count;
            }
            else
            {
                plain.Add(lines[i++]);
            }
        }

        foreach (var block in PageParagraphs.Of(plain, left, right))
        {
            yield return block;
        }
    }

    private static IEnumerable<PageBlock> OfBand(ColumnBand band, int depth) => band.IsText()
        ? band.Columns().Where(column => column.Count > 0).SelectMany(column => Blocks(column, column.Min(l => l.X0), column.Max(l => l.X1), depth + 1))
        : PageTable.RowsOf(band);
}
