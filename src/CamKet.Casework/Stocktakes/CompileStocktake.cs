using CamKet.Casework.Documents;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Stocktakes;

/// <summary>Gathers what a review is written from. Everything goes through the visibility of the one who compiles, and no row above the stocktake's own level enters.</summary>
public sealed class CompileStocktake(CamKetDb db, TimeProvider clock)
{
    private const string VietNam = "country:vn";

    public async Task<StocktakeMaterial> GatherAsync(Stocktake stocktake, Actor actor, CancellationToken cancellationToken = default)
    {
        var period = new StocktakePeriod(stocktake.Year, stocktake.Quarter);
        var reader = actor with { Clearance = actor.Clearance < stocktake.Access ? actor.Clearance : stocktake.Access };
        var today = clock.TodayInVietNam();
        var names = await NamesAsync(cancellationToken);
        var visible = db.Undertakings.AsNoTracking().VisibleTo(reader);
        return new StocktakeMaterial
        {
            Period = period,
            AsOf = today,
            Undertakings = await RowsAsync(visible.InPeriod(period), today, names, cancellationToken),
            Ahead = await AheadAsync(visible, period, today, names, cancellationToken),
            Outcomes = await OutcomesAsync(period, reader, cancellationToken),
            Matches = await MatchesAsync(visible.InPeriod(period), cancellationToken),
            Engagements = await EngagementsAsync(period, reader, cancellationToken),
            Roles = await RolesAsync(period, reader, names, cancellationToken),
            Milestones = await MilestonesAsync(period, reader, names, cancellationToken),
            Figures = await FiguresAsync(period, reader, cancellationToken),
            Levels = await LevelsAsync(period, reader, cancellationToken),
            Nodes = await NodesAsync(visible.InPeriod(period), cancellationToken),
            Contributions = [.. (await db.Contributions.AsNoTracking().Where(c => c.StocktakeId == stocktake.Id).ToListAsync(cancellationToken))
                .Where(c => actor.Role != UserRole.FocalPoint || actor.AgencyIds.Contains(c.AgencyId))
                .Select(c => new ReviewedContribution(c.AgencyId, names.GetValueOrDefault(c.AgencyId, new(c.AgencyId, c.AgencyId)), c.Text)).OrderBy(c => c.AgencyId, StringComparer.Ordinal)],
            Clauses = await db.StocktakeClauses.AsNoTracking().Where(c => c.StocktakeId == stocktake.Id).ToListAsync(cancellationToken),
        };
    }

    /// <summary>Names of agencies and partners by id.</summary>
    private async Task<Dictionary<string, Bilingual>> NamesAsync(CancellationToken cancellationToken)
    {
        var agencies = await db.Agencies.AsNoTracking().Select(a => new { a.Id, a.NameVi, a.NameEn }).ToListAsync(cancellationToken);
        var partners = await db.Partners.AsNoTracking().Select(p => new { p.Id, p.NameVi, p.NameEn }).ToListAsync(cancellationToken);
        return agencies.Concat(partners).ToDictionary(n => n.Id, n => new Bilingual(n.NameVi, n.NameEn));
    }

    private static async Task<IReadOnlyList<ReviewedUndertaking>> RowsAsync(IQueryable<Undertaking> query, DateOnly today, Dictionary<string, Bilingual> names, CancellationToken cancellationToken) =>
        [.. (await query.OrderBy(u => u.Reference).ToListAsync(cancellationToken))
            .Select(u => new ReviewedUndertaking(u.Id, u.Reference, u.Title, u.Kind, u.Side, u.Pillar, u.LeadAgencyId,
                u.LeadAgencyId is { } lead ? names.GetValueOrDefault(lead, new(lead, lead)) : null,
                u.SaidOn, u.Due, u.DoneOn, u.StateOn(today), u.Slips, u.IsTraining, u.ReachText, u.ReachCount))
            .Where(u => u.State != DueState.Outside)];

