using CamKet.Reading.Text;

namespace CamKet.Reading.Names;

/// <summary>A text with its tokens, phrase hits and mentions: what the rules match on.</summary>
internal sealed class MarkedText(string content, Token[] tokens, HitList hits, Phrases phrases)
{
    private const int LongestName = 12;

    private readonly int[] _mentionAt = NoMentions(tokens.Length);
    private readonly List<Mention> _mentions = [];

    public string Content { get; } = content;

    public ReadOnlySpan<Token> Tokens => tokens;

    public Phrases Phrases { get; } = phrases;

    public IReadOnlyList<Mention> Mentions => _mentions;

    public ReadOnlySpan<Hit> HitsAt(int token) => hits.At(token);

    public ReadOnlySpan<char> Word(int token) => Content.AsSpan(tokens[token].Start, tokens[token].End - tokens[token].Start);

    public TextSpan Span(int start, int end) => start >= end ? new TextSpan(0, 0) : new TextSpan(tokens[start].Start, tokens[end - 1].End);

    public string Text(int start, int end) => Span(start, end).In(Content);

    public void Add(Mention mention)
    {
        _mentionAt[mention.Start] = _mentions.Count;
        _mentions.Add(mention);
    }

    public Mention? MentionAt(int token) =>
        token >= 0 && token < _mentionAt.Length && _mentionAt[token] >= 0 ? _mentions[_mentionAt[token]] : null;

    /// <summary>The end of the longest member of the class that starts at the token, or -1.</summary>
    public int EndOfClass(int token, int classNumber)
    {
        var end = -1;
        foreach (var hit in HitsAt(token))
        {
            if (Phrases.IsIn(hit.Phrase, classNumber))
            {
                end = hit.End;
            }
        }

        return end;
    }

    /// <summary>The first token of the proper name that ends before <paramref name="end"/>, or -1.</summary>
    public int StartOfName(int end)
    {
        for (var i = end - 1; i >= 0 && i >= end - LongestName; i--)
        {
            if (MentionAt(i) is { } mention)
            {
                return mention.End == end && mention.Kind is MentionKind.Named or MentionKind.Person ? mention.Start : -1;
            }
        }

        return -1;
    }

    public bool IsClass(int token, int classNumber) => EndOfClass(token, classNumber) >= 0;

    public bool IsMark(int token, char mark) =>
        token >= 0 && token < tokens.Length && tokens[token].Kind == TokenKind.Mark && Content[tokens[token].Start] == mark;

    /// <summary>The longest known name that starts at the token and is written as a name, or null.</summary>
    public (NamedThing Thing, int End)? NameAt(int token)
    {
        (NamedThing, int)? found = null;
        foreach (var hit in HitsAt(token))
        {
            if (Phrases.ThingOf(hit.Phrase) is { } thing && IsWritten(token, Phrases.CaseOf(hit.Phrase)))
            {
                found = (thing, hit.End);
            }
        }

        return found;
    }

    private bool IsWritten(int token, NameCase asked) => asked switch
    {
        NameCase.AllCaps => tokens[token].Has(TokenShape.AllCaps),
        NameCase.Capital => tokens[token].IsCapital,
        _ => true,
    };

    private static int[] NoMentions(int length)
    {
        var at = new int[length];
        Array.Fill(at, -1);
        return at;
    }
}
