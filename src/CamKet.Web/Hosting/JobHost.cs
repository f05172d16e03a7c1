using CamKet.Casework.Jobs;

namespace CamKet.Web.Hosting;

/// <summary>Two workers of this node: a long scan does not hold up a short letter.</summary>
public sealed partial class JobHost(JobRunner runner, JobBoard board, ILogger<JobHost> logger) : BackgroundService
{
    private const int Workers = 2;

    /// <summary>How long until jobs are looked for that another node left or took in.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                while (await runner.RunNextAsync(stopping))
                {
                }

                await board.WaitAsync(LookAgain, stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception exception) when (exception is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException or InvalidOperationException)
            {
                // The database is away, or busy; the jobs wait in it.
                SayAway(logger, exception);
                await Task.Delay(LookAgain, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Jobs cannot be looked for; trying again.")]
    private static partial void SayAway(ILogger logger, Exception exception);
}
