using CamKet.Reading.Text;

namespace CamKet.Reading.Names;

/// <summary>Every phrase hit of a text in the order of its tokens, shorter ones first at each token.</summary>
internal sealed class HitList
{
    // No phrase of the lexicons is longer; the cap keeps the walk linear whatever they hold.
    private const int LongestPhrase = 24;

    private readonly Hit[] _hits;
    private readonly int[] _from;

    private HitList(Hit[] hits, int[] from) => (_hits, _from) = (hits, from);

    /// <summary>The hits that start at <paramref name="token"/>.</summary>
    public ReadOnlySpan<Hit> At(int token) =>
        token < 0 || token + 1 >= _from.Length ? [] : _hits.AsSpan(_from[token].._from[token + 1]);

    public static HitList Find(ReadOnlySpan<Token> tokens, PhraseTrie trie)
    {
        var hits = new List<Hit>(tokens.Length);
        var from = new int[tokens.Length + 1];
        for (var i = 0; i < tokens.Length; i++)
        {
            from[i] = hits.Count;
            var node = 0;
            for (var j = i; j < tokens.Length && j < i + LongestPhrase && tokens[j].Symbol >= 0; j++)
            {
                // A phrase runs over the end of a line only where the line was wrapped inside a sentence.
                if (j > i && tokens[j].Has(TokenShape.LineStart) && tokens[j].IsCapital)
                {
                    break;
                }

                node = trie.Step(node, tokens[j].Symbol);
                if (node < 0)
                {
                    break;
                }

                if (trie.PhraseAt(node) is >= 0 and var phrase)
                {
                    hits.Add(new Hit(i, j + 1, phrase));
                }
            }
        }

        from[tokens.Length] = hits.Count;
        return new HitList([.. hits], from);
    }
}
