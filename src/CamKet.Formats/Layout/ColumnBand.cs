namespace CamKet.Formats.Layout;

/// <summary>Lines in a row through which the same empty strips run from top to bottom: columns of text, or a table.</summary>
/// <param name="Cuts">Where the columns part, from left to right.</param>
internal sealed record ColumnBand(IReadOnlyList<TextLine> Lines, IReadOnlyList<double> Cuts)
{
    /// <summary>A strip narrower than this many heights is the space between two words.</summary>
    private const double StripHeights = 0.5;

    /// <summary>A strip as narrow as a stretched space counts only where it runs through this many lines.</summary>
    private const double WideStrip = 0.95;

    private const int LinesOfNarrowStrip = 4;

    /// <summary>Columns of running text fill this much of their width.</summary>
    private const double FullLine = 0.72;

    /// <summary>Narrower columns, and those with fewer words to a line, are cells.</summary>
    private const double NarrowestText = 0.22;

    private const int FewestWords = 3;

    private static readonly string[] SideBySide = ["CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "Độc lập", "Nơi nhận", "SOCIALIST REPUBLIC"];

    /// <summary>The band that begins at <paramref name="from"/>; null where that line stands alone.</summary>
    public static ColumnBand? At(IReadOnlyList<TextLine> lines, int from)
    {
        var (left, right) = (lines.Skip(from).Min(l => l.X0), lines.Skip(from).Max(l => l.X1));
        List<(double From, double To)> strips = [(left, right)];
        List<TextLine> taken = [];
        List<(double From, double To)> cuts = [];
        for (var i = from; i < lines.Count && !IsFarBelow(lines, i, from); i++)
        {
            var narrowed = Narrowed(strips, lines[i]);
            taken.Add(lines[i]);
            var through = narrowed.Where(s => taken.Exists(l => l.X0 < s.From) && taken.Exists(l => l.X1 > s.To)).ToList();
            // Where the strips end, or most of them at once, the columns end and a line of text begins.
            if (narrowed.Count == 0 || (cuts.Count > 0 && through.Count == 0) || (taken.Count > 3 && 2 * through.Count < cuts.Count))
            {
                taken.RemoveAt(taken.Count - 1);
                break;
            }

            (strips, cuts) = (narrowed, through);
        }

        var wide = cuts.Where(s => taken.Count >= LinesOfNarrowStrip || s.To - s.From > WideStrip * taken[0].Height).Select(s => (s.From + s.To) / 2).ToList();
        return wide.Count == 0 || taken.Count < 2 ? null : BeginningRight(taken, wide);
    }

    /// <summary>Whether the columns are read one after the other; otherwise row by row.</summary>
    public bool IsText()
    {
        if (Cuts.Count == 1 && Lines.Any(l => SideBySide.Any(mark => l.Text.Contains(mark, StringComparison.OrdinalIgnoreCase))))
        {
            return true;
        }

        var columns = Columns().ToList();
        return Cuts.Count <= 2 && Lines.Count >= 4 && columns.TrueForAll(column => column.Count >= 3 && IsProse(column, Lines.Max(l => l.X1) - Lines.Min(l => l.X0)));
    }

    public IEnumerable<List<TextLine>> Columns()
    {
        for (var i = 0; i <= Cuts.Count; i++)
        {
            var (left, right) = (i == 0 ? double.MinValue : Cuts[i - 1], i == Cuts.Count ? double.MaxValue : Cuts[i]);
            yield return [.. Lines.Select(l => l.Between(left, right)).OfType<TextLine>()];
        }
    }

    private static bool IsProse(List<TextLine> column, double band)
    {
        var width = column.Max(l => l.X1) - column.Min(l => l.X0);
        var usual = column.OrderBy(l => l.X1 - l.X0).ElementAt(column.Count / 2);
        return usual.X1 - usual.X0 >= FullLine * width && width >= NarrowestText * band && usual.Words.Count >= FewestWords;
    }

    /// <summary>Columns of text may begin at unlike heights; a table begins with a line that has something in several columns.</summary>
    private static ColumnBand? BeginningRight(List<TextLine> lines, List<double> cuts)
    {
        bool Spans(TextLine line) => cuts.Exists(cut => line.X0 < cut && line.X1 > cut);
        var band = new ColumnBand(lines, cuts);
        return Spans(lines[0]) || (lines.Exists(Spans) && band.IsText()) ? band : null;
    }

    private static bool IsFarBelow(IReadOnlyList<TextLine> lines, int at, int from) =>
        at > from && lines[at].Y0 - lines[at - 1].Y1 > 3 * lines[at].Height;

    private static List<(double From, double To)> Narrowed(List<(double From, double To)> strips, TextLine line)
    {
        var free = new List<(double From, double To)>();
        var at = double.MinValue;
        foreach (var word in line.Words)
        {
            if (word.X0 - at > StripHeights * line.Height)
            {
                free.Add((at, word.X0));
            }

            at = Math.Max(at, word.X1);
        }

        free.Add((at, double.MaxValue));
        return [.. from s in strips from f in free
            let both = (From: Math.Max(s.From, f.From), To: Math.Min(s.To, f.To))
            where both.To - both.From > StripHeights * line.Height
            select both];
    }
}
