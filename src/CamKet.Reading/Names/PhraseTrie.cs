namespace CamKet.Reading.Names;

/// <summary>All phrases of a language's lexicons and rules, by their symbols. One walk from a token finds every phrase that starts there.</summary>
internal sealed class PhraseTrie
{
    private const int Root = 0;

    private readonly Dictionary<long, int> _steps = [];
    private readonly List<int> _phraseAt = [-1];

    public int PhraseCount { get; private set; }

    /// <summary>The number of the phrase; the same symbols always give the same number.</summary>
    public int Add(ReadOnlySpan<int> symbols)
    {
        var node = Root;
        foreach (var symbol in symbols)
        {
            var key = Key(node, symbol);
            if (!_steps.TryGetValue(key, out var next))
            {
                next = _phraseAt.Count;
                _phraseAt.Add(-1);
                _steps.Add(key, next);
            }

            node = next;
        }

        if (_phraseAt[node] < 0)
        {
            _phraseAt[node] = PhraseCount++;
        }

        return _phraseAt[node];
    }

    /// <summary>The node after <paramref name="symbol"/>, or -1.</summary>
    public int Step(int node, int symbol) => _steps.TryGetValue(Key(node, symbol), out var next) ? next : -1;

    public int PhraseAt(int node) => _phraseAt[node];

    private static long Key(int node, int symbol) => ((long)node << 32) | (uint)symbol;
}
