using CamKet.Casework.Engagements;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;
using Thread = CamKet.Casework.Threads.Thread;

namespace CamKet.Casework.Search;

/// <summary>What the search finds engagements and threads by. Acts write the passages of what they change; <see cref="CompleteAsync"/> makes up for rows that came in otherwise.</summary>
public sealed class SearchIndex(CamKetDb db, Journal journal)
{
    /// <summary>Gives passages to the engagements and threads of the reference data; writes nothing where all have them. Returns how many things were indexed anew.</summary>
    public async Task<int> CompleteAsync(CancellationToken cancellationToken = default) => await StaleAsync(cancellationToken) is { Count: 0 } ? 0 : await journal.SaveAsync(Actor.System, async _ =>
    {
        var stale = await StaleAsync(cancellationToken);
        foreach (var (type, subject, id, passages) in stale)
        {
            db.SearchPassages.RemoveRange(await db.SearchPassages.Where(p => p.SubjectType == type && p.Subject == subject && p.SubjectId == id).ToListAsync(cancellationToken));
            db.SearchPassages.AddRange(passages);
        }

        return stale.Count;
    }, cancellationToken);

    private async Task<List<(string Type, string Subject, long Id, List<SearchPassage> Passages)>> StaleAsync(CancellationToken cancellationToken)
    {
        var known = (await db.SearchPassages.AsNoTracking().Where(p => p.SubjectType == SearchPassage.Engagement || p.SubjectType == SearchPassage.Thread)
            .Select(p => new { p.SubjectType, p.Subject, p.Text, p.Access }).ToListAsync(cancellationToken)).ToLookup(p => (p.SubjectType, p.Subject), p => (p.Text, p.Access));
        var engagements = await db.Engagements.AsNoTracking().Include(e => e.Programme).Include(e => e.Participants).Include(e => e.Gifts).AsSplitQuery().ToListAsync(cancellationToken);
        var threads = await db.Threads.AsNoTracking().ToListAsync(cancellationToken);
        return [.. engagements.Select(e => (SearchPassage.Engagement, e.Reference, e.Id, Passages.Of(e).ToList()))
            .Concat(threads.Select(t => (SearchPassage.Thread, t.Id, 0L, Passages.Of(t).ToList())))
            .Where(wanted => !wanted.Item4.Select(p => (p.Text, p.Access)).ToHashSet().SetEquals(known[(wanted.Item1, wanted.Item2)]))];
    }
}

/// <summary>The passages of engagements and threads, written inside the save that changes them.</summary>
public static class Passages
{
    /// <summary>Replaces the passages of a stored engagement whose programme, participants and gifts are loaded.</summary>
    public static async Task RefreshPassagesAsync(this CamKetDb db, Engagement engagement, CancellationToken cancellationToken = default)
    {
        db.SearchPassages.RemoveRange(await db.SearchPassages.Where(p => p.SubjectType == SearchPassage.Engagement && p.SubjectId == engagement.Id).ToListAsync(cancellationToken));
        db.SearchPassages.AddRange(Of(engagement));
    }

    public static async Task RefreshPassagesAsync(this CamKetDb db, Thread thread, CancellationToken cancellationToken = default)
    {
        db.SearchPassages.RemoveRange(await db.SearchPassages.Where(p => p.SubjectType == SearchPassage.Thread && p.Subject == thread.Id).ToListAsync(cancellationToken));
        db.SearchPassages.AddRange(Of(thread));
    }

    /// <summary>The name with its place, then each point of the programme, each participant and each gift.</summary>
    internal static IEnumerable<SearchPassage> Of(Engagement e) =>
        new[] { Joined(e.Name, e.Place) }
            .Concat(e.Programme.OrderBy(p => p.Order).Select(p => p.Text))
            .Concat(e.Participants.Select(p => Joined(p.Name, p.Office)))
            .Concat(e.Gifts.Select(g => Joined(g.What, g.GivenBy, g.GivenTo, g.KeptAt)))
            .Distinct(StringComparer.Ordinal)
            .Select(text => SearchPassage.Of(SearchPassage.Engagement, e.Reference, e.Id, text, e.Access));

    /// <summary>A thread is found by its names in both languages; its id is no number, so the subject alone names it.</summary>
    internal static IEnumerable<SearchPassage> Of(Thread t) =>
        new[] { Joined(t.NameVi, t.Abbreviation), Joined(t.NameEn, t.Abbreviation) }.Distinct(StringComparer.Ordinal)
            .Select(text => SearchPassage.Of(SearchPassage.Thread, t.Id, 0, text, AccessLevel.Public));

    private static string Joined(params string?[] parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
}
