using CamKet.Reading.Text;

namespace CamKet.Reading.Names;

/// <summary>All phrases of a language's lexicons and rules, by their symbols. One walk from a token finds the longest phrase that starts
/// there, and with it every shorter one on the way.</summary>
internal sealed class PhraseTrie
{
    /// <summary>The number that stands for no phrase.</summary>
    public const int Nothing = 0;

    // No phrase of the lexicons is longer; the cap keeps the walk linear whatever they hold.
    private const int LongestPhrase = 24;

    // The nodes after one symbol are asked for at every token: they have a list of their own.
    private readonly List<int> _first = [];
    private readonly StepTable _steps = new();
    private readonly List<Node> _nodes = [default];
    private readonly List<Hit> _phrases = [default];

    /// <summary>One more than the highest number of a phrase.</summary>
    public int PhraseCount => _phrases.Count;

    public int LengthOf(int phrase) => _phrases[phrase].Length;

    /// <summary>The number of the phrase; the same symbols always give the same number, no symbols give none.</summary>
    public int Add(ReadOnlySpan<int> symbols)
    {
        if (symbols.IsEmpty)
        {
            return Nothing;
        }

        var at = 0;
        foreach (var symbol in symbols)
        {
            at = Next(at, symbol) is > 0 and var next ? next : AddNode(at, symbol);
        }

        if (_nodes[at].Phrase == Nothing)
        {
            _nodes[at] = _nodes[at] with { Phrase = _phrases.Count };
            _phrases.Add(new Hit(_phrases.Count, symbols.Length));
        }

        return _nodes[at].Phrase;
    }

    /// <summary>The longest phrase that starts at the token <paramref name="from"/>, or <see cref="Nothing"/>.</summary>
    public int LongestAt(ReadOnlySpan<Token> tokens, int from)
    {
        int at = 0, longest = Nothing;
        var limit = Math.Min(tokens.Length, from + LongestPhrase);
        for (var i = from; i < limit; i++)
        {
            Work.Step();
            ref readonly var token = ref tokens[i];
            // A phrase runs over the end of a line only where the line was wrapped inside a sentence.
            if (token.Symbol < 0 || (i > from && token.Has(TokenShape.LineStart) && token.IsCapital))
            {
                break;
            }

            at = Next(at, token.Symbol);
            if (at == 0)
            {
                break;
            }

            longest = _nodes[at].Phrase is > Nothing and var phrase ? phrase : longest;
        }

        return longest;
    }

    /// <summary>For each phrase the longest other one that it begins with, or <see cref="Nothing"/>; and all of them, the beginning always
    /// before the longer.</summary>
    public (int[] Shorter, int[] Order) Prefixes()
    {
        var shorter = new int[PhraseCount];
        var order = new List<int>(PhraseCount);
        var passed = new int[_nodes.Count];
        for (var node = 1; node < passed.Length; node++)
        {
            // A node is always entered after its parent.
            var (parent, phrase) = _nodes[node];
            passed[node] = _nodes[parent].Phrase is > Nothing and var before ? before : passed[parent];
            if (phrase != Nothing)
            {
                shorter[phrase] = passed[node];
                order.Add(phrase);
            }
        }

        return (shorter, [.. order]);
    }

    private int Next(int node, int symbol) => node > 0 ? _steps.Next(node, symbol) : symbol < _first.Count ? _first[symbol] : 0;

    private int AddNode(int parent, int symbol)
    {
        var node = _nodes.Count;
        _nodes.Add(new Node(parent, Nothing));
        if (parent > 0)
        {
            _steps.Add(parent, symbol, node);
            return node;
        }

        while (_first.Count <= symbol)
        {
            _first.Add(0);
        }

        return _first[symbol] = node;
    }

    private readonly record struct Node(int Parent, int Phrase);
}
