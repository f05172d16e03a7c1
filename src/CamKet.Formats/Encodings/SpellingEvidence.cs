namespace CamKet.Formats.Encodings;

/// <summary>What the spelling says for a character set: of the words that it would change, how many are possible syllables before and after.</summary>
internal readonly record struct SpellingEvidence(int Changed, int GoodBefore, int GoodAfter, int Words)
{
    private const int FewestWords = 4;
    private const double GoodEnough = 0.85;
    private const double Suspicious = 0.6;
    private const double StillBad = 0.4;
    private const double SmallestShareOfText = 0.1;

    private static readonly char[] Gaps = [' ', '\t', '\r', '\n'];

    private static readonly char[] Separators = ['-', '–', '—', '/', ',', ';', ':', '(', ')', '[', ']', '<', '>', '"', '“', '”', '…', '!', '=', '&', '|'];

    public double After => Changed == 0 ? 0 : (double)GoodAfter / Changed;

    private double Before => Changed == 0 ? 0 : (double)GoodBefore / Changed;

    /// <summary>The rise is so sharp that the text may be converted.</summary>
    public bool Convinces => Weighs && After >= GoodEnough && Before <= StillBad;

    /// <summary>There is a rise, yet not enough to change somebody's text.</summary>
    public bool RaisesDoubt => Weighs && After >= Suspicious && Before <= StillBad;

    private bool Weighs => Changed >= FewestWords && Changed >= Words * SmallestShareOfText;

    public static SpellingEvidence Of(ReadOnlySpan<char> text, CharacterSet set)
    {
        var (changed, before, after, words) = (0, 0, 0, 0);
        foreach (var range in text.SplitAny(Gaps))
        {
            var word = text[range].ToString();
            if (!word.Any(char.IsLetter) || IsAddress(word))
            {
                continue;
            }

            words++;
            var converted = set.ToUnicode(word);
            if (converted != word)
            {
                changed++;
                before += IsSpelt(word) ? 1 : 0;
                after += IsSpelt(converted) ? 1 : 0;
            }
        }

        return new SpellingEvidence(changed, before, after, words);
    }

    /// <summary>Mail and web addresses, which are in no language.</summary>
    public static bool IsAddress(string word) => word.Contains("://", StringComparison.Ordinal) || word.Contains('@');

    /// <summary>Whether every piece between hyphens, slashes and the like is a possible syllable.</summary>
    public static bool IsSpelt(string word)
    {
        var pieces = word.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length > 0 && pieces.All(piece => VietnameseSyllable.IsPossible(piece.AsSpan().Trim(".?'’‘\u00A0")));
    }
}
