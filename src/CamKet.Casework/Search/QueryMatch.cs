using System.Text;

namespace CamKet.Casework.Search;

/// <summary>A piece of a text, marked where it is one of the words that were asked for.</summary>
public sealed record MarkedPiece(string Text, bool Marked);

/// <summary>Holds what was typed against a text: which words to mark, and how near the text comes to what was typed.</summary>
public sealed class QueryMatch
{
    // "hoà" and "hòa" are one word in two schools of writing; the mark is held to stand on the first vowel.
    private static readonly (string New, string Old)[] TonePlacements =
    [
        ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"), ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"),
        ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
    ];

    private readonly string _phrase;
    private readonly HashSet<string> _words;

    public QueryMatch(string typed)
    {
        Folded = SearchText.Fold(typed);
        _words = [.. Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        _phrase = $" {Written(typed)} ";
    }

    /// <summary>What the index is asked for.</summary>
    public string Folded { get; }

    /// <summary>0: the very words with their marks; 1: the same words in their order, whatever the marks; 2: all the words somewhere.</summary>
    public int Distance(string text) =>
        $" {Written(text)} ".Contains(_phrase, StringComparison.Ordinal) ? 0
        : $" {SearchText.Fold(text)} ".Contains($" {Folded} ", StringComparison.Ordinal) ? 1
        : 2;

    /// <summary>The text to the character, cut at the words that were asked for; words that follow each other are one piece.</summary>
    public IReadOnlyList<MarkedPiece> Mark(string text)
    {
        var pieces = new List<MarkedPiece>();
        var (done, at) = (0, 0);
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && IsOfWord(text[end]))
            {
                end++;
            }

            if (end > at && _words.Contains(SearchText.Fold(text[at..end])))
            {
                if (pieces is [.., { Marked: true } last] && string.IsNullOrWhiteSpace(text[done..at]))
                {
                    pieces[^1] = last with { Text = last.Text + text[done..end] };
                }
                else
                {
                    Add(pieces, text[done..at], marked: false);
                    Add(pieces, text[at..end], marked: true);
                }

                done = end;
            }

            at = Math.Max(end, at + 1);
        }

        Add(pieces, text[done..], marked: false);
        return pieces;
    }

    private static void Add(List<MarkedPiece> pieces, string text, bool marked)
    {
        if (text.Length > 0)
        {
            pieces.Add(new MarkedPiece(text, marked));
        }
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is >= '\u0300' and <= '\u036f';

    /// <summary>Lower case, words parted by one space, one way of placing tone marks.</summary>
    private static string Written(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (IsOfWord(letter))
            {
                written.Append(char.ToLowerInvariant(letter));
            }
            else if (written.Length > 0 && written[^1] != ' ')
            {
                written.Append(' ');
            }
        }

        foreach (var (modern, old) in TonePlacements)
        {
            written.Replace(modern, old);
        }

        return written.ToString().Trim();
    }
}
