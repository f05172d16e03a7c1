using System.Globalization;
using System.Text;

namespace CamKet.Formats.Mail;

/// <summary>Bytes out of the letters in which mails carry them. What is not of the encoding is passed over or taken as it stands.</summary>
internal static class TransferEncoding
{
    public static byte[] Base64(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '+' or '/')
            {
                letters.Append(c);
            }
            else if (c == '=' && letters.Length > 0)
            {
                break;
            }
        }

        // A letter alone at the end is no byte; the padding is made anew.
        letters.Length -= letters.Length % 4 == 1 ? 1 : 0;
        letters.Append('=', (4 - letters.Length % 4) % 4);
        return Convert.FromBase64String(letters.ToString());
    }

    public static byte[] QuotedPrintable(string text)
    {
        using var bytes = new MemoryStream(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=')
            {
                bytes.WriteByte((byte)text[i]);
            }
            else if (i + 2 < text.Length && TryHex(text.AsSpan(i + 1, 2), out var value))
            {
                bytes.WriteByte(value);
                i += 2;
            }
            else if (SoftBreak(text, i) is { } after)
            {
                i = after;
            }
            else
            {
                bytes.WriteByte((byte)'=');
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The form of RFC 2231 parameters: %C3%A1.</summary>
    public static byte[] Percent(string text)
    {
        using var bytes = new MemoryStream(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && TryHex(text.AsSpan(i + 1, 2), out var value))
            {
                bytes.WriteByte(value);
                i += 2;
            }
            else
            {
                bytes.Write(Encoding.UTF8.GetBytes(text, i, 1));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The place of the line feed where the equals sign stands at the end of its line.</summary>
    private static int? SoftBreak(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] is ' ' or '\t' or '\r')
        {
            end++;
        }

        return end == text.Length ? end : text[end] == '\n' ? end : null;
    }

    private static bool TryHex(ReadOnlySpan<char> text, out byte value) => byte.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
}
