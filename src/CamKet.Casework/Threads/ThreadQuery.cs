using CamKet.Casework.Documents;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Threads;

/// <summary>Which threads.</summary>
public sealed record ThreadFilter
{
    public string? Text { get; init; }

    public string? Kind { get; init; }

    public Pillar? Pillar { get; init; }
}

/// <summary>A thread with its life as the actor may see it.</summary>
public sealed record ThreadRow(Thread Thread, ThreadLife Life, int Undertakings);

/// <summary>Threads with their lives, each cut to what the actor may see.</summary>
public sealed class ThreadQuery(CamKetDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<ThreadRow>> ListAsync(Actor actor, ThreadFilter filter, CancellationToken cancellationToken = default)
    {
        var threads = await db.Threads.AsNoTracking()
            .Where(t => t.MergedIntoId == null && (filter.Kind == null || t.Kind == filter.Kind) && (filter.Pillar == null || t.Pillar == filter.Pillar))
            .ToListAsync(cancellationToken);
        var milestones = (await db.Milestones.AsNoTracking().Include(m => m.Ruling).VisibleTo(actor).CitingVisible(actor, db).ToListAsync(cancellationToken)).ToLookup(m => m.ThreadId);
        var counts = await db.Undertakings.VisibleTo(actor).Where(u => u.ThreadId != null)
            .GroupBy(u => u.ThreadId!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var words = SearchText.Fold(filter.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var today = clock.TodayInVietNam();
        return [.. from thread in threads
            let name = " " + SearchText.Fold($"{thread.NameVi} {thread.NameEn} {thread.Abbreviation} {thread.Id}")
            where words.All(word => name.Contains(" " + word, StringComparison.Ordinal))
            let life = ThreadLife.Of(milestones[thread.Id], today)
            orderby life.Next is null, PartialDate.Latest(life.Next?.Milestone.Date), PartialDate.Latest(life.Latest?.Date) ?? DateOnly.MinValue descending, thread.Id
            select new ThreadRow(thread, life, counts.GetValueOrDefault(thread.Id))];
    }

    /// <summary>One thread with the milestones that the actor may see. The id of a merged thread gives the one it was merged into.</summary>
    public async Task<(Thread Thread, IReadOnlyList<Milestone> Milestones, ThreadLife Life)> OneAsync(Actor actor, string id, CancellationToken cancellationToken = default)
    {
        var thread = await db.StandingThreadAsync(id, cancellationToken);
        var milestones = await db.Milestones.AsNoTracking().Include(m => m.Ruling).Where(m => m.ThreadId == thread.Id).VisibleTo(actor).CitingVisible(actor, db).ToListAsync(cancellationToken);
        return (thread, milestones, ThreadLife.Of(milestones, clock.TodayInVietNam()));
    }

    /// <summary>What hangs on a thread as far as the actor may see it, and what was merged into it.</summary>
    public async Task<ThreadParts> PartsAsync(Actor actor, string id, CancellationToken cancellationToken = default)
    {
        var (thread, milestones, _) = await OneAsync(actor, id, cancellationToken);
        return new ThreadParts(
            thread,
            [.. milestones.OrderBy(m => PartialDate.Earliest(m.Date) ?? DateOnly.MaxValue).ThenBy(m => m.Id)],
            await db.Undertakings.VisibleTo(actor).Where(u => u.ThreadId == thread.Id).OrderBy(u => u.Id).Select(u => new ThreadRowInBrief(u.Reference, u.Title)).ToListAsync(cancellationToken),
            await db.Outcomes.VisibleTo(actor, db).Where(o => o.ThreadId == thread.Id).OrderBy(o => o.Id).Select(o => new ThreadRowInBrief(o.Reference, o.Title)).ToListAsync(cancellationToken),
            await FormerAsync(thread.Id, cancellationToken));
    }

    /// <summary>The threads that were merged into one.</summary>
    public Task<List<Thread>> FormerAsync(string id, CancellationToken cancellationToken = default) =>
        db.Threads.AsNoTracking().Where(t => t.StandsInId == id).OrderBy(t => t.Id).ToListAsync(cancellationToken);
}

/// <summary>A thread with everything on it, for merging and splitting.</summary>
/// <param name="Thread">The thread.</param>
/// <param name="Milestones">In order of time.</param>
/// <param name="Undertakings">Its words.</param>
/// <param name="Outcomes">Its deeds.</param>
/// <param name="Former">What was merged into it.</param>
public sealed record ThreadParts(Thread Thread, IReadOnlyList<Milestone> Milestones, IReadOnlyList<ThreadRowInBrief> Undertakings, IReadOnlyList<ThreadRowInBrief> Outcomes, IReadOnlyList<Thread> Former)
{
    public bool IsEmpty => Milestones.Count + Undertakings.Count + Outcomes.Count == 0;
}

public sealed record ThreadRowInBrief(string Reference, string Title);