    private static async Task<IReadOnlyList<ReviewedUndertaking>> AheadAsync(IQueryable<Undertaking> visible, StocktakePeriod period, DateOnly today, Dictionary<string, Bilingual> names, CancellationToken cancellationToken)
    {
        var open = visible.Where(u => UndertakingMoves.Open.Contains(u.Status));
        var (end, nextEnd) = (period.To, period.To.AddYears(1));
        var said = await RowsAsync(open.InPeriod(period).Where(u => u.Kind == UndertakingKind.Direction), today, names, cancellationToken);
        var due = await RowsAsync(open.Where(u => u.Due > end && u.Due <= nextEnd), today, names, cancellationToken);
        return [.. said.Concat(due).DistinctBy(u => u.Id)];
    }

    private async Task<IReadOnlyList<ReviewedOutcome>> OutcomesAsync(StocktakePeriod period, Actor reader, CancellationToken cancellationToken)
    {
        var (first, before) = Bounds(period);
        return await db.Outcomes.AsNoTracking().VisibleTo(reader, db)
            .Where(o => o.HappenedOn != null && o.HappenedOn.CompareTo(first) >= 0 && o.HappenedOn.CompareTo(before) < 0)
            .OrderBy(o => o.HappenedOn).ThenBy(o => o.Reference)
            .Select(o => new ReviewedOutcome(o.Reference, o.Title, o.Pillar, o.HappenedOn, o.Instrument)).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<ReviewedMatch>> MatchesAsync(IQueryable<Undertaking> reviewed, CancellationToken cancellationToken) =>
        await db.Matches.AsNoTracking().Where(m => m.State == Matches.MatchState.Confirmed && reviewed.Any(u => u.Id == m.UndertakingId))
            .OrderBy(m => m.Undertaking!.Reference)
            .Select(m => new ReviewedMatch(m.Undertaking!.Reference, m.Outcome!.Reference, m.Undertaking.SaidOn, m.Outcome.HappenedOn, m.Relation)).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<ReviewedEngagement>> EngagementsAsync(StocktakePeriod period, Actor reader, CancellationToken cancellationToken)
    {
        var (first, before) = Bounds(period);
        return await db.Engagements.AsNoTracking().VisibleTo(reader)
            .Where(e => !e.Planned && e.Start != null && e.Start.CompareTo(first) >= 0 && e.Start.CompareTo(before) < 0)
            .OrderBy(e => e.Start).Select(e => new ReviewedEngagement(e.Reference, e.Name, e.Start, e.Place, e.Gifts.Count)).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<ReviewedRole>> RolesAsync(StocktakePeriod period, Actor reader, Dictionary<string, Bilingual> names, CancellationToken cancellationToken)
    {
        var roles = await db.Roles.AsNoTracking().CitingVisible(reader, db).Where(r => r.Verified || r.Quote != null).OrderBy(r => r.From).ToListAsync(cancellationToken);
        return [.. roles.Where(r => PartialDate.Earliest(r.From) <= period.To && (r.To is null ? PartialDate.Latest(r.From) >= period.From : PartialDate.Latest(r.To) >= period.From))
            .Select(r => new ReviewedRole(new(r.NameVi, r.NameEn), r.HolderId, HolderOf(r, names), r.BodyId, r.ThemeVi is { } theme ? new(theme, r.ThemeEn ?? theme) : null, r.From, r.To))];
    }

    private static Bilingual? HolderOf(Roles.Role role, Dictionary<string, Bilingual> names) =>
        role.HolderName is { } name ? new(name, name) : role.HolderId is { } id && names.TryGetValue(id, out var known) ? known : null;

    /// <summary>One stage reached on one day by several parties is one line with their names.</summary>
    private async Task<IReadOnlyList<ReviewedMilestone>> MilestonesAsync(StocktakePeriod period, Actor reader, Dictionary<string, Bilingual> names, CancellationToken cancellationToken)
    {
        var (first, before) = Bounds(period);
        var milestones = await (
            from milestone in db.Milestones.AsNoTracking().VisibleTo(reader).CitingVisible(reader, db)
            join thread in db.Threads on milestone.ThreadId equals thread.Id
            where milestone.Date != null && !milestone.Planned && (milestone.Verified || milestone.Quote != null)
                && milestone.Date.CompareTo(first) >= 0 && milestone.Date.CompareTo(before) < 0
            orderby milestone.Date, thread.Id
            select new { thread.Id, thread.NameVi, thread.NameEn, thread.InitiatorId, milestone.TextVi, milestone.TextEn, Date = milestone.Date!, milestone.Stage, milestone.PartyId }).ToListAsync(cancellationToken);
        return [.. milestones.GroupBy(m => (m.Id, m.Date, m.Stage, Party: m.PartyId is null ? m.TextVi : "")).Select(g => new ReviewedMilestone(
            g.Key.Id, new(g.First().NameVi, g.First().NameEn), new(g.First().TextVi, g.First().TextEn), g.Key.Date,
            [.. g.Where(m => m.PartyId is not null).Select(m => names.GetValueOrDefault(m.PartyId!, new(m.PartyId!, m.PartyId!))).Distinct()], g.First().InitiatorId == VietNam))];
    }

    private async Task<IReadOnlyList<ReviewedFigure>> FiguresAsync(StocktakePeriod period, Actor reader, CancellationToken cancellationToken)
    {
        var (first, before) = Bounds(period);
        var figures = await db.Figures.AsNoTracking().CitingVisible(reader, db).Where(f => f.AsOf != null && f.AsOf.CompareTo(first) >= 0 && f.AsOf.CompareTo(before) < 0 && (f.Verified || f.Quote != null))
            .OrderBy(f => f.Measure).ThenBy(f => f.AsOf).ToListAsync(cancellationToken);
        return [.. figures.Select(f => new ReviewedFigure(new(f.NameVi, f.NameEn), f.ValueText ?? f.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), new(f.UnitVi ?? "", f.UnitEn ?? ""), f.AsOf, f.SourceName))];
    }

    private async Task<IReadOnlyList<ReviewedLevel>> LevelsAsync(StocktakePeriod period, Actor reader, CancellationToken cancellationToken)
    {
        var (first, before) = Bounds(period);
        return await (
            from level in db.PartnershipLevels.AsNoTracking().CitingVisible(reader, db)
            join partner in db.Partners on level.PartnerId equals partner.Id
            where level.Verified && level.From != null && level.From.CompareTo(first) >= 0 && level.From.CompareTo(before) < 0
            orderby level.From
            select new ReviewedLevel(partner.Id, new Bilingual(partner.NameVi, partner.NameEn), level.OfId, level.Level, level.From!)).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<ReviewedNode>> NodesAsync(IQueryable<Undertaking> reviewed, CancellationToken cancellationToken)
    {
        var nodes = await (
            from node in db.FrameworkNodes.AsNoTracking()
            join framework in db.Frameworks on node.FrameworkId equals framework.Id
            where node.Verified
            orderby framework.IssuedOn, framework.Id, node.Order
            select new { node.Id, node.FrameworkId, framework.NameVi, framework.NameEn, node.TextVi, node.TextEn }).ToListAsync(cancellationToken);
        var aligned = await db.Alignments.AsNoTracking().Where(a => reviewed.Any(u => u.Id == a.UndertakingId)).Select(a => new { a.NodeId, a.Undertaking!.Reference }).ToListAsync(cancellationToken);
        var byNode = aligned.ToLookup(a => a.NodeId, a => a.Reference);
        return [.. nodes.Select(n => new ReviewedNode(n.FrameworkId, new(n.NameVi, n.NameEn), n.Id, new(n.TextVi, n.TextEn), [.. byNode[n.Id].Order(StringComparer.Ordinal)]))];
    }

    /// <summary>Partial dates are texts that sort as dates do.</summary>
    private static (string From, string Before) Bounds(StocktakePeriod period) => period.Quarter is null
        ? ($"{period.Year}", $"{period.Year + 1}")
        : ($"{period.From:yyyy-MM}", $"{period.To.AddDays(1):yyyy-MM}");
}
