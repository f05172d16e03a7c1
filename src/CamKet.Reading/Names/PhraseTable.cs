namespace CamKet.Reading.Names;

/// <summary>All that can be asked of a token, by the longest phrase that starts there: worked out once when the lexicons are loaded, for that
/// phrase and every shorter one that it begins with, so that most questions are one look at one bit.</summary>
internal sealed class PhraseTable
{
    private const int Cases = 3;

    private readonly int _stride;
    private readonly ulong[] _own;
    private readonly ulong[] _all;
    private readonly int[] _shorter;
    private readonly int[] _lengths;
    private readonly Hit[]?[] _hits;

    // For each phrase and each way to write its first word, the longest phrase that is a name.
    private readonly int[] _names;

    public PhraseTable(PhraseTrie trie, IReadOnlyList<HashSet<int>> classes, Func<int, NameCase?> caseOfName)
    {
        _stride = Math.Max(1, (classes.Count + 63) >> 6);
        _own = new ulong[trie.PhraseCount * _stride];
        _names = new int[trie.PhraseCount * Cases];
        _hits = new Hit[]?[trie.PhraseCount];
        _lengths = [.. Enumerable.Range(0, trie.PhraseCount).Select(trie.LengthOf)];
        for (var number = 0; number < classes.Count; number++)
        {
            foreach (var phrase in classes[number])
            {
                _own[(phrase * _stride) + (number >> 6)] |= 1UL << (number & 63);
            }
        }

        _all = [.. _own];
        (_shorter, var order) = trie.Prefixes();
        foreach (var phrase in order)
        {
            Inherit(phrase, _shorter[phrase], caseOfName(phrase));
        }
    }

    /// <summary>True where the phrase or one that it begins with is in the class.</summary>
    public bool IsIn(int longest, int classNumber) =>
        (classNumber >> 6) < _stride && (_all[(longest * _stride) + (classNumber >> 6)] & (1UL << (classNumber & 63))) != 0;

    /// <summary>The tokens that the longest member of the class takes, or 0.</summary>
    public int LengthIn(int longest, int classNumber)
    {
        if (!IsIn(longest, classNumber))
        {
            return 0;
        }

        var phrase = longest;
        while ((_own[(phrase * _stride) + (classNumber >> 6)] & (1UL << (classNumber & 63))) == 0)
        {
            phrase = _shorter[phrase];
        }

        return _lengths[phrase];
    }

    /// <summary>The tokens that the phrase takes, or 0 where <paramref name="longest"/> does not begin with it.</summary>
    public int LengthOf(int longest, int phrase)
    {
        var length = _lengths[phrase];
        while (_lengths[longest] > length)
        {
            longest = _shorter[longest];
        }

        return longest == phrase ? length : 0;
    }

    public int LengthOf(int phrase) => _lengths[phrase];

    /// <summary>True where some name may start, whatever its capitals.</summary>
    public bool HasName(int longest) => NameIn(longest, NameCase.AllCaps) != PhraseTrie.Nothing;

    /// <summary>The longest name, for a first word written with these capitals, or <see cref="PhraseTrie.Nothing"/>.</summary>
    public int NameIn(int longest, NameCase written) => _names[(longest * Cases) + (int)written];

    /// <summary>The phrase and all that it begins with, shorter ones first. Listed when first asked for; two threads that ask at once list the same.</summary>
    public Hit[] HitsOf(int longest) => _hits[longest] ??= ListHits(longest);

    private Hit[] ListHits(int longest)
    {
        var hits = new List<Hit>();
        for (var phrase = longest; phrase != PhraseTrie.Nothing; phrase = _shorter[phrase])
        {
            hits.Add(new Hit(phrase, _lengths[phrase]));
        }

        hits.Reverse();
        return [.. hits];
    }

    private void Inherit(int phrase, int shorter, NameCase? asked)
    {
        for (var i = 0; i < _stride; i++)
        {
            _all[(phrase * _stride) + i] |= _all[(shorter * _stride) + i];
        }

        for (var written = NameCase.Any; written <= NameCase.AllCaps; written++)
        {
            _names[(phrase * Cases) + (int)written] = asked <= written ? phrase : NameIn(shorter, written);
        }
    }
}
