namespace CamKet.Reading.Text;

/// <summary>The letters of Vietnamese as base letter, quality (circumflex, breve, horn) and tone. An own table, because
/// <c>string.Normalize</c> silently does nothing in globalization-invariant mode.</summary>
internal static class VietnameseLetters
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";
    private const string Qualities = "\u0302\u0306\u031B";

    // Each row: level, grave, acute, tilde, hook, dot. The first letter of the key is the base, the second its quality.
    private static readonly string[] Rows =
    [
        "aàáãảạ", "ăằắẵẳặ", "âầấẫẩậ", "eèéẽẻẹ", "êềếễểệ", "iìíĩỉị",
        "oòóõỏọ", "ôồốỗổộ", "ơờớỡởợ", "uùúũủụ", "ưừứữửự", "yỳýỹỷỵ",
    ];

    // The last row that starts here is 'ỹ'; everything from Latin-1 to the end of Latin Extended Additional fits.
    private const int TableSize = 0x1F00;

    private static readonly char[] Level = new char[TableSize];
    private static readonly byte[] ToneOf = new byte[TableSize];

    static VietnameseLetters()
    {
        foreach (var row in Rows)
        {
            for (var tone = 0; tone < row.Length; tone++)
            {
                Enter(row[tone], row[0], tone);
                Enter(char.ToUpperInvariant(row[tone]), row[0], tone);
            }
        }

        // Three capitals look like Đ: U+0110, U+00D0 (Eth) and U+0189; all mean đ in Vietnamese text.
        foreach (var look in "Đđ\u00D0\u00F0\u0189")
        {
            Enter(look, 'đ', 0);
        }
    }

    /// <summary>The letter in lower case without its tone (ắ → ă), for any character.</summary>
    public static char LevelOf(char c) =>
        c < 128 ? char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c
        : c < TableSize && Level[c] != 0 ? Level[c]
        : char.ToLowerInvariant(c);

    /// <summary>0 for no tone, 1 to 5 for grave, acute, tilde, hook, dot.</summary>
    public static int Tone(char c) => c < TableSize ? ToneOf[c] : 0;

    public static bool IsMarked(char c) => c >= 128 && c < TableSize && Level[c] != 0;

    public static bool IsCombining(char c) => c >= '\u0300' && c <= '\u036F';

    /// <summary>The tone number of a combining mark, or 0.</summary>
    public static int CombiningTone(char mark) => Tones.IndexOf(mark, StringComparison.Ordinal) + 1;

    /// <summary>A base letter with a combining quality mark (a + circumflex → â); the letter itself where they do not combine.</summary>
    public static char WithQuality(char level, char mark) => (level, Qualities.IndexOf(mark, StringComparison.Ordinal)) switch
    {
        ('a', 0) => 'â', ('e', 0) => 'ê', ('o', 0) => 'ô', ('a', 1) => 'ă', ('o', 2) => 'ơ', ('u', 2) => 'ư',
        _ => level,
    };

    /// <summary>The letter without tone and quality (ẫ → a, đ → d), for text typed without diacritics.</summary>
    public static char Bare(char level) => level switch
    {
        'ă' or 'â' => 'a', 'ê' => 'e', 'ô' or 'ơ' => 'o', 'ư' => 'u', 'đ' => 'd', _ => level,
    };

    private static void Enter(char letter, char level, int tone)
    {
        Level[letter] = level;
        ToneOf[letter] = (byte)tone;
    }
}
