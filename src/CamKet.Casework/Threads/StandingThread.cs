using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Threads;

/// <summary>Finds the thread that an id leads to: a merged one goes on to lead to what it was merged into.</summary>
public static class StandingThread
{
    /// <summary>The thread where the rows of <paramref name="id"/> stand now, tracked; not found where there never was such an id.</summary>
    public static async Task<Thread> StandingThreadAsync(this CamKetDb db, string id, CancellationToken cancellationToken = default) =>
        await db.StandingThreads(id).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException(id);

    /// <summary>The id under which rows of <paramref name="id"/> are kept; null where there is no such thread.</summary>
    public static Task<string?> StandingThreadIdAsync(this CamKetDb db, string? id, CancellationToken cancellationToken = default) =>
        db.StandingThreads(id).Select(t => (string?)t.Id).FirstOrDefaultAsync(cancellationToken);

    private static IQueryable<Thread> StandingThreads(this CamKetDb db, string? id) =>
        db.Threads.Where(t => t.Id == (db.Threads.Where(named => named.Id == id).Select(named => named.StandsInId ?? named.Id).FirstOrDefault()));
}
