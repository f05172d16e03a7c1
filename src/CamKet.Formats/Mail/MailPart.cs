using System.Text;

namespace CamKet.Formats.Mail;

/// <summary>A mail or a part of one (RFC 5322, RFC 2045), read tolerantly: what breaks the rules is taken for what it most likely means.</summary>
internal sealed class MailPart
{
    private readonly List<(string Name, string Value)> _headers;
    private readonly string _body;

    private MailPart(List<(string Name, string Value)> headers, string body)
    {
        (_headers, _body) = (headers, body);
        Type = HeaderValue.Parse(this["Content-Type"] ?? "text/plain");
    }

    /// <summary>"text/html" with its parameters.</summary>
    public HeaderValue Type { get; }

    public List<MailPart> Children { get; } = [];

    /// <summary>The name under which it is attached; null for what is part of the letter itself.</summary>
    public string? FileName
    {
        get
        {
            var disposition = HeaderValue.Parse(this["Content-Disposition"] ?? "");
            return disposition["filename"] ?? Type["name"] ?? (disposition.Main == "attachment" || Type.Main == "message/rfc822" ? "" : null);
        }
    }

    public string? this[string header] => _headers.Find(h => h.Name.Equals(header, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The header with its encoded words in plain letters.</summary>
    public string? Readable(string header) => this[header] is { } value ? EncodedWords.Decode(value).Trim() : null;

    /// <summary>The bytes, freed from their transfer encoding.</summary>
    public byte[] Content() => (this["Content-Transfer-Encoding"] ?? "").Trim().ToLowerInvariant() switch
    {
        "base64" => TransferEncoding.Base64(_body),
        "quoted-printable" => TransferEncoding.QuotedPrintable(_body),
        _ => Encoding.Latin1.GetBytes(_body),
    };

    public static MailPart Parse(byte[] content, MailBudget budget) => Parse(Encoding.Latin1.GetString(content), budget, 0);

    private static MailPart Parse(string text, MailBudget budget, int depth)
    {
        budget.Take(depth);
        var (headers, at) = MailHeaders.Read(text);
        var part = new MailPart(headers, text[at..]);
        if (part.Type.Main.StartsWith("multipart/", StringComparison.Ordinal) && part.Type["boundary"] is { Length: > 0 } boundary)
        {
            part.Children.AddRange(Between(part._body, "--" + boundary).Select(inner => Parse(inner, budget, depth + 1)));
        }

        return part;
    }

    /// <summary>The stretches between boundary lines; the last one may be cut off.</summary>
    private static IEnumerable<string> Between(string body, string boundary)
    {
        var from = -1;
        for (var at = LineStart(body, boundary, 0); at >= 0; at = LineStart(body, boundary, at + boundary.Length))
        {
            if (from >= 0)
            {
                yield return body[from..Math.Max(from, at - (at > 1 && body[at - 2] == '\r' ? 2 : 1))];
            }

            var end = body.IndexOf('\n', at);
            if (end < 0 || body.AsSpan(at + boundary.Length).StartsWith("--"))
            {
                yield break;
            }

            from = end + 1;
        }

        if (from >= 0 && from < body.Length)
        {
            yield return body[from..];
        }
    }

    private static int LineStart(string body, string boundary, int from)
    {
        for (var at = body.IndexOf(boundary, from, StringComparison.Ordinal); at >= 0; at = body.IndexOf(boundary, at + 1, StringComparison.Ordinal))
        {
            var after = at + boundary.Length;
            if ((at == 0 || body[at - 1] == '\n') && (after == body.Length || body[after] is '\r' or '\n' or '-' or ' ' or '\t'))
            {
                return at;
            }
        }

        return -1;
    }
}

/// <summary>How many parts a mail may still have, and how deep they may lie.</summary>
internal sealed class MailBudget(int parts, int depth)
{
    private int _left = parts;

    public void Take(int at)
    {
        if (--_left < 0 || at > depth)
        {
            throw Extraction.Unreadable.TooDeep();
        }
    }
}
