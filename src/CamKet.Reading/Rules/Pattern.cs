using CamKet.Reading.Names;
using CamKet.Reading.Text;

namespace CamKet.Reading.Rules;

/// <summary>A sequence of steps over tokens: words, "@class" ("?@class" optional, "*@class" repeated), "#actor", "#figure", "#word", "#capital",
/// "~3" for up to three words between. Every repetition and gap is capped, so that matching stays linear in the text.</summary>
internal sealed class Pattern(PatternElement[] elements, Phrases phrases)
{
    private const int MostRepeats = 6;
    private const int WidestGap = 24;

    // The fewest and the most tokens that a match can take, as far as known before all words are.
    private readonly int _shortest = elements.Sum(element => element.Least * ShortestOf(element, phrases));
    private readonly int _longest = elements.Sum(element => element.Most * LongestOf(element, phrases));

    public PatternElement First => elements[0];

    public static Pattern Parse(string source, Phrases phrases)
    {
        var elements = new List<PatternElement>();
        var words = new List<string>();
        foreach (var part in source.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Special(part, phrases) is { } element)
            {
                Flush(words, elements, phrases);
                elements.Add(element);
            }
            else
            {
                words.Add(part);
            }
        }

        Flush(words, elements, phrases);
        return elements.Count > 0 ? new Pattern([.. elements], phrases) : throw new FormatException($"Empty pattern '{source}'.");
    }

    /// <summary>The end of the longest match that starts at the token and stays before <paramref name="limit"/>, or -1.</summary>
    public int Match(MarkedText text, int token, int limit) => Match(text, 0, token, limit);

    /// <summary>True where some match starts in [from, to).</summary>
    public bool Occurs(MarkedText text, int from, int to, int limit)
    {
        for (var i = from; i < to; i++)
        {
            if (Match(text, i, limit) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a match that starts in [from, latest] ends exactly at <paramref name="end"/>.</summary>
    public bool EndsAt(MarkedText text, int from, int latest, int end)
    {
        // Most patterns end in words, and most places are not behind these.
        if (elements[^1] is { Kind: ElementKind.Phrase, IsPlain: true, Number: var words } && text.EndOfPhrase(end - text.Phrases.Trie.LengthOf(words), words) != end)
        {
            return false;
        }

        var earliest = Math.Max(from, end - Math.Min(_longest, WidestGap));
        for (var i = Math.Min(latest, end - _shortest); i >= earliest; i--)
        {
            if (Match(text, i, end) == end)
            {
                return true;
            }
        }

        return false;
    }

    private static int ShortestOf(PatternElement element, Phrases phrases) => element.Kind switch
    {
        ElementKind.Phrase => phrases.Trie.LengthOf(element.Number),
        ElementKind.Gap => 0,
        _ => 1,
    };

    private static int LongestOf(PatternElement element, Phrases phrases) => element.Kind switch
    {
        ElementKind.Phrase => phrases.Trie.LengthOf(element.Number),
        ElementKind.Figure or ElementKind.Word or ElementKind.Capital => 1,
        _ => WidestGap,
    };

    private static PatternElement? Special(string part, Phrases phrases)
    {
        var least = part[0] is '?' or '*' ? 0 : 1;
        var most = part[0] == '*' ? MostRepeats : 1;
        var name = least == 0 ? part[1..] : part;
        return name switch
        {
            "#actor" => new(ElementKind.Actor, 0, least, most),
            "#figure" => new(ElementKind.Figure, 0, least, most),
            "#word" => new(ElementKind.Word, 0, least, most),
            "#capital" => new(ElementKind.Capital, 0, least, most),
            ['@', ..] => new(ElementKind.Class, Known(name[1..], phrases), least, most),
            ['~', ..] => new(ElementKind.Gap, Math.Min(int.Parse(name[1..]), WidestGap)),
            _ when least == 0 => new(ElementKind.Phrase, phrases.Add(name.Replace('_', ' ')), least, most),
            _ => null,
        };
    }

    private static int Known(string name, Phrases phrases) =>
        phrases.HasClass(name) ? phrases.Class(name) : throw new FormatException($"No word class '{name}'.");

    private static void Flush(List<string> words, List<PatternElement> elements, Phrases phrases)
    {
        if (words.Count > 0)
        {
            elements.Add(new(ElementKind.Phrase, phrases.Add(string.Join(' ', words))));
            words.Clear();
        }
    }

    private int Match(MarkedText text, int index, int at, int limit)
    {
        Work.Step();
        for (; index < elements.Length && elements[index].IsPlain; index++)
        {
            var next = End(text, elements[index], at);
            if (next <= at || next > limit)
            {
                return -1;
            }

            at = next;
        }

        if (index == elements.Length)
        {
            return at <= limit ? at : -1;
        }

        if (elements[index].Kind == ElementKind.Gap)
        {
            return MatchGap(text, index, at, limit);
        }

        var best = elements[index].Least == 0 ? Match(text, index + 1, at, limit) : -1;
        return Math.Max(best, MatchRepeated(text, index, at, limit));
    }

    private int MatchGap(MarkedText text, int index, int at, int limit)
    {
        // At the end of a pattern a gap reaches as far as it may: "if ~4" ends at a cue up to four words on.
        if (index == elements.Length - 1)
        {
            return Math.Min(at + elements[index].Number, limit);
        }

        for (var skip = 0; skip <= elements[index].Number && at + skip <= limit; skip++)
        {
            if (Match(text, index + 1, at + skip, limit) is >= 0 and var end)
            {
                return end;
            }
        }

        return -1;
    }

    private int MatchRepeated(MarkedText text, int index, int at, int limit)
    {
        var best = -1;
        var position = at;
        for (var times = 1; times <= elements[index].Most; times++)
        {
            var next = End(text, elements[index], position);
            if (next <= position || next > limit)
            {
                break;
            }

            position = next;
            best = Math.Max(best, Match(text, index + 1, position, limit));
        }

        return best;
    }

    // The longest reading of one step; a shorter one is never tried, which keeps the walk small.
    private static int End(MarkedText text, in PatternElement element, int at)
    {
        if (at >= text.Tokens.Length)
        {
            return -1;
        }

        var token = text.Tokens[at];
        return element.Kind switch
        {
            ElementKind.Class => text.EndOfClass(at, element.Number),
            ElementKind.Phrase => text.EndOfPhrase(at, element.Number),
            ElementKind.Actor => text.MentionAt(at) is { } mention ? mention.End : -1,
            ElementKind.Figure => token.Kind == TokenKind.Number ? at + 1 : -1,
            ElementKind.Word => token.Kind == TokenKind.Word ? at + 1 : -1,
            ElementKind.Capital => token.Kind == TokenKind.Word && token.IsCapital ? at + 1 : -1,
            _ => -1,
        };
    }
}
