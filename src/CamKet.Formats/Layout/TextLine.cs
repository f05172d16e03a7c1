namespace CamKet.Formats.Layout;

/// <summary>Words at one height, from left to right.</summary>
internal sealed class TextLine
{
    /// <summary>A space wider than this many heights parts two cells.</summary>
    private const double CellGap = 2.2;

    public TextLine(IEnumerable<PageWord> words)
    {
        Words = [.. words.OrderBy(w => w.X0)];
        (X0, X1) = (Words[0].X0, Words.Max(w => w.X1));
        (Y0, Y1) = (Words.Min(w => w.Y0), Words.Max(w => w.Y1));
        Height = Words.Select(w => w.Height).Order().ElementAt(Words.Count / 2);
        Middle = Words.Average(w => w.Middle);
        Text = string.Join(' ', Words.Select(w => w.Text));
    }

    public IReadOnlyList<PageWord> Words { get; }

    public double X0 { get; }

    public double X1 { get; }

    public double Y0 { get; }

    public double Y1 { get; }

    /// <summary>Of the usual word, so that one large letter does not count.</summary>
    public double Height { get; }

    public double Middle { get; }

    public string Text { get; }

    public bool IsCapitals => Text.Any(char.IsLetter) && !Text.Any(char.IsLower);

    /// <summary>The line in pieces where wide spaces part it.</summary>
    public IReadOnlyList<string> Cells()
    {
        var cells = new List<string>();
        var from = 0;
        for (var i = 1; i <= Words.Count; i++)
        {
            if (i == Words.Count || Words[i].X0 - Words[i - 1].X1 > CellGap * Height)
            {
                cells.Add(string.Join(' ', Words.Skip(from).Take(i - from).Select(w => w.Text)));
                from = i;
            }
        }

        return cells;
    }

    /// <summary>The part of the line between two positions; null where nothing stands there.</summary>
    public TextLine? Between(double left, double right)
    {
        var words = Words.Where(w => (w.X0 + w.X1) / 2 >= left && (w.X0 + w.X1) / 2 < right).ToList();
        return words.Count == 0 ? null : new TextLine(words);
    }

    /// <summary>Gathers words into lines, from top to bottom.</summary>
    public static List<TextLine> Of(IEnumerable<PageWord> words)
    {
        var lines = new List<TextLine>();
        var line = new List<PageWord>();
        var (middle, height) = (0.0, 0.0);
        foreach (var word in words.OrderBy(w => w.Middle).ThenBy(w => w.X0))
        {
            if (line.Count > 0 && word.Middle - middle > 0.5 * Math.Max(height, word.Height))
            {
                lines.Add(new TextLine(line));
                line = [];
            }

            line.Add(word);
            // The tallest word leads: a footnote mark belongs to the line it is raised above.
            if (line.Count == 1 || word.Height > height)
            {
                (middle, height) = (word.Middle, word.Height);
            }
        }

        if (line.Count > 0)
        {
            lines.Add(new TextLine(line));
        }

        return lines;
    }
}
