using CamKet.Reading.Text;

namespace CamKet.Reading.Names;

/// <summary>All phrases of a language's lexicons and rules, by their symbols. One walk from a token finds every phrase that starts there:
/// the spot it ends at, the longest phrase found, stands for that phrase and all shorter ones on the way.</summary>
internal sealed class PhraseTrie
{
    /// <summary>The spot of a token at which no phrase starts.</summary>
    public const int Nowhere = 0;

    // No phrase of the lexicons is longer; the cap keeps the walk linear whatever they hold.
    private const int LongestPhrase = 24;

    private readonly Dictionary<long, int> _steps = [];
    private readonly List<Node> _nodes = [new Node(-1, 0, -1)];

    public int PhraseCount { get; private set; }

    public int SpotCount => _nodes.Count;

    /// <summary>The number of the phrase; the same symbols always give the same number.</summary>
    public int Add(ReadOnlySpan<int> symbols)
    {
        var at = Nowhere;
        foreach (var symbol in symbols)
        {
            var key = Key(at, symbol);
            if (!_steps.TryGetValue(key, out var next))
            {
                next = _nodes.Count;
                _nodes.Add(new Node(at, _nodes[at].Depth + 1, -1));
                _steps.Add(key, next);
            }

            at = next;
        }

        if (_nodes[at].Phrase < 0)
        {
            _nodes[at] = _nodes[at] with { Phrase = PhraseCount++ };
        }

        return _nodes[at].Phrase;
    }

    /// <summary>The spot of the token at <paramref name="from"/>.</summary>
    public int SpotAt(ReadOnlySpan<Token> tokens, int from)
    {
        int at = Nowhere, spot = Nowhere;
        var limit = Math.Min(tokens.Length, from + LongestPhrase);
        for (var i = from; i < limit; i++)
        {
            ref readonly var token = ref tokens[i];
            // A phrase runs over the end of a line only where the line was wrapped inside a sentence.
            var broken = i > from && token.Has(TokenShape.LineStart) && token.IsCapital;
            if (token.Symbol < 0 || broken || !_steps.TryGetValue(Key(at, token.Symbol), out at))
            {
                break;
            }

            if (_nodes[at].Phrase >= 0)
            {
                spot = at;
            }
        }

        return spot;
    }

    /// <summary>The phrases found on the way to a spot, shorter ones first.</summary>
    public Hit[] HitsOf(int spot)
    {
        var hits = new List<Hit>();
        for (var at = spot; at > Nowhere; at = _nodes[at].Parent)
        {
            if (_nodes[at].Phrase >= 0)
            {
                hits.Add(new Hit(_nodes[at].Phrase, _nodes[at].Depth));
            }
        }

        hits.Reverse();
        return [.. hits];
    }

    private static long Key(int at, int symbol) => ((long)at << 32) | (uint)symbol;

    private readonly record struct Node(int Parent, int Depth, int Phrase);
}
