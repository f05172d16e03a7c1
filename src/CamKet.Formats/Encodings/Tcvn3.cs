namespace CamKet.Formats.Encodings;

/// <summary>TCVN3 (the "ABC" fonts, .VnTime and others): one byte a letter, seen as Latin-1 characters: "Céng hßa" for "Cộng hòa".</summary>
internal static class Tcvn3
{
    // From U+00A1 to U+00FE; a space marks a code that TCVN3 does not use.
    private const string Letters =
        "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

    public static string ToUnicode(string text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = Letter(source[i]);
            }
        });

    private static char Letter(char code)
    {
        var letter = code is >= '\u00A1' and <= '\u00FE' ? Letters[code - 0xA1] : ' ';
        return letter == ' ' ? code : letter;
    }
}
