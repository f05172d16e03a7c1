using System.Security.Cryptography;
using System.Text;

namespace CamKet.Casework.Documents;

/// <summary>The one form in which a text is kept: made once on arrival, indexed by every span, never changed afterwards.</summary>
internal static class DocumentText
{
    /// <summary>Line breaks as LF, so that a pasted text and its file are one; without what a database cannot keep (NUL, half a surrogate pair).</summary>
    public static string AsKept(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                kept.Append('\n');
                i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                kept.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                kept.Append('\ufffd');
            }
            else if (c != '\0' && !(c == '\ufeff' && i == 0))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Cut between words where it is longer than <paramref name="most"/>.</summary>
    public static string Shortened(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', most - 2);
        return text[..(cut > most / 2 ? cut : most - 2)].TrimEnd() + " …";
    }
}
