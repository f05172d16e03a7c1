using System.Text;
using CamKet.Reading.Text;

namespace CamKet.Casework.SecondReading;

/// <summary>Finds the quotes of an answer in the document, letter by letter; only white space may differ. A quote that stands there several
/// times is the place nearest to the one found before it that no other finding of the answer took.</summary>
internal sealed class ClaimedQuotes
{
    /// <summary>Shorter ones could stand anywhere.</summary>
    private const int ShortestQuote = 10;

    private readonly string _text;
    private readonly string _folded;
    private readonly List<int> _places = [];
    private readonly HashSet<TextSpan> _taken = [];
    private int _last;

    public ClaimedQuotes(string text)
    {
        _text = text;
        _folded = Fold(text, _places);
    }

    public TextSpan? Find(string quote)
    {
        var wanted = Fold(quote.Trim(), null);
        var free = wanted.Length < ShortestQuote ? [] : Places(wanted).Where(span => !_taken.Contains(span)).ToList();
        if (free.Count == 0)
        {
            return null;
        }

        var nearest = free.MinBy(span => Math.Abs(span.Start - _last));
        _taken.Add(nearest);
        _last = nearest.End;
        return nearest;
    }

    /// <summary>The words as they stand in the document, or null: what is not written there is not kept.</summary>
    public string? Written(string? words)
    {
        var wanted = words is null ? "" : Fold(words.Trim(), null);
        return wanted.Length > 0 && Places(wanted).Cast<TextSpan?>().FirstOrDefault() is { } span ? Fold(span.In(_text), null) : null;
    }

    private IEnumerable<TextSpan> Places(string wanted)
    {
        for (var at = _folded.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = _folded.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            yield return new TextSpan(_places[at], _places[at + wanted.Length - 1] + 1);
        }
    }

    private static string Fold(string text, List<int>? places)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var space = char.IsWhiteSpace(text[i]);
            if (space && (folded.Length == 0 || folded[^1] == ' '))
            {
                continue;
            }

            folded.Append(space ? ' ' : text[i]);
            places?.Add(i);
        }

        return folded.ToString();
    }
}
