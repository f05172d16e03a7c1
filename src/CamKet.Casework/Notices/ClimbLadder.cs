using CamKet.Casework.Assignments;
using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Casework.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Notices;

/// <summary>An escalation of today with what the mail says of it.</summary>
public sealed record RaisedStep(Escalation Escalation, DigestLine Line, IReadOnlyList<DigestPerson> Told);

/// <summary>Finds the rungs to climb today. Reads only; they are saved together with the mails that carry them.</summary>
public sealed class ClimbLadder(CamKetDb db, OpenCalendar calendars)
{
    /// <summary>One desk is told of so many a day, the longest overdue first; the others come on the next working days. More than can be read is not read.</summary>
    public const int MostForADesk = 10;

    public async Task<IReadOnlyList<RaisedStep>> ReadAsync(DateOnly today, IReadOnlyList<DigestPerson> people, RegisterNames names, CancellationToken cancellationToken)
    {
        var steps = await StepsAsync(cancellationToken);
        var climbed = (await (from e in db.Escalations.AsNoTracking()
                              join u in db.Undertakings on e.UndertakingId equals u.Id
                              where u.Due == e.Due && UndertakingMoves.Open.Contains(u.Status)
                              select new { e.UndertakingId, e.Step }).ToListAsync(cancellationToken)).ToLookup(e => e.UndertakingId, e => e.Step);
        var late = await LateAsync(today, cancellationToken);
        var calendar = await calendars.OpenAsync(cancellationToken);
        // Many are due on one day: each day is counted once.
        var over = late.Select(l => l.Due).Distinct().ToDictionary(day => day, day => calendar.Between(day, today));
        var due = from one in late
                  let step = Ladder.Next(steps, [.. climbed[one.Id]], over[one.Due])
                  where step is not null
                  select (Late: one, Step: step);
        var desks = due.GroupBy(d => (d.Step.Number, Desk: d.Step.Audience is LadderAudience.FocalPoint or LadderAudience.AgencyHead ? d.Late.LeadAgencyId : "")).SelectMany(desk => desk.Take(MostForADesk)).ToList();
        var seen = await SeenAsync(people, desks.ConvertAll(d => d.Late.Id), cancellationToken);
        return desks.ConvertAll(d => Raise(d.Late, d.Step, today, [.. people.Where(p => Hears(p.Actor, d.Step.Audience, d.Late.LeadAgencyId) && seen[p.Reach].Contains(d.Late.Id))], names));
    }

    public async Task<IReadOnlyList<LadderStep>> StepsAsync(CancellationToken cancellationToken = default) =>
        await db.LadderSteps.AsNoTracking().OrderBy(s => s.Number).ToListAsync(cancellationToken) is { Count: > 0 } kept ? kept : Ladder.Default;

    /// <summary>Overdue, with an agency to be told, and with no report or request for more time that waits for a coordinator: then it is not the agency's turn. The longest overdue first.</summary>
    private Task<List<Late>> LateAsync(DateOnly today, CancellationToken cancellationToken) =>
        db.Undertakings.AsNoTracking().InState(DueState.Overdue, today)
            .Where(u => u.LeadAgencyId != null && u.Side != Side.Theirs && !u.Reports.Any(r => r.State == ReportState.Submitted)
                && !db.TimeRequests.Any(r => r.UndertakingId == u.Id && r.Answer == TimeAnswer.Waiting))
            .OrderBy(u => u.Due).ThenBy(u => u.Id)
            .Select(u => new Late(u.Id, u.Reference, u.Title, u.Due!.Value, u.LeadAgencyId!, u.Access < AccessLevel.Restricted && (u.Status == UndertakingStatus.Assigned || u.Status == UndertakingStatus.InProgress)))
            .ToListAsync(cancellationToken);

    /// <summary>Of these undertakings, those that each reach may see.</summary>
    private async Task<Dictionary<string, HashSet<long>>> SeenAsync(IReadOnlyList<DigestPerson> people, List<long> ids, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<string, HashSet<long>>(StringComparer.Ordinal);
        foreach (var one in people.DistinctBy(p => p.Reach))
        {
            seen[one.Reach] = ids.Count == 0 ? [] : [.. await db.Undertakings.AsNoTracking().VisibleTo(one.Actor).Where(u => ids.Contains(u.Id)).Select(u => u.Id).ToListAsync(cancellationToken)];
        }

        return seen;
    }

    private static bool Hears(Actor actor, LadderAudience audience, string lead) => audience switch
    {
        LadderAudience.FocalPoint => actor.Role == UserRole.FocalPoint && actor.AgencyIds.Contains(lead),
        LadderAudience.AgencyHead => actor.Role == UserRole.Leader && actor.AgencyIds.Contains(lead),
        LadderAudience.Secretariat => actor.Role == UserRole.Coordinator,
        _ => actor.Role == UserRole.Leader && actor.AgencyIds.Count == 0,
    };

    private static RaisedStep Raise(Late late, LadderStep step, DateOnly today, List<DigestPerson> told, RegisterNames names)
    {
        var escalation = new Escalation { UndertakingId = late.Id, Due = late.Due, Step = step.Number, Audience = step.Audience, RaisedOn = today };
        var line = new DigestLine
        {
            UndertakingId = late.Id, Reference = late.Reference, Title = late.Title, Due = late.Due, Agency = RegisterNames.Of(names.Agencies, late.LeadAgencyId),
            Audience = step.Audience, MayReport = late.MayReport && step.Audience == LadderAudience.FocalPoint,
        };
        return new RaisedStep(escalation, line, told);
    }

    private sealed record Late(long Id, string Reference, string Title, DateOnly Due, string LeadAgencyId, bool MayReport);
}
