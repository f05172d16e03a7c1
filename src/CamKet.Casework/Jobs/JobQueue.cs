using System.Text.Json;
using CamKet.Casework.Documents;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Jobs;

/// <summary>A job to be added.</summary>
public sealed record NewJob(JobKind Kind, string Subject, string Input, byte[]? Content = null);

/// <summary>A job as its owner sees it.</summary>
public sealed record JobView(long Id, JobKind Kind, JobState State, string Subject, int Done, int Total, string? Result, string? ProblemVi, string? ProblemEn, DateTime AddedAt, bool StopAsked, bool MayTryAgain)
{
    public bool IsOpen => State is JobState.Waiting or JobState.Running;
}

/// <summary>Takes jobs in and shows them to whoever asked for them.</summary>
public sealed class JobQueue(CamKetDb db, JobBoard board, TimeProvider clock)
{
    private const int MostShown = 50;

    /// <summary>A finished job is shown for so long.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<long> AddAsync(Actor actor, NewJob incoming, CancellationToken cancellationToken = default)
    {
        if (actor.OnceKey is { } key && await IdOfAsync(key, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var old = clock.NowUtc() - Kept;
        await db.Jobs.Where(j => j.FinishedAt < old).ExecuteDeleteAsync(cancellationToken);
        var job = new Job
        {
            Kind = incoming.Kind, Subject = DocumentText.Shortened(incoming.Subject, Job.SubjectMaxLength), Input = incoming.Input, Content = incoming.Content,
            UserId = actor.UserId, Actor = JsonSerializer.Serialize(actor with { OnceKey = null }), OnceKey = actor.OnceKey, AddedAt = clock.NowUtc(),
        };
        db.Jobs.Add(job);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (actor.OnceKey is not null)
        {
            // The same form, sent twice at once: the first one's job is this one's.
            db.Entry(job).State = EntityState.Detached;
            return await IdOfAsync(actor.OnceKey, cancellationToken) ?? throw new InvalidOperationException("The job was not saved.");
        }

        db.Entry(job).State = EntityState.Detached;
        board.Wake();
        return job.Id;
    }

    /// <summary>One's own jobs, the newest first.</summary>
    public async Task<IReadOnlyList<JobView>> OfAsync(Actor actor, CancellationToken cancellationToken = default) =>
        [.. (await Views(Own(actor).OrderByDescending(j => j.Id).Take(MostShown)).ToListAsync(cancellationToken)).Select(AsNow)];

    /// <summary>One of one's own jobs.</summary>
    public async Task<JobView> FindAsync(Actor actor, long id, CancellationToken cancellationToken = default) =>
        AsNow(await Views(Own(actor).Where(j => j.Id == id)).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException($"{id}"));

    /// <summary>How many of one's own jobs are not finished.</summary>
    public Task<int> CountOpenAsync(Actor actor, CancellationToken cancellationToken = default) =>
        db.Jobs.CountAsync(j => j.UserId == actor.UserId && (j.State == JobState.Waiting || j.State == JobState.Running), cancellationToken);

    /// <summary>Asks a job to stop; one that has not begun stops at once.</summary>
    public async Task StopAsync(Actor actor, long id, CancellationToken cancellationToken = default)
    {
        await FindAsync(actor, id, cancellationToken);
        await db.Jobs.Where(j => j.Id == id && j.State == JobState.Waiting)
            .ExecuteUpdateAsync(j => j.SetProperty(x => x.State, JobState.Stopped).SetProperty(x => x.FinishedAt, clock.NowUtc()), cancellationToken);
        await db.Jobs.Where(j => j.Id == id && j.State == JobState.Running).ExecuteUpdateAsync(j => j.SetProperty(x => x.StopAsked, true), cancellationToken);
    }

    /// <summary>Puts a failed or stopped job back, with its file, once what was in the way is mended.</summary>
    public async Task TryAgainAsync(Actor actor, long id, CancellationToken cancellationToken = default)
    {
        await FindAsync(actor, id, cancellationToken);
        await db.Jobs.Where(j => j.Id == id && (j.State == JobState.Failed || j.State == JobState.Stopped) && (j.Content != null || j.Kind == JobKind.ImportingSheet)).ExecuteUpdateAsync(j => j
            .SetProperty(x => x.State, JobState.Waiting).SetProperty(x => x.Attempts, 0).SetProperty(x => x.StopAsked, false).SetProperty(x => x.FinishedAt, (DateTime?)null)
            .SetProperty(x => x.ProblemVi, (string?)null).SetProperty(x => x.ProblemEn, (string?)null), cancellationToken);
        board.Wake();
    }

    private IQueryable<Job> Own(Actor actor) => db.Jobs.AsNoTracking().Where(j => j.UserId == actor.UserId);

    private static IQueryable<JobView> Views(IQueryable<Job> jobs) => jobs.Select(j => new JobView(
        j.Id, j.Kind, j.State, j.Subject, j.Done, j.Total, j.Result, j.ProblemVi, j.ProblemEn, j.AddedAt, j.StopAsked,
        (j.State == JobState.Failed || j.State == JobState.Stopped) && (j.Content != null || j.Kind == JobKind.ImportingSheet)));

    private JobView AsNow(JobView job) => board.ProgressOf(job.Id) is { } now ? job with { Done = now.Done, Total = now.Total } : job;

    private Task<long?> IdOfAsync(string key, CancellationToken cancellationToken) =>
        db.Jobs.Where(j => j.OnceKey == key).Select(j => (long?)j.Id).FirstOrDefaultAsync(cancellationToken);
}
