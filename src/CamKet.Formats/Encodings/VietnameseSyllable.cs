namespace CamKet.Formats.Encodings;

/// <summary>Tells whether a word is spelt as a Vietnamese syllable can be: onset, rime and tone that go together.
/// Text in a wrong character set fails this at almost every word with a diacritic.</summary>
internal static class VietnameseSyllable
{
    private const int LongestSyllable = 7;

    // Longest first, so that "ngh" is tried before "ng" and "n".
    private static readonly string[] Onsets =
    [
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
        "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
    ];

    private static readonly HashSet<string> Rimes = Words("""
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
        i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
        u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu
        ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
        """);

    // What may follow "qu" beyond the rimes in a, ă, â, e, ê, i and ơ.
    private static readonly HashSet<string> AfterQu = Words("y ych yên yêt yêu yn ynh yp yt ôc");

    private static readonly HashSet<string> BareY = Words("y yêm yên yêng yêt yêu");

    // "gì", "gìn", "giếng", "giết": the i belongs to onset and rime at once.
    private static readonly HashSet<string> AfterG = Words("i in iêc iêm iên iêng iêp iêt iêu ia");

    /// <summary>Whether <paramref name="word"/> (composed letters, any case) is one possible syllable.</summary>
    public static bool IsPossible(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestSyllable || !TakeApart(word, out var letters, out var tone))
        {
            return false;
        }

        foreach (var onset in Onsets)
        {
            if (letters.StartsWith(onset, StringComparison.Ordinal) && Fits(onset, letters[onset.Length..]))
            {
                return CarriesTone(letters, tone);
            }
        }

        return false;
    }

    private static bool TakeApart(ReadOnlySpan<char> word, out string letters, out Tone tone)
    {
        Span<char> plain = stackalloc char[LongestSyllable];
        tone = Tone.Level;
        for (var i = 0; i < word.Length; i++)
        {
            (plain[i], var own) = VietnameseLetters.Split(word[i]);
            if (own != Tone.Level && tone != Tone.Level)
            {
                letters = "";
                return false;
            }

            tone = own == Tone.Level ? tone : own;
        }

        letters = plain[..word.Length].ToString();
        return true;
    }

    private static bool Fits(string onset, string rime)
    {
        if (rime.Length == 0)
        {
            return false;
        }

        var front = rime[0] is 'e' or 'ê' or 'i' or 'y';
        return onset switch
        {
            "qu" => AfterQu.Contains(rime) || (rime[0] is 'a' or 'ă' or 'â' or 'e' or 'ê' or 'i' or 'ơ' && Rimes.Contains(rime)),
            "gi" => rime[0] is not ('i' or 'y') && Rimes.Contains(rime),
            "g" => AfterG.Contains(rime) || (!front && Rimes.Contains(rime)),
            "k" or "gh" or "ngh" => front && FitsPlainly(rime),
            "c" or "ng" => !front && Rimes.Contains(rime),
            "" => BareY.Contains(rime) || Rimes.Contains(rime),
            _ => FitsPlainly(rime),
        };
    }

    private static bool FitsPlainly(string rime) => rime == "y" || Rimes.Contains(rime);

    // Syllables that end in a stop have the acute or the dot only.
    private static bool CarriesTone(string letters, Tone tone) =>
        !(letters[^1] is 'c' or 'p' or 't' || letters.EndsWith("ch", StringComparison.Ordinal)) || tone is Tone.Acute or Tone.Dot;

    private static HashSet<string> Words(string list) =>
        [.. list.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)];
}
