using System.Text;

namespace CamKet.Formats.Encodings;

/// <summary>Text whose bytes were read in the wrong code page: turned back into bytes and read again.</summary>
internal static class MisreadBytes
{
    /// <summary>Windows-1252 and Windows-1258 as the framework has them; every byte has a character in both, so nothing is lost.</summary>
    public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static readonly Encoding Windows1258 = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Dictionary<char, byte> BytesOf1252 = ReverseOf1252();

    /// <summary>"Cô\u0323ng", read as Windows-1252 from the bytes of Windows-1258, becomes "Cộng".</summary>
    public static string As1258(string text)
    {
        if (!TryBytes(text, out var bytes))
        {
            return text;
        }

        return VietnameseLetters.Compose(Windows1258.GetString(bytes));
    }

    /// <summary>"Viá»‡t", read as Windows-1252 from the bytes of UTF-8, becomes "Việt". Stretches that are no such text stay.</summary>
    public static string AsUtf8(string text)
    {
        var repaired = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsAscii(text[end]) == char.IsAscii(text[start]))
            {
                end++;
            }

            var stretch = text[start..end];
            repaired.Append(char.IsAscii(stretch[0]) ? stretch : DecodedOrSame(stretch));
            start = end;
        }

        return repaired.ToString();
    }

    private static string DecodedOrSame(string stretch)
    {
        if (!TryBytes(stretch, out var bytes))
        {
            return stretch;
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return stretch;
        }
    }

    private static bool TryBytes(string text, out byte[] bytes)
    {
        bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (BytesOf1252.TryGetValue(text[i], out var value))
            {
                bytes[i] = value;
            }
            else if (text[i] <= '\u00FF')
            {
                bytes[i] = (byte)text[i];
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<char, byte> ReverseOf1252()
    {
        var reverse = new Dictionary<char, byte>();
        for (var value = 0; value <= byte.MaxValue; value++)
        {
            reverse[Windows1252.GetString([(byte)value])[0]] = (byte)value;
        }

        return reverse;
    }
}
