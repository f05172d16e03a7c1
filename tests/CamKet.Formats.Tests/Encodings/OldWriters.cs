using System.Text;

namespace CamKet.Formats.Tests.Encodings;

/// <summary>Writes Unicode as the old programs did, from the published tables and without the code under test.</summary>
internal static class OldWriters
{
    private const string Vowels = "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ";

    private static readonly Dictionary<char, int> Tcvn3Codes = new()
    {
        ['ă'] = 0xA8, ['â'] = 0xA9, ['ê'] = 0xAA, ['ô'] = 0xAB, ['ơ'] = 0xAC, ['ư'] = 0xAD, ['đ'] = 0xAE,
        ['à'] = 0xB5, ['ả'] = 0xB6, ['ã'] = 0xB7, ['á'] = 0xB8, ['ạ'] = 0xB9, ['ằ'] = 0xBB, ['ẳ'] = 0xBC, ['ẵ'] = 0xBD, ['ắ'] = 0xBE, ['ặ'] = 0xC6,
        ['ầ'] = 0xC7, ['ẩ'] = 0xC8, ['ẫ'] = 0xC9, ['ấ'] = 0xCA, ['ậ'] = 0xCB, ['è'] = 0xCC, ['ẻ'] = 0xCE, ['ẽ'] = 0xCF, ['é'] = 0xD0, ['ẹ'] = 0xD1,
        ['ề'] = 0xD2, ['ể'] = 0xD3, ['ễ'] = 0xD4, ['ế'] = 0xD5, ['ệ'] = 0xD6, ['ì'] = 0xD7, ['ỉ'] = 0xD8, ['ĩ'] = 0xDC, ['í'] = 0xDD, ['ị'] = 0xDE,
        ['ò'] = 0xDF, ['ỏ'] = 0xE1, ['õ'] = 0xE2, ['ó'] = 0xE3, ['ọ'] = 0xE4, ['ồ'] = 0xE5, ['ổ'] = 0xE6, ['ỗ'] = 0xE7, ['ố'] = 0xE8, ['ộ'] = 0xE9,
        ['ờ'] = 0xEA, ['ở'] = 0xEB, ['ỡ'] = 0xEC, ['ớ'] = 0xED, ['ợ'] = 0xEE, ['ù'] = 0xEF, ['ủ'] = 0xF1, ['ũ'] = 0xF2, ['ú'] = 0xF3, ['ụ'] = 0xF4,
        ['ừ'] = 0xF5, ['ử'] = 0xF6, ['ữ'] = 0xF7, ['ứ'] = 0xF8, ['ự'] = 0xF9, ['ỳ'] = 0xFA, ['ỷ'] = 0xFB, ['ỹ'] = 0xFC, ['ý'] = 0xFD, ['ỵ'] = 0xFE,
    };

    private static readonly Dictionary<char, string> VniWholes = new()
    {
        ['i'] = "iìæóíò", ['y'] = "y\u0001\u0002\u0003\u0004î",
    };

    public static string Tcvn3(string text) => string.Concat(text.Select(c => Tcvn3Codes.TryGetValue(c, out var code) ? (char)code : c));

    public static string Vni(string text) => Write(text, "ñ", (vowel, tone) =>
    {
        if (VniWholes.TryGetValue(vowel, out var wholes) && wholes[tone] >= ' ')
        {
            return wholes[tone].ToString();
        }

        return vowel switch
        {
            'ă' => "a" + "êèúüéë"[tone],
            'â' => "a" + "âàåãáä"[tone],
            'ê' => "e" + "âàåãáä"[tone],
            'ô' => "o" + "âàåãáä"[tone],
            'ơ' => "ô" + Mark(tone, "øûõùï"),
            'ư' => "ö" + Mark(tone, "øûõùï"),
            _ => vowel + Mark(tone, "øûõùï"),
        };
    });

    public static string Viqr(string text) => Write(text, "dd", (vowel, tone) => vowel switch
    {
        'ă' => "a(",
        'â' => "a^",
        'ê' => "e^",
        'ô' => "o^",
        'ơ' => "o+",
        'ư' => "u+",
        _ => vowel.ToString(),
    } + Mark(tone, "`?~'."), escape: true);

    public static string WithCombiningTones(string text) => Write(text, "đ", (vowel, tone) => vowel + Mark(tone, "\u0300\u0309\u0303\u0301\u0323"));

    private static string Mark(int tone, string marks) => tone == 0 ? "" : marks[tone - 1].ToString();

    private static string Write(string text, string bar, Func<char, int, string> vowel, bool escape = false)
    {
        var written = new StringBuilder();
        foreach (var c in text)
        {
            var row = Vowels.Split(' ').FirstOrDefault(r => r.Contains(c, StringComparison.Ordinal));
            written.Append(row is not null ? vowel(row[0], row.IndexOf(c, StringComparison.Ordinal))
                : c == 'đ' ? bar
                : escape && c is '.' or '?' && written.Length > 0 && char.IsLetter(written[^1]) ? "\\" + c
                : c.ToString());
        }

        return written.ToString();
    }
}
