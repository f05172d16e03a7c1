using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Casework.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Assignments;

/// <summary>What lies between an assignment and its due date, on one day.</summary>
/// <param name="Steps">By their dates.</param>
/// <param name="Duties">Reports owed again and again, and how they stand.</param>
/// <param name="Requests">More time asked for, the newest first.</param>
/// <param name="PassedDown">Who does it inside the agencies, as far as the reader may know.</param>
/// <param name="Consultation">Where it is a new or cross-pillar matter.</param>
/// <param name="WorkingDaysLeft">Up to the due date; negative past it, null without one or when the work is over.</param>
public sealed record AssignmentPlan(
    IReadOnlyList<Step> Steps, IReadOnlyList<DutyStanding> Duties, IReadOnlyList<TimeRequest> Requests, IReadOnlyList<DepartmentAssignment> PassedDown, Consultation? Consultation, int? WorkingDaysLeft)
{
    public TimeRequest? Waiting => Requests.FirstOrDefault(r => r.Answer == TimeAnswer.Waiting);
}

/// <summary>Gathers the plan of an undertaking that its reader was allowed to see.</summary>
public sealed class ReadPlan(CamKetDb db, OpenCalendar open, TimeProvider clock)
{
    public async Task<AssignmentPlan> ReadAsync(Actor actor, Undertaking undertaking, CancellationToken cancellationToken = default)
    {
        var (id, today, calendar) = (undertaking.Id, clock.TodayInVietNam(), await open.OpenAsync(cancellationToken));
        // What is between the offices is not for a reader of public matters.
        var inside = actor.Role != UserRole.Reader;
        return new AssignmentPlan(
            await db.Steps.AsNoTracking().Where(s => s.UndertakingId == id).OrderBy(s => s.Due).ThenBy(s => s.Id).ToListAsync(cancellationToken),
            inside ? await DutiesAsync(id, calendar, today, cancellationToken) : [],
            inside ? await db.TimeRequests.AsNoTracking().Where(r => r.UndertakingId == id).OrderByDescending(r => r.Id).ToListAsync(cancellationToken) : [],
            inside ? await PassedDownAsync(actor, id, cancellationToken) : [],
            inside ? await db.Consultations.AsNoTracking().Include(c => c.Asked).FirstOrDefaultAsync(c => c.UndertakingId == id && c.IsCurrent, cancellationToken) : null,
            undertaking.Due is { } due && UndertakingMoves.Open.Contains(undertaking.Status) ? calendar.Between(today, due) : null);
    }

    private async Task<IReadOnlyList<DutyStanding>> DutiesAsync(long id, WorkingDayCalendar calendar, DateOnly today, CancellationToken cancellationToken)
    {
        var duties = await db.ReportDuties.AsNoTracking().Where(d => d.UndertakingId == id).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        if (duties.Count == 0)
        {
            return [];
        }

        var reports = await db.ProgressReports.AsNoTracking().Where(r => r.UndertakingId == id && r.State != ReportState.Returned).Select(r => r.ReportedOn).ToListAsync(cancellationToken);
        var bodies = duties.Select(d => d.BodyId).OfType<string>().ToList();
        var meetings = (await db.Engagements.AsNoTracking().Where(e => e.BodyId != null && bodies.Contains(e.BodyId) && e.Start != null)
                .Select(e => new { e.BodyId, e.Start, e.End }).ToListAsync(cancellationToken))
            // A meeting known by its month or year only has no day to reckon from.
            .Select(e => (e.BodyId, Iso: e.End ?? e.Start!)).Where(e => e.Iso.Length == PartialDate.MaxLength).ToLookup(e => e.BodyId!, e => PartialDate.Earliest(e.Iso)!.Value);
        return [.. duties.Select(d => DutyStanding.Of(d, reports, d.BodyId is { } body ? meetings[body] : [], calendar, today))];
    }

    private Task<List<DepartmentAssignment>> PassedDownAsync(Actor actor, long id, CancellationToken cancellationToken)
    {
        var all = actor.Role != UserRole.FocalPoint;
        return db.DepartmentAssignments.AsNoTracking().Include(a => a.Department).Where(a => a.UndertakingId == id && a.IsCurrent && (all || actor.AgencyIds.Contains(a.AgencyId)))
            .OrderBy(a => a.Id).ToListAsync(cancellationToken);
    }
}
