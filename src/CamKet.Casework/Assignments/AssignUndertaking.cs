using CamKet.Casework.Agencies;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Casework.WorkingDays;
using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Assignments;

/// <summary>What the officer decided on the assignment form.</summary>
public sealed record AssignmentDecision
{
    public required string Reference { get; init; }

    /// <summary>The undertaking's version that the form was filled from.</summary>
    public required int Version { get; init; }

    public required string? LeadAgencyId { get; init; }

    public IReadOnlyList<string> SupportingAgencyIds { get; init; } = [];

    /// <summary>A due date where none binds yet; a binding one moves by <see cref="MoveDueDate"/>.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>In place of a date: working days from today.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>A subject of the regulation, where the officer named one.</summary>
    public string? Subject { get; init; }

    /// <summary>Why, where the lead departs from the proposal.</summary>
    public string? Reason { get; init; }

    public string? MeaningFull { get; init; }

    public string? MeaningPartial { get; init; }

    public string? MeaningNone { get; init; }
}

/// <summary>Gives an undertaking its lead and supporting agencies. The newest assignment binds; older ones stay as history.</summary>
public sealed class AssignUndertaking(CamKetDb db, Journal journal, AgencyDirectory directory, ProposeAssignment propose, OpenCalendar calendar, TimeProvider clock)
{
    public async Task AssignAsync(Actor actor, AssignmentDecision given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Assign);
        await journal.SaveAsync(actor, async acts =>
        {
            var decision = given with { Due = DueInWorkingDays.Of(given.Due, given.WorkingDays, clock.TodayInVietNam(), await calendar.OpenAsync(cancellationToken), nameof(given.Due)) };
            var undertaking = await LoadAsync(actor, decision, cancellationToken);
            var (today, book) = (clock.TodayInVietNam(), await directory.OpenAsync(cancellationToken));
            var proposal = await propose.ForAsync(undertaking, today, decision.Subject, cancellationToken);
            AssignmentRules.DemandAssignable(undertaking, proposal);
            AssignmentRules.DemandAgencies(decision, book, today);
            AssignmentRules.DemandReason(decision, proposal, book);
            AssignmentRules.DemandDue(decision, undertaking);

            var before = Values(undertaking);
            foreach (var old in undertaking.Assignments)
            {
                old.IsCurrent = false;
            }

            var assignment = Build(actor, decision, proposal, today, undertaking);
            undertaking.Assignments.Add(assignment);
            undertaking.Status = NextStatus(undertaking, decision.LeadAgencyId!);
            undertaking.LeadAgencyId = decision.LeadAgencyId;
            undertaking.Due ??= decision.Due;
            acts.Record(ActKind.UndertakingAssigning, "undertaking", undertaking.Reference, before, Values(undertaking), assignment.Reason);
        }, cancellationToken);
    }

    private async Task<Undertaking> LoadAsync(Actor actor, AssignmentDecision decision, CancellationToken cancellationToken)
    {
        var undertaking = await db.Undertakings.VisibleTo(actor).Include(u => u.Assignments).ThenInclude(a => a.Supporting).Include(u => u.Consultations).AsSplitQuery()
            .FirstOrDefaultAsync(u => u.Reference == decision.Reference, cancellationToken) ?? throw new NotFoundException(decision.Reference);
        await db.DemandVersionAsync(undertaking, decision.Version, "undertaking", undertaking.Reference, () => StandsNow(undertaking), cancellationToken);
        return undertaking;
    }

    private static Assignment Build(Actor actor, AssignmentDecision decision, AssignmentProposal proposal, DateOnly today, Undertaking undertaking)
    {
        var follows = proposal.LeadAgencyId == decision.LeadAgencyId;
        var decided = undertaking.Consultations.Find(c => c.IsCurrent) is { DecidedOn: not null } consultation ? LegalBasis.Decided(consultation) : (Bilingual?)null;
        var basis = LegalBasis.Join(decided, follows ? proposal.Basis : null);
        var assignment = new Assignment
        {
            LeadAgencyId = decision.LeadAgencyId!,
            MandateId = follows ? proposal.MandateId : null,
            BasisVi = basis?.Vi,
            BasisEn = basis?.En,
            Reason = Trimmed(decision.Reason),
            AssignedOn = today,
            Due = undertaking.Due ?? decision.Due,
            MeaningFull = Trimmed(decision.MeaningFull),
            MeaningPartial = Trimmed(decision.MeaningPartial),
            MeaningNone = Trimmed(decision.MeaningNone),
            AssignedBy = actor.Name,
        };
        assignment.Supporting.AddRange(decision.SupportingAgencyIds.Distinct().Select(id => new SupportingAgency { AgencyId = id }));
        return assignment;
    }

    /// <summary>Work under way stays under way while the same agency leads it.</summary>
    private static UndertakingStatus NextStatus(Undertaking undertaking, string lead) =>
        undertaking.Status == UndertakingStatus.InProgress && undertaking.LeadAgencyId == lead ? UndertakingStatus.InProgress : UndertakingStatus.Assigned;

    private static object Values(Undertaking undertaking)
    {
        var current = undertaking.Assignments.Find(a => a.IsCurrent);
        return new
        {
            undertaking.Status, Lead = current?.LeadAgencyId, Supporting = current is null ? null : string.Join(", ", current.Supporting.Select(s => s.AgencyId)), undertaking.Due,
            Basis = current?.BasisVi, current?.MeaningFull, current?.MeaningPartial, current?.MeaningNone,
        };
    }

    private static Dictionary<string, string?> StandsNow(Undertaking undertaking)
    {
        var current = undertaking.Assignments.Find(a => a.IsCurrent);
        return new()
        {
            ["LeadAgencyId"] = current?.LeadAgencyId,
            ["SupportingAgencyIds"] = current is null ? null : string.Join(',', current.Supporting.Select(s => s.AgencyId)),
            ["MeaningFull"] = current?.MeaningFull,
            ["MeaningPartial"] = current?.MeaningPartial,
            ["MeaningNone"] = current?.MeaningNone,
        };
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
