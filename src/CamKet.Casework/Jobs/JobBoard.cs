using System.Collections.Concurrent;

namespace CamKet.Casework.Jobs;

/// <summary>What this node works on, and how far it is: known at once, while the database hears of it every second or so.</summary>
public sealed class JobBoard : IDisposable
{
    private readonly ConcurrentDictionary<long, (int Done, int Total)> _running = new();
    private readonly SemaphoreSlim _added = new(0);

    /// <summary>The jobs that this node works on.</summary>
    public IReadOnlyCollection<long> Running => [.. _running.Keys];

    public (int Done, int Total)? ProgressOf(long job) => _running.TryGetValue(job, out var progress) ? progress : null;

    /// <summary>Wakes the workers of this node.</summary>
    public void Wake() => _added.Release();

    /// <summary>Waits for a job to be added here; another node's jobs are looked for when <paramref name="most"/> has passed.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken cancellationToken) => _added.WaitAsync(most, cancellationToken);

    public void Dispose() => _added.Dispose();

    internal bool Begin(long job) => _running.TryAdd(job, (0, 0));

    internal void Tell(long job, int done, int total) => _running[job] = (done, total);

    internal void End(long job) => _running.TryRemove(job, out _);
}
