using CamKet.Casework.Mandates;
using CamKet.Casework.Matches;
using CamKet.Casework.Users;
using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Register;

/// <summary>Gathers the first page. Kept like the register itself, for as long as nothing has changed.</summary>
public sealed class ReadOverview(CamKetDb db, RegisterSelection selection, RegisterQuery register, WorkList workList, RegisterCache cache, TimeProvider clock)
{
    private const int DueSoonDays = 7;
    private const int MostShown = 3;
    private const int MostEngagements = 5;

    public Task<Overview> ReadAsync(Actor actor, int year) =>
        cache.GetAsync(db, register.KeyOf("overview " + actor.UserId, actor, new RegisterFilter { Period = new(year, null), Mine = true }), () => ReadNowAsync(actor, year));

    /// <summary>What is due within the coming week.</summary>
    public static RegisterFilter DueSoon(DateOnly today) => new() { States = [DueState.NotDue], DueFrom = today, DueTo = today.AddDays(DueSoonDays) };

    private async Task<Overview> ReadNowAsync(Actor actor, int year)
    {
        var names = await cache.GetAsync(db, "names", () => RegisterNames.ReadAsync(db));
        return new Overview
        {
            AnyDocument = await db.Documents.VisibleTo(actor, db).AnyAsync(),
            Work = await workList.ReadAsync(actor, names),
            Tally = await TallyAsync(actor),
            Pillars = await PillarsAsync(actor, year, names),
            Matches = await MatchesAsync(actor),
            ConfirmedMatches = await Confirmed(actor).CountAsync(),
            Coming = await ComingAsync(actor),
        };
    }

    private async Task<OverviewTally> TallyAsync(Actor actor)
    {
        var today = clock.TodayInVietNam();
        var overdue = selection.Select(actor, new RegisterFilter { States = [DueState.Overdue] });
        var oldest = await overdue.MinAsync(u => u.Due);
        var pending = workList.Pending(actor);
        return new OverviewTally(
            await overdue.CountAsync(),
            oldest is { } day ? today.DayNumber - day.DayNumber : null,
            await register.CountAsync(actor, DueSoon(today)),
            await register.CountAsync(actor, new RegisterFilter { SilentDays = RegisterFilter.SilenceDays }),
            await pending.CountAsync(),
            await pending.Select(f => f.DocumentId).Distinct().CountAsync());
    }

    private async Task<IReadOnlyList<PillarLine>> PillarsAsync(Actor actor, int year, RegisterNames names)
    {
        var counted = await selection.Select(actor, new RegisterFilter { Period = new(year, null) })
            .Select(RegisterRules.KeyAndState(u => u.Pillar, clock.TodayInVietNam()))
            .GroupBy(row => new { row.Key, row.State }).Select(g => new { Pillar = g.Key.Key, g.Key.State, Count = g.Count() }).ToListAsync();
        var coordinators = await CoordinatorsAsync(names);
        return [.. counted.GroupBy(row => row.Pillar).OrderBy(g => g.Key is null).ThenBy(g => g.Key)
            .Select(g => new PillarLine(g.Key, g.Key is { } pillar && coordinators.TryGetValue(pillar, out var name) ? name : null,
                g.ToDictionary(row => (DueState)row.State, row => row.Count)))];
    }

    /// <summary>Who coordinates each pillar by the regulation in force today.</summary>
    private async Task<Dictionary<Pillar, Bilingual>> CoordinatorsAsync(RegisterNames names)
    {
        var today = clock.TodayInVietNam();
        var rules = await db.Mandates.AsNoTracking()
            .Where(m => m.Scope == MandateScope.Pillar && m.LeadAgencyId != null && !m.LegalInstrument!.IsDraft && m.LegalInstrument.ValidFrom <= today && (m.LegalInstrument.ValidTo == null || m.LegalInstrument.ValidTo >= today))
            .Select(m => new { m.Value, m.LeadAgencyId }).ToListAsync();
        return rules.Select(rule => (Known: Enum.TryParse<Pillar>(rule.Value, ignoreCase: true, out var pillar), Pillar: pillar, rule.LeadAgencyId))
            .Where(rule => rule.Known).GroupBy(rule => rule.Pillar).ToDictionary(g => g.Key, g => RegisterNames.Of(names.Agencies, g.First().LeadAgencyId!));
    }

    private IQueryable<Match> Confirmed(Actor actor)
    {
        var (undertakings, outcomes) = (db.Undertakings.VisibleTo(actor), db.Outcomes.VisibleTo(actor, db));
        return db.Matches.AsNoTracking().Where(m => m.State == MatchState.Confirmed
            && undertakings.Any(u => u.Id == m.UndertakingId) && outcomes.Any(o => o.Id == m.OutcomeId));
    }

    private async Task<IReadOnlyList<RecentMatch>> MatchesAsync(Actor actor) =>
        await Confirmed(actor).OrderByDescending(m => m.DecidedAt).ThenByDescending(m => m.Id).Take(MostShown)
            .Select(m => new RecentMatch(m.Relation, m.Undertaking!.Reference, m.Undertaking.Title, m.Undertaking.SaidOn, m.Outcome!.Reference, m.Outcome.Quote, m.Outcome.HappenedOn))
            .ToListAsync();

    private async Task<IReadOnlyList<ComingEngagement>> ComingAsync(Actor actor)
    {
        var today = PartialDate.From(clock.TodayInVietNam());
        // "2026-11" as a text stands before "2026-11-24" although the meeting may still come: a month counts until it is over.
        var thisMonth = today[..7];
#pragma warning disable CA1309 // The database compares.
        var coming = await db.Engagements.AsNoTracking().VisibleTo(actor)
            .Where(e => e.Start != null && (string.Compare(e.Start, today) >= 0 || (e.Start.Length == 7 && string.Compare(e.Start, thisMonth) >= 0)))
            .OrderBy(e => e.Start).Take(MostEngagements).ToListAsync();
#pragma warning restore CA1309
        var lines = new List<ComingEngagement>();
        foreach (var engagement in coming)
        {
            var open = OpenWith(engagement.PartnerId, engagement.BodyId);
            lines.Add(new ComingEngagement(engagement, open, open is null ? 0 : await register.CountAsync(actor, open)));
        }

        return lines;
    }

    private static RegisterFilter? OpenWith(string? partnerId, string? bodyId)
    {
        var open = new RegisterFilter { States = [DueState.NotDue, DueState.Overdue] };
        return partnerId is not null ? open with { Partners = [partnerId] } : bodyId is not null ? open with { Bodies = [bodyId] } : null;
    }
}
