using CamKet.Casework.Assignments;
using CamKet.Casework.Matches;
using CamKet.Casework.Progress;
using CamKet.Casework.Review;
using CamKet.Casework.Stocktakes;
using CamKet.Casework.Users;
using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Register;

/// <summary>What waits for this person, by role, the most pressing first. Every line leads to the one page on which it is done.</summary>
public sealed class WorkList(CamKetDb db, RegisterSelection selection, TimeProvider clock)
{
    private const int MostOfAKind = 3;

    public async Task<IReadOnlyList<WorkItem>> ReadAsync(Actor actor, RegisterNames names) =>
    [
        .. await ReviewAsync(actor),
        .. await ReportsToDecideAsync(actor, names),
        .. await TimeRequestsAsync(actor),
        .. await ViewsAskedAsync(actor),
        .. await UnconfirmedAsync(actor),
        .. await MatchesAsync(actor),
        .. await ReturnedAsync(actor),
        .. await LateAsync(actor, names),
        .. await UnassignedAsync(actor),
        .. await StocktakesAsync(actor),
        .. await AwaitingDecisionAsync(actor),
    ];

    /// <summary>Findings that this person may decide; none for those who do not review.</summary>
    internal IQueryable<Finding> Pending(Actor actor)
    {
        var (may, documents) = (actor.May(Permission.Review), db.Documents.VisibleTo(actor, db));
        return db.Findings.AsNoTracking().Where(f => may && f.Decision == FindingDecision.Pending && documents.Any(d => d.Id == f.DocumentId));
    }

    private async Task<List<WorkItem>> ReviewAsync(Actor actor)
    {
        var waiting = await Pending(actor).GroupBy(f => f.DocumentId).Select(g => new { Id = g.Key, Count = g.Count() }).OrderBy(g => g.Id).Take(MostOfAKind).ToListAsync();
        var ids = waiting.ConvertAll(w => w.Id);
        var documents = await db.Documents.AsNoTracking().Where(d => ids.Contains(d.Id))
            .Select(d => new { d.Id, d.Reference, d.Title, d.AddedAt, All = d.Findings.Count }).ToDictionaryAsync(d => d.Id);
        return waiting.ConvertAll(w => new WorkItem(WorkKind.Review, documents[w.Id].Reference, documents[w.Id].Title, w.Count, documents[w.Id].All, DayOf(documents[w.Id].AddedAt)));
    }

    private async Task<List<WorkItem>> ReportsToDecideAsync(Actor actor, RegisterNames names)
    {
        if (!actor.May(Permission.DecideReports))
        {
            return [];
        }

        var seen = db.Undertakings.VisibleTo(actor);
        var waiting = await db.ProgressReports.AsNoTracking().Where(r => r.State == ReportState.Submitted && seen.Any(u => u.Id == r.UndertakingId))
            .Select(r => new { r.ReportedOn, r.AgencyId }).ToListAsync();
        return waiting.Count == 0
            ? []
            : [new WorkItem(WorkKind.DecideReports, Count: waiting.Count, Since: waiting.Min(r => r.ReportedOn), Agency: Joined(waiting.Select(r => r.AgencyId), names))];
    }

    private async Task<List<WorkItem>> TimeRequestsAsync(Actor actor)
    {
        if (!actor.May(Permission.Assign))
        {
            return [];
        }

        var seen = db.Undertakings.VisibleTo(actor);
        var waiting = await db.TimeRequests.AsNoTracking().Where(r => r.Answer == TimeAnswer.Waiting && seen.Any(u => u.Id == r.UndertakingId)).Select(r => r.AskedOn).ToListAsync();
        return waiting.Count == 0 ? [] : [new WorkItem(WorkKind.AnswerTime, Count: waiting.Count, Since: waiting.Min())];
    }

    /// <summary>An agency says what it thinks of what it is consulted on.</summary>
    private async Task<List<WorkItem>> ViewsAskedAsync(Actor actor)
    {
        if (actor.Role != UserRole.FocalPoint)
        {
            return [];
        }

        var seen = db.Undertakings.VisibleTo(actor);
        return [.. (await db.ConsultedAgencies.AsNoTracking()
                .Where(a => a.View == ConsultedView.Silent && actor.AgencyIds.Contains(a.AgencyId) && a.Consultation!.DecidedOn == null && seen.Any(u => u.Id == a.Consultation.UndertakingId))
                .OrderBy(a => a.Id).Take(MostOfAKind)
                .Select(a => new { a.Consultation!.Undertaking!.Reference, a.Consultation.Undertaking.Title, a.Consultation.AnswerBy, a.Consultation.OpenedOn }).ToListAsync())
            .Select(a => new WorkItem(WorkKind.GiveView, a.Reference, a.Title, Since: a.OpenedOn, Due: a.AnswerBy))];
    }

    private async Task<List<WorkItem>> UnconfirmedAsync(Actor actor)
    {
        if (!actor.May(Permission.Assign))
        {
            return [];
        }

        var count = await selection.Select(actor, new RegisterFilter { Unconfirmed = true }).CountAsync();
        return count == 0 ? [] : [new WorkItem(WorkKind.ConfirmConsultation, Count: count)];
    }

