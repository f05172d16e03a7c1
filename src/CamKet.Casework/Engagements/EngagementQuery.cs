using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Engagements;

/// <summary>One line of the list of engagements.</summary>
/// <param name="Documents">How many documents that the actor may open report it.</param>
/// <param name="Words">How many words it brought that the actor may see.</param>
/// <param name="Deeds">How many deeds.</param>
public sealed record EngagementRow(
    string Reference, string Name, EngagementKind Kind, string? Start, string? End, string? Place, string? PartnerId, string? SeriesId, int? Edition, bool Planned,
    int Documents, int Words, int Deeds)
{
    /// <summary>"2025-12", or the year where no month is known; null without a date.</summary>
    public string? Month => Start is { Length: > 7 } ? Start[..7] : Start;
}

/// <summary>Lists of engagements: coming, past, of a period, of a series. Everything starts from what the actor may see.</summary>
public sealed class EngagementQuery(CamKetDb db, TimeProvider clock)
{
    public IQueryable<EngagementRow> Rows(Actor actor, EngagementFilter filter) => Select(actor, Visible(actor, filter));

    /// <summary>What has not begun, the next first.</summary>
    public async Task<IReadOnlyList<EngagementRow>> ComingAsync(Actor actor, EngagementFilter filter, CancellationToken cancellationToken = default)
    {
        var rows = await Select(actor, Coming(Visible(actor, filter), coming: true)).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(r => PartialDate.Latest(r.Start) ?? DateOnly.MaxValue).ThenBy(r => r.Reference, StringComparer.Ordinal)];
    }

    /// <summary>What has begun or is over, the latest first.</summary>
    public IQueryable<EngagementRow> Past(Actor actor, EngagementFilter filter) => Select(actor, Coming(Visible(actor, filter), coming: false));

    /// <summary>How many engagements of each year there are, the latest year first.</summary>
    public async Task<IReadOnlyList<(int Year, int Count)>> YearsAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var years = await db.Engagements.VisibleTo(actor).Where(e => e.Start != null).GroupBy(e => e.Start!.Substring(0, 4)).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. years.Select(y => (int.Parse(y.Key, System.Globalization.CultureInfo.InvariantCulture), y.Count)).OrderByDescending(y => y.Item1)];
    }

    /// <summary>A series with its editions, the latest first.</summary>
    public async Task<(EngagementSeries Series, IReadOnlyList<EngagementRow> Editions)> SeriesAsync(Actor actor, string id, CancellationToken cancellationToken = default)
    {
        var series = await db.EngagementSeries.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancellationToken) ?? throw new NotFoundException(id);
        var rows = await Select(actor, Visible(actor, new EngagementFilter()).Where(e => e.SeriesId == id)).ToListAsync(cancellationToken);
        return (series, [.. rows.OrderByDescending(r => r.Start, StringComparer.Ordinal).ThenByDescending(r => r.Edition)]);
    }

    private IQueryable<Engagement> Visible(Actor actor, EngagementFilter filter) => filter.Apply(db.Engagements.AsNoTracking().VisibleTo(actor));

    private IQueryable<EngagementRow> Select(Actor actor, IQueryable<Engagement> engagements)
    {
        var documents = db.Documents.VisibleTo(actor, db);
        var words = db.Undertakings.VisibleTo(actor);
        var deeds = db.Outcomes.VisibleTo(actor, db);
        return engagements.OrderByDescending(e => e.Start).ThenByDescending(e => e.Id)
            .Select(e => new EngagementRow(e.Reference, e.Name, e.Kind, e.Start, e.End, e.Place, e.PartnerId, e.SeriesId, e.Edition, e.Planned,
                e.Documents.Count(d => documents.Any(seen => seen.Id == d.DocumentId)), words.Count(u => u.EngagementId == e.Id), deeds.Count(o => o.EngagementId == e.Id)));
    }

    // Planned ones whose day has passed are past: whether they took place is for an officer to say.
    private IQueryable<Engagement> Coming(IQueryable<Engagement> engagements, bool coming)
    {
        var today = PartialDate.From(clock.TodayInVietNam());
        var (month, year) = (today[..7], today[..4]);
        return coming
            ? engagements.Where(e => e.Start!.CompareTo(today) > 0 || (e.Planned && (e.Start == null || e.Start == month || e.Start == year)))
            : engagements.Where(e => (e.Start == null || e.Start.CompareTo(today) <= 0) && !(e.Planned && (e.Start == null || e.Start == month || e.Start == year)));
    }
}
