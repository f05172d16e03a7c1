using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Threads;

/// <summary>What leaves a thread, and where it goes.</summary>
public sealed record SplitGiven
{
    /// <summary>A thread that is there already; null to open <see cref="New"/>.</summary>
    public string? IntoId { get; init; }

    public ThreadGiven? New { get; init; }

    public IReadOnlyCollection<long> Milestones { get; init; } = [];

    /// <summary>References of undertakings and outcomes.</summary>
    public IReadOnlyCollection<string> Rows { get; init; } = [];

    public required string? Reason { get; init; }
}

/// <summary>Parts a thread that holds two stories: chosen milestones, words and deeds go to another one, opened on the spot or there already.</summary>
public sealed class SplitThread(CamKetDb db, Journal journal, KeepThread keep)
{
    /// <summary>Returns the id of the thread where they went.</summary>
    public Task<string> SplitAsync(Actor actor, string id, SplitGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.KeepThreads);
        return journal.SaveAsync(actor, async acts =>
        {
            var thread = await db.StandingThreadAsync(id, cancellationToken);
            var load = await ChosenAsync(actor, thread.Id, given, cancellationToken);
            if (load.IsEmpty)
            {
                throw new RefusalException("Hãy chọn ít nhất một mốc, một lời hay một việc để tách ra.", "Choose at least one milestone, word or deed that leaves.", nameof(given.Milestones));
            }

            var reason = GivenText.Required(given.Reason, nameof(given.Reason));
            var into = given.New is { } opened ? await keep.OpenAsync(acts, opened, cancellationToken) : await OtherAsync(thread.Id, given, cancellationToken);
            acts.Record(ActKind.ThreadSplitting, "thread", thread.Id, null, load.Facts(into), reason);
            load.MoveTo(into, acts, reason);
            return into;
        }, cancellationToken);
    }

    private async Task<ThreadLoad> ChosenAsync(Actor actor, string id, SplitGiven given, CancellationToken cancellationToken) => new(
        await db.Milestones.VisibleTo(actor).CitingVisible(actor, db).Where(m => m.ThreadId == id && given.Milestones.Contains(m.Id)).ToListAsync(cancellationToken),
        await db.Undertakings.VisibleTo(actor).Where(u => u.ThreadId == id && given.Rows.Contains(u.Reference)).ToListAsync(cancellationToken),
        await db.Outcomes.VisibleTo(actor, db).Where(o => o.ThreadId == id && given.Rows.Contains(o.Reference)).ToListAsync(cancellationToken));

    private async Task<string> OtherAsync(string id, SplitGiven given, CancellationToken cancellationToken) =>
        await db.Threads.Where(t => t.Id == given.IntoId && t.Id != id && t.MergedIntoId == null).Select(t => t.Id).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RefusalException("Hãy chọn tiến trình nhận, hoặc mở tiến trình mới.", "Choose the thread that receives them, or open a new one.", nameof(given.IntoId));
}
