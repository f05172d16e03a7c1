using System.Runtime.InteropServices;
using CamKet.Reading.Text;

namespace CamKet.Reading.Names;

/// <summary>A text with its tokens, the phrases that start at them, and its mentions: what the rules match on.</summary>
internal sealed class MarkedText(string content, ArraySegment<Token> cut, Phrases phrases)
{
    private const int LongestName = 12;

    private readonly Token[] _tokens = cut.Array!;
    private readonly int _count = cut.Count;
    private readonly PhraseTable _table = phrases.Table;
    private readonly int[] _longest = LongestPhrases(cut, phrases.Trie);

    // Number of the mention that starts at the token, plus one.
    private readonly int[] _mentionAt = new int[cut.Count];
    private readonly List<Mention> _mentions = [];

    public string Content { get; } = content;

    public ReadOnlySpan<Token> Tokens
    {
        get
        {
            Work.Step();
            return _tokens.AsSpan(0, _count);
        }
    }

    public Phrases Phrases { get; } = phrases;

    public IReadOnlyList<Mention> Mentions => _mentions;

    /// <summary>The longest phrase that starts at the token, or <see cref="PhraseTrie.Nothing"/>.</summary>
    public int PhraseAt(int token)
    {
        Work.Step();
        return (uint)token < (uint)_longest.Length ? _longest[token] : PhraseTrie.Nothing;
    }

    /// <summary>The phrases that start at the token, shorter ones first.</summary>
    public ReadOnlySpan<Hit> HitsAt(int token) => _table.HitsOf(PhraseAt(token));

    public ReadOnlySpan<char> Word(int token) => Content.AsSpan(_tokens[token].Start, _tokens[token].End - _tokens[token].Start);

    public TextSpan Span(int start, int end) => start >= end ? new TextSpan(0, 0) : new TextSpan(_tokens[start].Start, _tokens[end - 1].End);

    public string Text(int start, int end) => Span(start, end).In(Content);

    public void Add(Mention mention)
    {
        _mentions.Add(mention);
        _mentionAt[mention.Start] = _mentions.Count;
    }

    public Mention? MentionAt(int token)
    {
        Work.Step();
        return (uint)token < (uint)_mentionAt.Length && _mentionAt[token] is > 0 and var number ? _mentions[number - 1] : null;
    }

    /// <summary>The mentions that start in [from, to), in the order of the text.</summary>
    public ReadOnlySpan<Mention> MentionsIn(int from, int to)
    {
        var first = FirstMentionFrom(from);
        var last = first;
        while (last < _mentions.Count && _mentions[last].Start < to)
        {
            last++;
        }

        Work.Step(1 + last - first);
        return CollectionsMarshal.AsSpan(_mentions)[first..last];
    }

    /// <summary>The end of the longest member of the class that starts at the token, or -1.</summary>
    public int EndOfClass(int token, int classNumber) => _table.LengthIn(PhraseAt(token), classNumber) is > 0 and var length ? token + length : -1;

    /// <summary>The end of the phrase where it starts at the token, or -1.</summary>
    public int EndOfPhrase(int token, int phrase) => _table.LengthOf(PhraseAt(token), phrase) is > 0 and var length ? token + length : -1;

    /// <summary>The last token before <paramref name="end"/> at which a word of its own starts: a syllable of a name is none, "Bản" of
    /// "Nhật Bản" is not "bản".</summary>
    public int LastWordBefore(int end) => StartOfName(end) is >= 0 and var name ? name : end - 1;

    // The first token of the proper name that ends at the token, or -1.
    private int StartOfName(int end)
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

    public bool IsClass(int token, int classNumber) => _table.IsIn(PhraseAt(token), classNumber);

    /// <summary>True where some member of the class fills [<paramref name="from"/>, <paramref name="to"/>): "at" before "the meeting", though "at the" is one too.</summary>
    public bool IsClassUpTo(int from, int to, int classNumber)
    {
        foreach (var hit in HitsAt(from))
        {
            if (from + hit.Length == to && Phrases.IsIn(hit.Phrase, classNumber))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsMark(int token, char mark)
    {
        Work.Step();
        return (uint)token < (uint)_count && _tokens[token].Kind == TokenKind.Mark && Content[_tokens[token].Start] == mark;
    }

    /// <summary>The longest known name that starts at the token and is written as a name, or null.</summary>
    public (NamedThing Thing, int End)? NameAt(int token)
    {
        var longest = PhraseAt(token);
        return _table.HasName(longest) && _table.NameIn(longest, CaseOf(_tokens[token])) is > PhraseTrie.Nothing and var name
            ? (Phrases.ThingOf(name)!, token + _table.LengthOf(name))
            : null;
    }

    private int FirstMentionFrom(int token)
    {
        int low = 0, high = _mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Start < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static NameCase CaseOf(Token token) =>
        token.Has(TokenShape.AllCaps) ? NameCase.AllCaps : token.IsCapital ? NameCase.Capital : NameCase.Any;

    private static int[] LongestPhrases(ReadOnlySpan<Token> tokens, PhraseTrie trie)
    {
        var longest = new int[tokens.Length];
        for (var i = 0; i < longest.Length; i++)
        {
            longest[i] = trie.LongestAt(tokens, i);
        }

        return longest;
    }
}
