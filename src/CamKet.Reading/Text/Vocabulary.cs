namespace CamKet.Reading.Text;

/// <summary>Numbers for the folded words of the lexicons, so that matching compares integers. Words that no lexicon knows stay unknown.</summary>
internal sealed class Vocabulary
{
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Vocabulary() => _lookup = _symbols.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _symbols.Count;

    public int Find(ReadOnlySpan<char> key) => _lookup.TryGetValue(key, out var symbol) ? symbol : Unknown;

    public int Add(ReadOnlySpan<char> key)
    {
        if (!_lookup.TryGetValue(key, out var symbol))
        {
            symbol = _symbols.Count;
            _symbols.Add(key.ToString(), symbol);
        }

        return symbol;
    }
}
