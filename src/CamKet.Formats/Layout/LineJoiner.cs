using System.Text;

namespace CamKet.Formats.Layout;

/// <summary>Joins the lines of a paragraph. A hyphen at a line's end goes where the document writes the word without it elsewhere,
/// or where nothing says that it belongs to the word.</summary>
internal sealed class LineJoiner
{
    private const char SoftHyphen = '\u00AD';

    private readonly HashSet<string> _words;

    public LineJoiner(IEnumerable<PageWords> pages) =>
        _words = pages.SelectMany(p => p.Words).Select(w => w.Text.Trim('.', ',', ';', ':', '"', '(', ')', '“', '”')).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where each line begins in the joined text.</summary>
    public (string Text, IReadOnlyList<int> Starts) Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        foreach (var line in lines)
        {
            if (text.Length > 0)
            {
                Connect(text, line);
            }

            starts.Add(text.Length);
            text.Append(line.TrimEnd(SoftHyphen).Replace("\u00AD", "", StringComparison.Ordinal)).Append(line[^1] == SoftHyphen ? "\u00AD" : "");
        }

        return (text.ToString().TrimEnd(SoftHyphen), starts);
    }

    private void Connect(StringBuilder text, string next)
    {
        if (text[^1] == SoftHyphen)
        {
            text.Length--;
        }
        else if (text[^1] == '-' && text.Length > 1 && char.IsLetter(text[^2]) && char.IsLower(next[0]))
        {
            var first = LastWord(text);
            var second = new string([.. next.TakeWhile(char.IsLetter)]);
            if (!_words.Contains(first + "-" + second) && (first + second).All(char.IsAscii))
            {
                text.Length--;
            }
        }
        else
        {
            text.Append(' ');
        }
    }

    private static string LastWord(StringBuilder text)
    {
        var end = text.Length - 1;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text.ToString(start, end - start);
    }
}
