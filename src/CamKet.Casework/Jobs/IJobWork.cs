using CamKet.Casework.Users;

namespace CamKet.Casework.Jobs;

/// <summary>The work of one kind of job. It may be begun again after a crash, so doing it twice must do it once.</summary>
public interface IJobWork
{
    /// <summary>Does the work and returns what came of it, as JSON.</summary>
    Task<string?> RunAsync(Actor actor, Job job, JobWatch watch);
}

/// <summary>Tells how far the work is, and hears that it must stop.</summary>
public sealed record JobWatch(Action<int, int> Progress, CancellationToken Cancellation);
