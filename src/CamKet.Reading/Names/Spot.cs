namespace CamKet.Reading.Names;

/// <summary>All that can be asked of a token at which the same phrases start, worked out once and shared by every such token of every text:
/// the phrases, the classes they belong to, the name they are.</summary>
internal sealed class Spot
{
    private readonly Hit[] _hits;
    private readonly ulong[] _classes;
    private readonly Phrases _phrases;
    private readonly Name _asWritten;
    private readonly Name _capital;
    private readonly Name _allCaps;

    public Spot(Hit[] hits, Phrases phrases)
    {
        _hits = hits;
        _phrases = phrases;
        _classes = phrases.ClassesOf(hits);
        _asWritten = Longest(NameCase.Any);
        _capital = Longest(NameCase.Capital);
        _allCaps = Longest(NameCase.AllCaps);
    }

    /// <summary>The phrases, shorter ones first.</summary>
    public ReadOnlySpan<Hit> Hits => _hits;

    public bool IsIn(int classNumber) => (classNumber >> 6) < _classes.Length && (_classes[classNumber >> 6] & (1UL << (classNumber & 63))) != 0;

    /// <summary>The tokens that the longest member of the class takes, or 0.</summary>
    public int LengthIn(int classNumber)
    {
        if (!IsIn(classNumber))
        {
            return 0;
        }

        var i = _hits.Length - 1;
        while (!_phrases.IsIn(_hits[i].Phrase, classNumber))
        {
            i--;
        }

        return _hits[i].Length;
    }

    /// <summary>The tokens that the phrase takes, or 0 where it does not start here.</summary>
    public int LengthOf(int phrase)
    {
        foreach (var hit in _hits)
        {
            if (hit.Phrase == phrase)
            {
                return hit.Length;
            }
        }

        return 0;
    }

    /// <summary>The longest known name, for a first word written with these capitals.</summary>
    public Name NameFor(NameCase written) => written switch
    {
        NameCase.AllCaps => _allCaps,
        NameCase.Capital => _capital,
        _ => _asWritten,
    };

    private Name Longest(NameCase written)
    {
        var found = default(Name);
        foreach (var hit in _hits)
        {
            if (_phrases.ThingOf(hit.Phrase) is { } thing && _phrases.CaseOf(hit.Phrase) <= written)
            {
                found = new Name(thing, hit.Length);
            }
        }

        return found;
    }

    /// <summary>A known thing and the tokens its name takes; nothing where <paramref name="Thing"/> is null.</summary>
    internal readonly record struct Name(NamedThing? Thing, int Length);
}
