using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CamKet.TestKit.Mail;

/// <summary>A mail as it came over the wire. <paramref name="Raw"/> holds one character for each byte.</summary>
public sealed partial record ReceivedMail(IReadOnlyList<string> To, bool Secure, string? User, string Raw)
{
    /// <summary>The headers as they stand, folded lines joined.</summary>
    public string Headers => Raw[..Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal);

    /// <summary>One header, with its encoded words read.</summary>
    public string? Header(string name) =>
        Headers.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) is { } line ? Decoded(line[(name.Length + 1)..].Trim()) : null;

    public string Text => Part("text/plain");

    public string Html => Part("text/html");

    /// <summary>The text of one part, out of its quoted-printable form.</summary>
    private string Part(string type)
    {
        var at = Raw.IndexOf("Content-Type: " + type, StringComparison.OrdinalIgnoreCase);
        var begin = Raw.IndexOf("\r\n\r\n", at, StringComparison.Ordinal) + 4;
        var end = Raw.IndexOf("\r\n--", begin, StringComparison.Ordinal);
        return FromQuotedPrintable(Raw[begin..end].Replace("=\r\n", "", StringComparison.Ordinal));
    }

    private static string Decoded(string value) => BetweenWords().Replace(EncodedWord().Replace(value, word =>
        word.Groups["how"].Value is "B" or "b" ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups["text"].Value)) : FromQuotedPrintable(word.Groups["text"].Value.Replace('_', ' '))), "");

    private static string FromQuotedPrintable(string text) =>
        Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(QuotedByte().Replace(text, hex => ((char)int.Parse(hex.Value.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())));

    [GeneratedRegex(@"=\?utf-8\?(?<how>[BbQq])\?(?<text>[^?]*)\?=(\s+(?==\?))?", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"\r\n")]
    private static partial Regex BetweenWords();

    [GeneratedRegex("=[0-9A-F]{2}")]
    private static partial Regex QuotedByte();
}
