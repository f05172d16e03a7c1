using CamKet.Casework.Notices;

namespace CamKet.Web.Notices;

/// <summary>Puts down and sends the day's mails when their time has come. It runs on every node; the database sees to it that each mail is one node's (docs/adr/0011).</summary>
public sealed partial class NoticeTicker(IServiceScopeFactory scopes, MailSettings settings, ILogger<NoticeTicker> logger) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Missing.Count > 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(Beat);
        do
        {
            await BeatAsync(stoppingToken);
        }
        while (await NextAsync(timer, stoppingToken));
    }

    private async Task BeatAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<BuildDigests>().BuildAsync(stoppingToken) is { } put)
            {
                SayPut(logger, put);
            }

            if (await scope.ServiceProvider.GetRequiredService<DeliverMail>().DeliverAsync(stoppingToken) is > 0 and var sent)
            {
                SaySent(logger, sent);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops; the next start goes on.
        }
#pragma warning disable CA1031 // A beat that fails must not end the ones after it.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            SayBroken(logger, broken);
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "Put down {Mails} mails of the day.")]
    private static partial void SayPut(ILogger logger, int mails);

    [LoggerMessage(LogLevel.Information, "Sent {Mails} mails.")]
    private static partial void SaySent(ILogger logger, int mails);

    [LoggerMessage(LogLevel.Error, "The mails of the day stopped; the next try is in half a minute.")]
    private static partial void SayBroken(ILogger logger, Exception broken);
}
