using System.Text.RegularExpressions;

namespace CamKet.Formats.Layout;

/// <summary>Joins the lines of one column into paragraphs: a line that ends where the next word would still have fitted was ended on purpose.</summary>
internal sealed partial class PageParagraphs
{
    /// <summary>Lines further apart than this many times the usual distance.</summary>
    private const double ParagraphGap = 1.28;

    private const double OtherSize = 1.15;

    private readonly double _left;
    private readonly double _right;
    private readonly double _pitch;
    private readonly List<PageBlock> _blocks = [];
    private List<TextLine> _open = [];

    private PageParagraphs(IReadOnlyList<TextLine> lines, double left, double right)
    {
        (_left, _right) = (left, EdgeOf(lines, right));
        var pitches = lines.Skip(1).Select((line, i) => line.Middle - lines[i].Middle).Where(p => p > 0).Order().ToList();
        _pitch = pitches.Count == 0 ? double.MaxValue : pitches[pitches.Count / 2];
    }

    /// <param name="lines">Of one column, from top to bottom.</param>
    /// <param name="left">Where the column begins.</param>
    /// <param name="right">Where it ends.</param>
    public static IReadOnlyList<PageBlock> Of(IReadOnlyList<TextLine> lines, double left, double right)
    {
        var paragraphs = new PageParagraphs(lines, left, right);
        foreach (var line in lines)
        {
            paragraphs.Take(line);
        }

        paragraphs.Close();
        return paragraphs._blocks;
    }

    /// <summary>Where several lines end; a stain or a wide table beside the text is not its edge.</summary>
    private static double EdgeOf(IReadOnlyList<TextLine> lines, double right)
    {
        var ends = lines.Select(l => l.X1).OrderDescending().ToList();
        for (var i = 0; i + 2 < ends.Count; i++)
        {
            if (ends[i] - ends[i + 2] < lines[0].Height / 2)
            {
                return ends[i];
            }
        }

        return right;
    }

    private void Take(TextLine line)
    {
        if (line.Cells() is { Count: > 1 } cells && !StartsItem().IsMatch(line.Text))
        {
            Close();
            _blocks.Add(new RowBlock(cells));
            return;
        }

        if (_open.Count > 0 && Begins(_open[^1], line))
        {
            Close();
        }

        _open.Add(line);
    }

    private void Close()
    {
        if (_open.Count > 0)
        {
            _blocks.Add(new ParagraphBlock([.. _open.Select(l => l.Text)], !IsShort(_open[^1], _left + 4 * _open[^1].Height) && !EndsSentence().IsMatch(_open[^1].Text)));
            _open = [];
        }
    }

    private bool Begins(TextLine above, TextLine line)
    {
        if (line.Middle - above.Middle > ParagraphGap * _pitch || IsOtherSize(above, line) || above.IsCapitals != line.IsCapitals && (IsCentred(above) || IsCentred(line)))
        {
            return true;
        }

        if (IsCentred(above) && IsCentred(line))
        {
            return !char.IsLower(line.Text[0]);
        }

        var firstWord = line.Words[0].X1 - line.Words[0].X0;
        if (_right - above.X1 > firstWord + 0.6 * line.Height)
        {
            return true;
        }

        if (StartsItem().IsMatch(line.Text) && (EndsSentence().IsMatch(above.Text) || Math.Abs(line.X0 - above.X0) > 2))
        {
            return true;
        }

        var hangs = _open.Count == 1 && StartsItem().IsMatch(above.Text);
        return !hangs && line.X0 > above.X0 + 0.8 * line.Height && line.X0 > _left + 0.8 * line.Height;
    }

    private bool IsShort(TextLine line, double room) => _right - line.X1 > room - _left;

    private bool IsCentred(TextLine line) =>
        line.X0 - _left > 1.5 * line.Height && Math.Abs(line.X0 - _left - (_right - line.X1)) < 0.06 * (_right - _left);

    private static bool IsOtherSize(TextLine above, TextLine line) =>
        Math.Max(above.Height, line.Height) > OtherSize * Math.Min(above.Height, line.Height);

    [GeneratedRegex(@"^(?:[-–—+*•▪●○◦·]|\(?\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+\.?|\(?[a-zđ][.)]|\(?[ivx]{1,5}\)|[IVX]{1,6}\.)\s", RegexOptions.NonBacktracking)]
    private static partial Regex StartsItem();

    [GeneratedRegex(@"[.!?…:;][""”’»)\]]*$", RegexOptions.NonBacktracking)]
    private static partial Regex EndsSentence();
}
