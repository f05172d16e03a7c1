using System.Text;
using System.Text.RegularExpressions;
using CamKet.Formats.Encodings;

namespace CamKet.Formats.Mail;

/// <summary>Headers in other letters than ASCII: =?utf-8?B?...?= (RFC 2047). Words that follow one another are one text, also where a letter was cut in two.</summary>
internal static partial class EncodedWords
{
    public static string Decode(string header)
    {
        var text = new StringBuilder();
        var (at, charset) = (0, "");
        using var pending = new MemoryStream();
        foreach (Match word in Word().Matches(header))
        {
            var between = header[at..word.Index];
            var set = word.Groups[1].Value.Split('*')[0];
            if (pending.Length > 0 && (!string.IsNullOrWhiteSpace(between) || !set.Equals(charset, StringComparison.OrdinalIgnoreCase)))
            {
                Flush(text, pending, charset);
            }

            text.Append(string.IsNullOrWhiteSpace(between) && at > 0 ? "" : Raw(between));
            charset = set;
            pending.Write(word.Groups[2].ValueSpan[0] is 'B' or 'b' ? TransferEncoding.Base64(word.Groups[3].Value) : TransferEncoding.QuotedPrintable(word.Groups[3].Value.Replace('_', ' ')));
            at = word.Index + word.Length;
        }

        Flush(text, pending, charset);
        return text.Append(Raw(header[at..])).ToString();
    }

    private static void Flush(StringBuilder text, MemoryStream pending, string charset)
    {
        text.Append(pending.Length == 0 ? "" : FileText.Read(pending.ToArray(), charset).Text);
        pending.SetLength(0);
    }

    /// <summary>Some programs write headers in UTF-8 or a code page without saying so; what is read here are bytes.</summary>
    private static string Raw(string header) => header.Any(c => c is > '~' and <= '\u00FF') && header.All(c => c <= '\u00FF') ? FileText.Read(Encoding.Latin1.GetBytes(header)).Text : header;

    [GeneratedRegex(@"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")]
    private static partial Regex Word();
}
