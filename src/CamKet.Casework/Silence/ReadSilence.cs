using CamKet.Casework.Engagements;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Silence;

/// <summary>The silence radar: the register's silent rows, those of most political weight first, then those whose partner is met soonest, then the longest silent.</summary>
public sealed class ReadSilence(CamKetDb db, RegisterSelection selection, RegisterQuery register, RegisterCache cache, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>A page of them, from 1; kept like the register itself, for as long as nothing has changed.</summary>
    public Task<SilentPage> ReadAsync(Actor actor, RegisterFilter silent, int page) =>
        // Others may be waiting for the same answer: one who goes away does not stop it.
        cache.GetAsync(db, register.KeyOf($"silence {page}", actor, silent), () => ReadNowAsync(actor, silent, page, CancellationToken.None));

    private async Task<SilentPage> ReadNowAsync(Actor actor, RegisterFilter silent, int page, CancellationToken cancellationToken)
    {
        var order = await OrderAsync(actor, silent, cancellationToken);
        var shown = Math.Clamp(page, 1, Math.Max(1, (order.Count + PageSize - 1) / PageSize));
        return new SilentPage(await RowsAsync(actor, order.Slice((shown - 1) * PageSize, Math.Min(PageSize, order.Count - ((shown - 1) * PageSize))), cancellationToken), order.Count, shown, await RegisterNames.ReadAsync(db, cancellationToken));
    }

    /// <summary>All of them, for an export.</summary>
    public async Task<IReadOnlyList<SilentRow>> AllAsync(Actor actor, RegisterFilter silent, CancellationToken cancellationToken = default) =>
        await RowsAsync(actor, await OrderAsync(actor, silent, cancellationToken), cancellationToken);

    private async Task<List<Found>> OrderAsync(Actor actor, RegisterFilter silent, CancellationToken cancellationToken)
    {
        var engagements = db.Engagements.AsNoTracking().VisibleTo(actor);
        var found = await selection.Select(actor, silent).Select(u => new
        {
            u.Id, u.PartnerId, u.BodyId,
            Since = u.LastTraceOn ?? u.Assignments.Where(a => a.IsCurrent).Max(a => (DateOnly?)a.AssignedOn),
            Kind = engagements.Where(e => e.Id == u.EngagementId).Select(e => (EngagementKind?)e.Kind).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        var meetings = await MeetingsAsync(actor, cancellationToken);
        return [.. found.Select(f => new Found(f.Id, f.Since, f.Kind, meetings.Next(f.PartnerId, f.BodyId)))
            .OrderBy(f => PoliticalWeight.RankOf(f.Kind)).ThenBy(f => f.Next is null).ThenBy(f => f.Next?.Start, StringComparer.Ordinal).ThenBy(f => f.Since).ThenBy(f => f.Id)];
    }

    private async Task<List<SilentRow>> RowsAsync(Actor actor, List<Found> order, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietNam();
        var lateness = await LatenessAsync(actor, today, cancellationToken);
        var rows = new List<SilentRow>(order.Count);
        foreach (var part in order.Chunk(1_000))
        {
            var ids = part.Select(f => f.Id).ToList();
            var known = await db.Undertakings.AsNoTracking().VisibleTo(actor).Where(u => ids.Contains(u.Id)).ToRows().ToDictionaryAsync(r => r.Id, cancellationToken);
            var saidAt = await (from u in db.Undertakings.AsNoTracking()
                                where ids.Contains(u.Id)
                                join e in db.Engagements.VisibleTo(actor) on u.EngagementId equals e.Id
                                select new { u.Id, At = new SaidAt(e.Reference, e.Name, e.Kind) }).ToDictionaryAsync(s => s.Id, s => s.At, cancellationToken);
            rows.AddRange(from f in part
                          where known.ContainsKey(f.Id)
                          let row = known[f.Id]
                          select new SilentRow(row, f.Since, saidAt.GetValueOrDefault(f.Id), f.Next, row.Due >= today ? lateness.For(row.LeadAgencyId, row.Pillar, row.Kind) : null));
        }

        return rows;
    }

    /// <summary>Counted over what the person may see, as are the rows that the figures open.</summary>
    private async Task<Lateness> LatenessAsync(Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var past = selection.Select(actor, Lateness.Past(today));
        var counts = new List<LatenessCount>();
        foreach (var one in Lateness.Past(today).States)
        {
            counts.AddRange((await past.InState(one, today).GroupBy(u => new { u.LeadAgencyId, u.Pillar, u.Kind }).Select(g => new { g.Key.LeadAgencyId, g.Key.Pillar, g.Key.Kind, Count = g.Count() }).ToListAsync(cancellationToken))
                .Select(c => new LatenessCount(c.LeadAgencyId, c.Pillar, c.Kind, one, c.Count)));
        }

        return new Lateness(counts, today);
    }

    private async Task<Meetings> MeetingsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var today = PartialDate.From(clock.TodayInVietNam());
#pragma warning disable CA1309 // The database compares.
        var coming = await db.Engagements.AsNoTracking().VisibleTo(actor).Where(e => e.Start != null && e.Start.Length == PartialDate.MaxLength && string.Compare(e.Start, today) >= 0 && (e.PartnerId != null || e.BodyId != null))
            .OrderBy(e => e.Start).ThenBy(e => e.Id).Select(e => new { e.Reference, e.Name, e.Start, e.PartnerId, e.BodyId }).ToListAsync(cancellationToken);
#pragma warning restore CA1309
        return new Meetings(
            coming.Where(e => e.PartnerId != null).GroupBy(e => e.PartnerId!).ToDictionary(g => g.Key, g => new NextMeeting(g.First().Reference, g.First().Name, g.First().Start!)),
            coming.Where(e => e.BodyId != null).GroupBy(e => e.BodyId!).ToDictionary(g => g.Key, g => new NextMeeting(g.First().Reference, g.First().Name, g.First().Start!)));
    }

    private sealed record Found(long Id, DateOnly? Since, EngagementKind? Kind, NextMeeting? Next);

    /// <summary>The next engagement with each partner and body; its day is known.</summary>
    private sealed record Meetings(IReadOnlyDictionary<string, NextMeeting> WithPartner, IReadOnlyDictionary<string, NextMeeting> OfBody)
    {
        public NextMeeting? Next(string? partnerId, string? bodyId)
        {
            var (one, other) = (partnerId is null ? null : WithPartner.GetValueOrDefault(partnerId), bodyId is null ? null : OfBody.GetValueOrDefault(bodyId));
            return one is null ? other : other is null || string.CompareOrdinal(one.Start, other.Start) <= 0 ? one : other;
        }
    }
}
