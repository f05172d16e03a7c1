using CamKet.Reading.Text;

namespace CamKet.Reading.Names;

/// <summary>The phrase book of one language: every phrase with the word classes it belongs to and the thing it names.</summary>
internal sealed class Phrases(Tokenizer tokenizer)
{
    private readonly Dictionary<string, int> _classNumbers = new(StringComparer.Ordinal);
    private readonly List<HashSet<int>> _classMembers = [];
    private readonly Dictionary<int, NamedThing> _things = [];
    private readonly Dictionary<int, NameCase> _cases = [];

    private PhraseTable? _table;

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

    /// <summary>What the phrases are, once all of them are known; nothing is entered after it was first asked for.</summary>
    public PhraseTable Table => _table ??= new PhraseTable(Trie, _classMembers, phrase => _things.ContainsKey(phrase) ? CaseOf(phrase) : null);

    public bool IsIn(int phrase, int number) => _classMembers[number].Contains(phrase);

    public NamedThing? ThingOf(int phrase) => _things.GetValueOrDefault(phrase);

    // How the name must be written to count as one: "US" is not "us", "Anh" is not "anh".
    private NameCase CaseOf(int phrase) => _cases.GetValueOrDefault(phrase);

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
