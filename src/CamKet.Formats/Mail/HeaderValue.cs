using System.Globalization;
using System.Text;
using CamKet.Formats.Encodings;

namespace CamKet.Formats.Mail;

/// <summary>A header such as <c>text/plain; charset="utf-8"</c>, with parameters cut in pieces and in other letters put together (RFC 2231).</summary>
internal sealed class HeaderValue
{
    private readonly Dictionary<string, string> _parameters;

    private HeaderValue(string main, Dictionary<string, string> parameters) => (Main, _parameters) = (main, parameters);

    /// <summary>What stands before the parameters, in lower case.</summary>
    public string Main { get; }

    public string? this[string parameter] => _parameters.GetValueOrDefault(parameter);

    public static HeaderValue Parse(string header)
    {
        var pieces = Split(header);
        var plain = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var extended = new Dictionary<string, SortedDictionary<int, (string Value, bool IsEncoded)>>(StringComparer.OrdinalIgnoreCase);
        foreach (var piece in pieces.Skip(1))
        {
            var equals = piece.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                continue;
            }

            var (name, value) = (piece[..equals].Trim(), Unquoted(piece[(equals + 1)..].Trim()));
            var star = name.IndexOf('*', StringComparison.Ordinal);
            if (star < 0)
            {
                plain.TryAdd(name, EncodedWords.Decode(value));
                continue;
            }

            var rest = name[(star + 1)..];
            var number = int.TryParse(rest.TrimEnd('*'), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
            extended.TryAdd(name[..star], []);
            extended[name[..star]][number] = (value, rest.Length == 0 || rest.EndsWith('*'));
        }

        foreach (var (name, parts) in extended)
        {
            plain[name] = Joined([.. parts.Values]);
        }

        return new HeaderValue(pieces.Count == 0 ? "" : pieces[0].Trim().ToLowerInvariant(), plain);
    }

    /// <summary>"utf-8'vi'B%C3%A1o%20c%C3%A1o", the character set and the language on the first piece only.</summary>
    private static string Joined(List<(string Value, bool IsEncoded)> parts)
    {
        var charset = (string?)null;
        using var bytes = new MemoryStream();
        for (var i = 0; i < parts.Count; i++)
        {
            var (value, encoded) = parts[i];
            if (i == 0 && encoded && value.Split('\'', 3) is [var set, _, var text])
            {
                (charset, value) = (set, text);
            }

            bytes.Write(encoded ? TransferEncoding.Percent(value) : Encoding.UTF8.GetBytes(value));
        }

        return FileText.Read(bytes.ToArray(), charset).Text;
    }

    private static List<string> Split(string header)
    {
        var pieces = new List<string>();
        var (from, quoted) = (0, false);
        for (var i = 0; i <= header.Length; i++)
        {
            if (i == header.Length || (header[i] == ';' && !quoted))
            {
                pieces.Add(header[from..i]);
                from = i + 1;
            }
            else if (header[i] == '"' && (i == 0 || header[i - 1] != '\\'))
            {
                quoted = !quoted;
            }
        }

        return pieces;
    }

    private static string Unquoted(string value) =>
        value.Length >= 2 && value[0] == '"' && value[^1] == '"' ? value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) : value.Trim('"');
}
