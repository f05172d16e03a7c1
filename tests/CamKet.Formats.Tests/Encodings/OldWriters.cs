using System.Text;

namespace CamKet.Formats.Tests.Encodings;

/// <summary>Writes Unicode as the old programs did, from the published tables and without the code under test.</summary>
internal static class OldWriters
{
    private const string Vowels = "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ";

    private static readonly Dictionary<char, char> Tcvn3Codes = new[]
    {
        (0xA8, "ăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"), (0xDC, "ĩíịò"),
        (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
    }
    .SelectMany(row => row.Item2.Select((letter, i) => (letter, Code: (char)(row.Item1 + i))))
    .ToDictionary(pair => pair.letter, pair => pair.Code);

    public static string Tcvn3(string text) => string.Concat(text.Select(c => Tcvn3Codes.TryGetValue(c, out var code) ? code : c));

    public static string Vni(string text) => Write(text, "ñ", (vowel, tone) =>
    {
        return vowel switch
        {
            'i' => "iìæóíò"[tone].ToString(),
            'y' when tone == 5 => "î",
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
