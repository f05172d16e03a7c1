using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace CamKet.TestKit.Mail;

/// <summary>How the mail server of a test behaves; server.mjs says what each means.</summary>
public sealed record MailServerSettings(string? User = null, string? Password = null, string? Key = null, string? Cert = null, int Slow = 0, string? Refuse = null, string? HangUp = null);

/// <summary>A real SMTP server (npm smtp-server, as a process of its own) that keeps what it took.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly SemaphoreSlim _arrived = new(0);
    private bool _stopped;

    private MailServer(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public ConcurrentQueue<ReceivedMail> Received { get; } = new();

    public static async Task<MailServer> StartAsync(MailServerSettings? settings = null)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(Repository.Root, "tests", "CamKet.TestKit", "Mail", "server.mjs"));
        start.ArgumentList.Add(JsonSerializer.Serialize(settings ?? new MailServerSettings(), Web));
        var process = Process.Start(start)!;
        var first = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server of the tests did not start.");
        var server = new MailServer(process, JsonSerializer.Deserialize<Listening>(first, Web)!.Port);
        _ = server.ListenAsync();
        return server;
    }

    /// <summary>The mails to one address, once there are <paramref name="count"/> of them: the server answers the sender before its line reaches the test.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> ToAsync(string address, int count = 1)
    {
        while (true)
        {
            var mails = Received.Where(m => m.To.Contains(address)).ToList();
            if (mails.Count >= count || !await _arrived.WaitAsync(Patience))
            {
                return mails;
            }
        }
    }

    /// <summary>Stops it, so that it is away.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            var taken = JsonSerializer.Deserialize<Taken>(line, Web)!;
            Received.Enqueue(new ReceivedMail(taken.To, taken.Secure, taken.User, Encoding.Latin1.GetString(Convert.FromBase64String(taken.Raw))));
            _arrived.Release();
        }
    }

    private sealed record Listening(int Port);

    private sealed record Taken(string[] To, bool Secure, string? User, string Raw);
}
