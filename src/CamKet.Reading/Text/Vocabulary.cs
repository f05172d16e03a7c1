namespace CamKet.Reading.Text;

/// <summary>Numbers for the folded words of the lexicons, so that matching compares integers. Words that no lexicon knows stay unknown.
/// The words are fixed once loaded, so their table needs no defence against chosen keys: a text can only ask, never enter.</summary>
internal sealed class Vocabulary
{
    public const int Unknown = -1;

    private readonly List<string> _words = [];

    // Open addressing over a power of two, at most half full.
    private Place[] _places = new Place[1024];

    public int Count => _words.Count;

    public int Find(ReadOnlySpan<char> key) => _places[PlaceOf(key, Hash(key))].Number - 1;

    public int Add(ReadOnlySpan<char> key)
    {
        var hash = Hash(key);
        var place = PlaceOf(key, hash);
        if (_places[place].Number == 0)
        {
            _words.Add(key.ToString());
            _places[place] = new Place(_words.Count, hash);
            if (2 * _words.Count > _places.Length)
            {
                Grow();
            }

            return _words.Count - 1;
        }

        return _places[place].Number - 1;
    }

    // The place of the word, or the free one where it would stand.
    private int PlaceOf(ReadOnlySpan<char> key, int hash)
    {
        var places = _places;
        var at = hash & (places.Length - 1);
        while (places[at] is { Number: > 0 } place && (place.Hash != hash || !key.SequenceEqual(_words[place.Number - 1])))
        {
            at = (at + 1) & (places.Length - 1);
        }

        return at;
    }

    private void Grow()
    {
        var old = _places;
        _places = new Place[2 * old.Length];
        foreach (var place in old)
        {
            if (place.Number > 0)
            {
                _places[PlaceOf(_words[place.Number - 1], place.Hash)] = place;
            }
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

    /// <summary>The number of a word plus one, 0 where the place is free, and the word's hash.</summary>
    private readonly record struct Place(int Number, int Hash);
}
