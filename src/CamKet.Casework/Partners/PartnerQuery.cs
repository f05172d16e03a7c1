using CamKet.Casework.Documents;
using CamKet.Casework.Figures;
using CamKet.Casework.Register;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Partners;

/// <summary>Which partners, on which day.</summary>
public sealed record PartnerFilter
{
    public string? Text { get; init; }

    /// <summary>"org:asean" or "country:vn": whose partners; null for both.</summary>
    public string? OfId { get; init; }

    public string? Level { get; init; }

    /// <summary>Null for today.</summary>
    public DateOnly? AsOf { get; init; }
}

/// <summary>A partner with its levels on the day, and the words still open on each side.</summary>
public sealed record PartnerRow(Partner Partner, Standing? WithAsean, Standing? WithVietNam, int OursOpen, int TheirsOpen);

/// <summary>How many partners stood at a level.</summary>
/// <param name="OfId">Whose.</param>
/// <param name="Level">Which.</param>
/// <param name="Sure">Those whose dates leave no doubt.</param>
/// <param name="Unsure">Those that may have stood there that day.</param>
public sealed record LevelCount(string OfId, string Level, int Sure, int Unsure);

public sealed record PartnerList(DateOnly On, IReadOnlyList<PartnerRow> Rows, IReadOnlyList<LevelCount> Counts, IReadOnlyList<CheckedFigure> Claims);

/// <summary>Partners as of a day.</summary>
public sealed class PartnerQuery(CamKetDb db, TimeProvider clock)
{
    public async Task<PartnerList> ListAsync(Actor actor, PartnerFilter filter, CancellationToken cancellationToken = default)
    {
        var today = clock.TodayInVietNam();
        var day = filter.AsOf ?? today;
        var partners = await db.Partners.AsNoTracking().ToListAsync(cancellationToken);
        var levels = (await db.PartnershipLevels.AsNoTracking().CitingVisible(actor, db).ToListAsync(cancellationToken)).ToLookup(l => (l.OfId, l.PartnerId));
        var open = await OpenAsync(actor, cancellationToken);
        var all = partners.Select(p => new PartnerRow(p,
            PartnershipLevels.On(levels[(PartnershipLevels.Asean, p.Id)], day, today), PartnershipLevels.On(levels[(PartnershipLevels.VietNam, p.Id)], day, today),
            open.GetValueOrDefault((p.Id, Side.Ours)), open.GetValueOrDefault((p.Id, Side.Theirs)))).ToList();
        return new PartnerList(day, [.. all.Where(r => Fits(r, filter)).OrderBy(RankOf).ThenBy(r => r.Partner.NameVi, StringComparer.Ordinal)],
            Count(all), await ClaimsAsync(actor, today, cancellationToken));
    }

    /// <summary>What sources counted, beside what the register's own rows give for the same day.</summary>
    private async Task<IReadOnlyList<CheckedFigure>> ClaimsAsync(Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var checks = await db.FigureChecks.AsNoTracking().Where(c => c.Kind == FigureCheckKind.Count && OwnCounts.OfPartners.Contains(c.Counted!)).ToListAsync(cancellationToken);
        var measures = checks.Select(c => c.Measure).ToList();
        var figures = await db.Figures.AsNoTracking().CitingVisible(actor, db).Where(f => measures.Contains(f.Measure)).ToListAsync(cancellationToken);
        var done = CheckedFigure.Of(figures, checks, await OwnCounts.ReadAsync(db, actor, today, cancellationToken));
        return [.. done.OrderBy(c => c.Claim.Measure, StringComparer.Ordinal).ThenByDescending(c => c.Claim.AsOf, StringComparer.Ordinal)];
    }

    private async Task<Dictionary<(string, Side), int>> OpenAsync(Actor actor, CancellationToken cancellationToken)
    {
        var rows = await db.Undertakings.VisibleTo(actor).Where(u => u.PartnerId != null && UndertakingMoves.Open.Contains(u.Status))
            .GroupBy(u => new { u.PartnerId, u.Side }).Select(g => new { g.Key.PartnerId, g.Key.Side, Count = g.Count() }).ToListAsync(cancellationToken);
        return rows.ToDictionary(r => (r.PartnerId!, r.Side), r => r.Count);
    }

    private static bool Fits(PartnerRow row, PartnerFilter filter)
    {
        var standings = new[] { row.WithAsean, row.WithVietNam }.Where(s => s is not null && (filter.OfId is null || s.Level.OfId == filter.OfId)).ToList();
        var named = SearchText.Fold(filter.Text ?? "");
        return (filter.Level is null || standings.Any(s => s!.Level.Level == filter.Level))
            && (filter.OfId is null || standings.Count > 0)
            && (named.Length > 0
                ? (" " + SearchText.Fold($"{row.Partner.NameVi} {row.Partner.NameEn} {row.Partner.Aliases}")).Contains(" " + named, StringComparison.Ordinal)
                : standings.Count > 0 || row.OursOpen + row.TheirsOpen > 0 || row.Partner.Id == PartnershipLevels.Asean);
    }

    /// <summary>ASEAN itself, then its members, then by the nearer of the two levels.</summary>
    private static int RankOf(PartnerRow row) => row.Partner.Id == PartnershipLevels.Asean ? -1 : Math.Min(
        row.WithAsean is { } a ? PartnershipLevels.Rank(a.Level.Level) : int.MaxValue, row.WithVietNam is { } v ? PartnershipLevels.Rank(v.Level.Level) : int.MaxValue);

    private static IReadOnlyList<LevelCount> Count(IEnumerable<PartnerRow> rows) =>
        [.. rows.SelectMany(r => new[] { r.WithAsean, r.WithVietNam }).OfType<Standing>()
            .GroupBy(s => (s.Level.OfId, s.Level.Level))
            .OrderBy(g => g.Key.OfId == PartnershipLevels.Asean ? 1 : 0).ThenBy(g => PartnershipLevels.Rank(g.Key.Level))
            .Select(g => new LevelCount(g.Key.OfId, g.Key.Level, g.Count(s => s.Sure), g.Count(s => !s.Sure)))];
}
