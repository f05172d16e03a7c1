using System.Net.Sockets;
using System.Text;
using CamKet.Casework.Notices;

namespace CamKet.Web.Notices;

/// <summary>Says hello to the mail server before a mail is handed to it: a server that is away, or offers no STARTTLS, is told from a line that broke while a mail was on it.</summary>
internal static class SmtpGreeting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <exception cref="MailNotTakenException">The server cannot be used now; the sentence says why.</exception>
    public static async Task DemandAsync(MailSettings settings, CancellationToken cancellationToken)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(settings.Host!, settings.Port, timer.Token);
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            Demand(await ReadAsync(reader, timer.Token), "220");
            await stream.WriteAsync("EHLO camket\r\n"u8.ToArray(), timer.Token);
            var offers = await ReadAsync(reader, timer.Token);
            Demand(offers, "250");
            await stream.WriteAsync("QUIT\r\n"u8.ToArray(), timer.Token);
            if (settings.StartTls && !offers.Any(line => line.Length > 4 && line[4..].Equals("STARTTLS", StringComparison.OrdinalIgnoreCase)))
            {
                throw new MailNotTakenException("The mail server offers no STARTTLS.", forGood: false);
            }
        }
        catch (Exception away) when (away is SocketException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new MailNotTakenException($"{settings.Host}:{settings.Port}: {(away is OperationCanceledException ? "no answer" : away.Message)}", forGood: false, away);
        }
    }

    /// <summary>An answer of one or several lines ("250-…", the last one "250 …").</summary>
    private static async Task<List<string>> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        do
        {
            lines.Add(await reader.ReadLineAsync(cancellationToken) ?? throw new IOException("The mail server hung up."));
        }
        while (lines[^1] is { Length: > 3 } line && line[3] == '-' && lines.Count < 100);
        return lines;
    }

    private static void Demand(List<string> answer, string code)
    {
        if (!answer[0].StartsWith(code, StringComparison.Ordinal))
        {
            throw new MailNotTakenException("The mail server says: " + answer[0], forGood: false);
        }
    }
}
