namespace CamKet.Reading.Text;

/// <summary>Numbers for the folded words of the lexicons, so that matching compares integers. Words that no lexicon knows stay unknown.
/// The words are fixed once loaded, so their table needs no defence against chosen keys: a text can only ask, never enter.</summary>
internal sealed class Vocabulary
{
    public const int Unknown = -1;

    private readonly List<string> _words = [];

    // Open addressing over a power of two, at most half full: the number of the word plus one, 0 for a free place.
    private int[] _places = new int[1024];

    public int Count => _words.Count;

    public int Find(ReadOnlySpan<char> key) => _places[PlaceOf(key)] - 1;

    public int Add(ReadOnlySpan<char> key)
    {
        var place = PlaceOf(key);
        if (_places[place] == 0)
        {
            if (2 * (_words.Count + 1) > _places.Length)
            {
                Grow();
                place = PlaceOf(key);
            }

            _words.Add(key.ToString());
            _places[place] = _words.Count;
        }

        return _places[place] - 1;
    }

    // The place of the word, or the free one where it would stand.
    private int PlaceOf(ReadOnlySpan<char> key)
    {
        var places = _places;
        var place = Hash(key) & (places.Length - 1);
        while (places[place] is > 0 and var number && !key.SequenceEqual(_words[number - 1]))
        {
            place = (place + 1) & (places.Length - 1);
        }

        return place;
    }

    private void Grow()
    {
        _places = new int[2 * _places.Length];
        for (var number = 0; number < _words.Count; number++)
        {
            _places[PlaceOf(_words[number])] = number + 1;
        }
    }

    private static int Hash(ReadOnlySpan<char> key)
    {
        var hash = (uint)key.Length;
        foreach (var c in key)
        {
            hash = (hash ^ c) * 0x01000193;
        }

        return (int)((hash ^ (hash >> 15)) & int.MaxValue);
    }
}