    private async Task<List<WorkItem>> MatchesAsync(Actor actor)
    {
        if (!actor.May(Permission.ConfirmMatches))
        {
            return [];
        }

        var (undertakings, outcomes) = (db.Undertakings.VisibleTo(actor), db.Outcomes.VisibleTo(actor, db));
        var waiting = await db.Matches.AsNoTracking()
            .Where(m => m.State == MatchState.Proposed && undertakings.Any(u => u.Id == m.UndertakingId) && outcomes.Any(o => o.Id == m.OutcomeId))
            .Select(m => m.ProposedAt).ToListAsync();
        return waiting.Count == 0 ? [] : [new WorkItem(WorkKind.ConfirmMatches, Count: waiting.Count, Since: DayOf(waiting.Min()))];
    }

    /// <summary>Reports that came back to the agency: the last one of an undertaking, returned.</summary>
    private async Task<List<WorkItem>> ReturnedAsync(Actor actor)
    {
        if (actor.AgencyIds.Count == 0 || !actor.May(Permission.Report))
        {
            return [];
        }

        var seen = db.Undertakings.VisibleTo(actor);
        return [.. (await db.ProgressReports.AsNoTracking()
                .Where(r => r.State == ReportState.Returned && actor.AgencyIds.Contains(r.AgencyId) && seen.Any(u => u.Id == r.UndertakingId)
                    && !db.ProgressReports.Any(later => later.UndertakingId == r.UndertakingId && later.AgencyId == r.AgencyId && later.Id > r.Id))
                .OrderBy(r => r.Id).Take(MostOfAKind)
                .Select(r => new { r.Undertaking!.Reference, r.Undertaking.Title, r.DecidedAt }).ToListAsync())
            .Select(r => new WorkItem(WorkKind.ReportAgain, r.Reference, r.Title, Since: r.DecidedAt is { } at ? DayOf(at) : null))];
    }

    /// <summary>An agency reports on what is overdue or due within the week; a coordinator chases what is overdue.</summary>
    private async Task<List<WorkItem>> LateAsync(Actor actor, RegisterNames names)
    {
        var agency = actor.AgencyIds.Count > 0 && actor.May(Permission.Report);
        if (!agency && !actor.May(Permission.Assign))
        {
            return [];
        }

        var filter = agency
            ? new RegisterFilter { States = [DueState.Overdue, DueState.NotDue], DueTo = clock.TodayInVietNam().AddDays(7), Mine = true }
            : new RegisterFilter { States = [DueState.Overdue] };
        var rows = await selection.Select(actor, filter).Where(u => u.LeadAgencyId != null).InOrder(RegisterSort.Due, descending: false).Take(MostOfAKind).ToRows().ToListAsync();
        return rows.ConvertAll(row => new WorkItem(agency ? WorkKind.Report : WorkKind.Chase, row.Reference, row.Title, Due: row.Due, Agency: RegisterNames.Of(names.Agencies, row.LeadAgencyId!)));
    }

    private async Task<List<WorkItem>> UnassignedAsync(Actor actor)
    {
        if (!actor.May(Permission.Assign))
        {
            return [];
        }

        var waiting = await selection.Select(actor, Unassigned).Select(u => u.RegisteredAt).ToListAsync();
        return waiting.Count == 0 ? [] : [new WorkItem(WorkKind.Assign, Count: waiting.Count, Since: DayOf(waiting.Min()))];
    }

    /// <summary>Registered, not a partner's own promise, and led by nobody yet.</summary>
    public static RegisterFilter Unassigned { get; } = new() { Statuses = [UndertakingStatus.Registered], Sides = [Side.Ours, Side.Joint, Side.Asean], Leads = [RegisterFilter.None] };

    private async Task<List<WorkItem>> StocktakesAsync(Actor actor)
    {
        var kind = actor.May(Permission.ApproveStocktakes) ? WorkKind.Approve : actor.May(Permission.CompileStocktakes) ? WorkKind.Compile : WorkKind.Contribute;
        if (kind == WorkKind.Contribute && (actor.AgencyIds.Count == 0 || !actor.May(Permission.ContributeToStocktakes)))
        {
            return [];
        }

        var open = await db.Stocktakes.AsNoTracking().Include(s => s.Contributions).Where(s => s.State == StocktakeState.Compiling).OrderBy(s => s.Id).ToListAsync();
        return [.. open
            .Where(s => kind != WorkKind.Contribute || s.Contributions.Exists(c => c.Text is null && actor.AgencyIds.Contains(c.AgencyId)))
            .Select(s => new WorkItem(kind, s.Reference, Count: s.Contributions.Count(c => c.Text is null), Of: s.Contributions.Count, Since: DayOf(s.OpenedAt), Due: s.ContributionsDue))];
    }

    private async Task<List<WorkItem>> AwaitingDecisionAsync(Actor actor)
    {
        if (actor.Role != UserRole.Leader)
        {
            return [];
        }

        var rows = await selection.Select(actor, new RegisterFilter { Statuses = [UndertakingStatus.AwaitingDecision] }).OrderBy(u => u.Id).Take(MostOfAKind).ToRows().ToListAsync();
        return rows.ConvertAll(row => new WorkItem(WorkKind.FollowDecision, row.Reference, row.Title, Due: row.Due));
    }

    private static Bilingual Joined(IEnumerable<string> agencies, RegisterNames names)
    {
        var lines = agencies.GroupBy(id => id).OrderByDescending(g => g.Count()).Take(MostOfAKind).Select(g => (Name: RegisterNames.Of(names.Agencies, g.Key), Count: g.Count())).ToList();
        return new Bilingual(string.Join(", ", lines.Select(l => $"{l.Name.Vi} {l.Count}")), string.Join(", ", lines.Select(l => $"{l.Name.En} {l.Count}")));
    }

    private static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc.InVietNam());
}
