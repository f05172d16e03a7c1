using System.Data.Common;
using System.Text.Json;
using CamKet.Casework.Documents;
using CamKet.Casework.Users;
using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CamKet.Casework.Jobs;

/// <summary>Takes the next job and sees it to its end. A job is held for a minute at a time; when its node dies, another takes it over.</summary>
public sealed partial class JobRunner(IServiceScopeFactory scopes, JobBoard board, TimeProvider clock, ILogger<JobRunner> logger)
{
    private const int MostAttempts = 3;
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private static readonly Bilingual DiedEachTime = new(
        "Máy chủ dừng giữa chừng ba lần khi làm việc này. Hãy thử lại; nếu vẫn vậy, báo quản trị kèm tên tệp.",
        "The server stopped three times in the middle of this. Try again; if it goes on, tell the administrator the name of the file.");

    private static readonly Bilingual NoLongerAllowed = new("Người yêu cầu không còn quyền làm việc này.", "The person who asked may no longer do this.");

    private static readonly Bilingual Unforeseen = new(
        "Có lỗi không lường trước khi làm việc này. Dữ liệu không bị thay đổi dở dang; hãy thử lại hoặc báo quản trị.",
        "Something unforeseen went wrong. Nothing was changed halfway; try again, or tell the administrator.");

    /// <summary>Works on the next job, if there is one. False where none waits.</summary>
    public async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        if (await ClaimAsync(stopping) is not { } job)
        {
            return false;
        }

        try
        {
            await WorkAsync(job, stopping);
        }
        finally
        {
            board.End(job.Id);
        }

        return true;
    }

    private async Task<Job?> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CamKetDb>();
        var (now, mine) = (clock.NowUtc(), board.Running);
        var waiting = db.Jobs.Where(j => (j.State == JobState.Waiting || (j.State == JobState.Running && j.HeldUntil < now)) && !mine.Contains(j.Id));
        foreach (var id in await waiting.OrderBy(j => j.Id).Select(j => j.Id).Take(4).ToListAsync(cancellationToken))
        {
            // Of two workers that see the same job, the one whose update finds it free has it.
            if (board.Begin(id))
            {
                if (await waiting.Where(j => j.Id == id).ExecuteUpdateAsync(j => j
                    .SetProperty(x => x.State, JobState.Running).SetProperty(x => x.HeldUntil, now + Hold).SetProperty(x => x.Attempts, x => x.Attempts + 1), cancellationToken) == 1)
                {
                    return await db.Jobs.AsNoTracking().FirstAsync(j => j.Id == id, cancellationToken);
                }

                board.End(id);
            }
        }

        return null;
    }

    private async Task WorkAsync(Job job, CancellationToken stopping)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var ended = new CancellationTokenSource();
        var beat = BeatAsync(job.Id, stop, ended.Token);
        try
        {
            var result = await RunAsync(job, new JobWatch((done, total) => board.Tell(job.Id, done, total), stop.Token));
            await EndAsync(job.Id, ended, beat, JobState.Done, result, null);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The node goes down: the next one begins anew. Otherwise the officer asked for it.
            await EndAsync(job.Id, ended, beat, stopping.IsCancellationRequested ? JobState.Waiting : JobState.Stopped, null, null);
        }
        catch (UnreadableFileException unreadable)
        {
            await EndAsync(job.Id, ended, beat, JobState.Failed, null, unreadable.Sentence);
        }
        catch (RefusalException refusal)
        {
            await EndAsync(job.Id, ended, beat, JobState.Failed, null, refusal.Sentence);
        }
        catch (Exception exception)
        {
            SayFailed(logger, job.Id, exception);
            await EndAsync(job.Id, ended, beat, JobState.Failed, null, Unforeseen);
        }
    }

    private async Task<string?> RunAsync(Job job, JobWatch watch)
    {
        if (job.Attempts > MostAttempts)
        {
            throw new RefusalException(DiedEachTime.Vi, DiedEachTime.En);
        }

        await using var scope = scopes.CreateAsyncScope();
        var actor = JsonSerializer.Deserialize<Actor>(job.Actor)!;
        await DemandStillAllowedAsync(scope.ServiceProvider.GetRequiredService<CamKetDb>(), actor, watch.Cancellation);
        return await scope.ServiceProvider.GetRequiredKeyedService<IJobWork>(job.Kind).RunAsync(actor, job, watch);
    }

    /// <summary>Rights may have been taken away since the job was added.</summary>
    private static async Task DemandStillAllowedAsync(CamKetDb db, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.UserId is { } id && !await db.Users.AnyAsync(u => u.Id == id && u.Active && u.Role == actor.Role && u.Clearance >= actor.Clearance, cancellationToken))
        {
            throw new RefusalException(NoLongerAllowed.Vi, NoLongerAllowed.En);
        }
    }

    private async Task BeatAsync(long id, CancellationTokenSource stop, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Beat);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                await TellAsync(id, stop, ended);
            }
        }
        catch (OperationCanceledException)
        {
            // The work has ended.
        }
    }

    private async Task TellAsync(long id, CancellationTokenSource stop, CancellationToken ended)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CamKetDb>();
            var (done, total) = board.ProgressOf(id) ?? default;
            await db.Jobs.Where(j => j.Id == id).ExecuteUpdateAsync(j => j
                .SetProperty(x => x.Done, done).SetProperty(x => x.Total, total).SetProperty(x => x.HeldUntil, clock.NowUtc() + Hold), ended);
            if (await db.Jobs.AnyAsync(j => j.Id == id && j.StopAsked, ended))
            {
                await stop.CancelAsync();
            }
        }
        catch (DbException)
        {
            // The job's own save holds SQLite's one write lock; the next beat will do.
        }
    }

    private async Task EndAsync(long id, CancellationTokenSource ended, Task beat, JobState state, string? result, Bilingual? problem)
    {
        await ended.CancelAsync();
        await beat;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CamKetDb>();
        var (done, total) = board.ProgressOf(id) ?? default;
        await db.Jobs.Where(j => j.Id == id).ExecuteUpdateAsync(j => j
            .SetProperty(x => x.State, state).SetProperty(x => x.Result, result).SetProperty(x => x.HeldUntil, (DateTime?)null)
            .SetProperty(x => x.Done, done).SetProperty(x => x.Total, total)
            .SetProperty(x => x.ProblemVi, problem == null ? null : problem.Value.Vi).SetProperty(x => x.ProblemEn, problem == null ? null : problem.Value.En)
            .SetProperty(x => x.FinishedAt, state == JobState.Waiting ? null : clock.NowUtc()), CancellationToken.None);
        if (state == JobState.Done)
        {
            await db.Jobs.Where(j => j.Id == id).ExecuteUpdateAsync(j => j.SetProperty(x => x.Content, (byte[]?)null), CancellationToken.None);
        }
    }

    [LoggerMessage(LogLevel.Error, "Job {Id} failed.")]
    private static partial void SayFailed(ILogger logger, long id, Exception exception);
}
