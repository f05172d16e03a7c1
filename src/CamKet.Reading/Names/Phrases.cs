using CamKet.Reading.Text;

namespace CamKet.Reading.Names;

/// <summary>The phrase book of one language: every phrase with the word classes it belongs to and the thing it names.</summary>
internal sealed class Phrases(Tokenizer tokenizer)
{
    private readonly Dictionary<string, int> _classNumbers = new(StringComparer.Ordinal);
    private readonly List<HashSet<int>> _classMembers = [];
    private readonly Dictionary<int, NamedThing> _things = [];
    private readonly Dictionary<int, NameCase> _cases = [];

    private ulong[][]? _bits;
    private Spot?[] _spots = [];

    public PhraseTrie Trie { get; } = new();

    /// <summary>The number of the class, made when it is new.</summary>
    public int Class(string name)
    {
        if (!_classNumbers.TryGetValue(name, out var number))
        {
            number = _classMembers.Count;
            _classNumbers.Add(name, number);
            _classMembers.Add([]);
        }

        return number;
    }

    public bool HasClass(string name) => _classNumbers.ContainsKey(name);

    public int Add(string phrase) => Trie.Add(tokenizer.Learn(phrase));

    public void AddToClass(string name, string phrase) => _classMembers[Class(name)].Add(Add(phrase));

    /// <summary>Enters a name; the first thing that claims a phrase keeps it.</summary>
    public void AddName(string phrase, NamedThing thing)
    {
        if (phrase.Length < 2)
        {
            return;
        }

        var number = Add(phrase);
        if (_things.TryAdd(number, thing))
        {
            _cases[number] = CaseOf(phrase);
        }
    }

    public bool IsIn(int phrase, int number) =>
        _bits is { } bits && number < bits.Length ? (bits[number][phrase >> 6] & (1UL << (phrase & 63))) != 0 : _classMembers[number].Contains(phrase);

    /// <summary>Packs the classes into bits once all phrases are known: membership is the question asked most often. Nothing is entered after.</summary>
    public void Pack()
    {
        var bits = new ulong[_classMembers.Count][];
        for (var number = 0; number < bits.Length; number++)
        {
            bits[number] = new ulong[(Trie.PhraseCount >> 6) + 1];
            foreach (var phrase in _classMembers[number])
            {
                bits[number][phrase >> 6] |= 1UL << (phrase & 63);
            }
        }

        _bits = bits;
        _spots = new Spot?[Trie.SpotCount];
    }

    /// <summary>What a spot of the trie stands for, or null where no phrase starts. Made when a text first comes to it; two threads that
    /// come at once make the same.</summary>
    public Spot? SpotOf(int spot) => spot == PhraseTrie.Nowhere ? null : _spots[spot] ??= new Spot(Trie.HitsOf(spot), this);

    /// <summary>The classes of any of the phrases, one bit each.</summary>
    public ulong[] ClassesOf(ReadOnlySpan<Hit> hits)
    {
        var classes = new ulong[(_classMembers.Count + 63) >> 6];
        for (var number = 0; number < _classMembers.Count; number++)
        {
            foreach (var hit in hits)
            {
                classes[number >> 6] |= IsIn(hit.Phrase, number) ? 1UL << (number & 63) : 0;
            }
        }

        return classes;
    }

    public NamedThing? ThingOf(int phrase) => _things.GetValueOrDefault(phrase);

    /// <summary>How the name must be written to count as one: "US" is not "us", "Anh" is not "anh".</summary>
    public NameCase CaseOf(int phrase) => _cases.GetValueOrDefault(phrase);

    private static NameCase CaseOf(string phrase)
    {
        var first = phrase.IndexOf(' ', StringComparison.Ordinal) is var space && space > 0 ? phrase[..space] : phrase;
        if (first.Length > 1 && !first.Any(char.IsLower) && first.Any(char.IsUpper))
        {
            return NameCase.AllCaps;
        }

        return char.IsUpper(first[0]) ? NameCase.Capital : NameCase.Any;
    }
}

/// <summary>The case that a name needs on its first word.</summary>
internal enum NameCase : byte { Any, Capital, AllCaps }
