using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Threads;

/// <summary>Into which thread another one goes, and why.</summary>
public sealed record MergeGiven(string? IntoId, string? Reason);

/// <summary>Joins two threads that turn out to be one, and parts them again. Neither id is ever lost.</summary>
public sealed class MergeThreads(CamKetDb db, Journal journal)
{
    /// <summary>Moves everything on <paramref name="id"/> to the thread given, where its own address leads from now on; returns that thread's id.</summary>
    public Task<string> MergeAsync(Actor actor, string id, MergeGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.KeepThreads);
        return journal.SaveAsync(actor, async acts =>
        {
            var thread = await db.StandingThreadAsync(id, cancellationToken);
            var into = await db.Threads.FirstOrDefaultAsync(t => t.Id == given.IntoId && t.Id != thread.Id && t.MergedIntoId == null, cancellationToken)
                ?? throw new RefusalException("Hãy chọn tiến trình mà tiến trình này gộp vào.", "Choose the thread that this one is merged into.", nameof(given.IntoId));
            var reason = GivenText.Required(given.Reason, nameof(given.Reason));
            var load = await ThreadLoad.OfAsync(db, thread.Id, cancellationToken);
            acts.Record(ActKind.ThreadMerging, "thread", thread.Id, null, load.Facts(into.Id), reason);
            db.CarriedRows.AddRange(load.From(thread.Id));
            load.MoveTo(into.Id, acts, reason);
            (thread.MergedIntoId, thread.StandsInId) = (into.Id, into.Id);
            foreach (var earlier in await db.Threads.Where(t => t.StandsInId == thread.Id).ToListAsync(cancellationToken))
            {
                earlier.StandsInId = into.Id;
            }

            return into.Id;
        }, cancellationToken);
    }

    /// <summary>Undoes a merger: <paramref name="id"/> stands by itself again, with what it brought along. What officers moved elsewhere since stays there.</summary>
    public Task GiveBackAsync(Actor actor, string id, string? reason, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.KeepThreads);
        return journal.SaveAsync(actor, async acts =>
        {
            var thread = await db.Threads.FirstOrDefaultAsync(t => t.Id == id, cancellationToken) ?? throw new NotFoundException(id);
            var from = thread.StandsInId
                ?? throw new RefusalException("Tiến trình này đang đứng riêng rồi.", "This thread stands by itself already.");
            var why = GivenText.Required(reason, "Reason");
            var carried = await db.CarriedRows.Where(c => c.ThreadId == id).ToListAsync(cancellationToken);
            var load = (await ThreadLoad.OfAsync(db, from, cancellationToken)).Only(carried);
            acts.Record(ActKind.ThreadSplitting, "thread", from, null, load.Facts(id), why);
            load.MoveTo(id, acts, why);
            db.CarriedRows.RemoveRange(carried);
            var merged = await db.Threads.Where(t => t.StandsInId == from).ToListAsync(cancellationToken);
            (thread.MergedIntoId, thread.StandsInId) = (null, null);
            Follow(thread, merged);
        }, cancellationToken);
    }

    /// <summary>What had been merged into the thread before goes with it.</summary>
    private static void Follow(Thread thread, IReadOnlyCollection<Thread> merged)
    {
        foreach (var earlier in merged.Where(t => t.MergedIntoId == thread.Id))
        {
            earlier.StandsInId = thread.StandsInId ?? thread.Id;
            Follow(earlier, merged);
        }
    }
}
