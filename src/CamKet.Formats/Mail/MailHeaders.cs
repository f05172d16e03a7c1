namespace CamKet.Formats.Mail;

/// <summary>The lines above the first blank one, folded lines joined.</summary>
internal static class MailHeaders
{
    private const int MostHeaders = 2_000;

    /// <summary>Headers of which a letter has several, and other texts have none at their beginning.</summary>
    private static readonly string[] OfMails = ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Received", "Return-Path", "Content-Type", "Delivered-To", "X-Mailer", "Reply-To", "Sender", "Cc"];

    private static readonly string[] OfMachines = ["Message-ID", "MIME-Version", "Received", "Return-Path", "Delivered-To", "X-Mailer", "Content-Type"];

    /// <summary>Whether the text begins as a mail does, with headers that no person types.</summary>
    public static bool LookLikeMail(string head)
    {
        var names = Read(head).Headers.Select(h => h.Name).ToList();
        return names.Count >= 3 && names.Count(n => OfMails.Contains(n, StringComparer.OrdinalIgnoreCase)) >= 3 && names.Exists(n => OfMachines.Contains(n, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The headers, and where what follows them begins.</summary>
    public static (List<(string Name, string Value)> Headers, int End) Read(string text)
    {
        var headers = new List<(string Name, string Value)>();
        // A mailbox file puts a line "From somebody date" before each mail.
        var at = text.StartsWith("From ", StringComparison.Ordinal) ? AfterLine(text, 0) : 0;
        while (at < text.Length)
        {
            var end = AfterLine(text, at);
            var line = text[at..end].TrimEnd('\r', '\n');
            if (line.Length == 0)
            {
                return (headers, end);
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && headers.Count > 0)
            {
                headers[^1] = (headers[^1].Name, headers[^1].Value.Length > 20_000 ? headers[^1].Value : headers[^1].Value + " " + line.Trim());
            }
            else if (colon > 0 && IsName(line.AsSpan(0, colon)) && headers.Count < MostHeaders)
            {
                headers.Add((line[..colon].Trim(), line[(colon + 1)..].Trim()));
            }
            else
            {
                // The blank line is missing: the text begins here.
                return (headers, at);
            }

            at = end;
        }

        return (headers, at);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name.TrimEnd())
        {
            if (c is <= ' ' or > '~' or ':')
            {
                return false;
            }
        }

        return true;
    }

    private static int AfterLine(string text, int from) => text.IndexOf('\n', from) is var end and >= 0 ? end + 1 : text.Length;
}
