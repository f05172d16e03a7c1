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
            .Where(t => (filter.Kind == null || t.Kind == filter.Kind) && (filter.Pillar == null || t.Pillar == filter.Pillar))
            .ToListAsync(cancellationToken);
        var milestones = (await db.Milestones.AsNoTracking().VisibleTo(actor).CitingVisible(actor, db).ToListAsync(cancellationToken)).ToLookup(m => m.ThreadId);
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

    /// <summary>One thread with the milestones that the actor may see.</summary>
    public async Task<(Thread Thread, IReadOnlyList<Milestone> Milestones, ThreadLife Life)> OneAsync(Actor actor, string id, CancellationToken cancellationToken = default)
    {
        var thread = await db.Threads.AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, cancellationToken) ?? throw new NotFoundException(id);
        var milestones = await db.Milestones.AsNoTracking().Where(m => m.ThreadId == id).VisibleTo(actor).CitingVisible(actor, db).ToListAsync(cancellationToken);
        return (thread, milestones, ThreadLife.Of(milestones, clock.TodayInVietNam()));
    }
}
