using CamKet.Casework;
using CamKet.Casework.Assignments;
using CamKet.Casework.History;
using CamKet.Casework.Matches;
using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Register;

/// <summary>The dossier of one undertaking: from the sentence to the deed, with everything that was done about it.</summary>
public sealed class DossierModel(ReadDossier dossiers, ReadPlan plans, RestrictedViews views, DateText dates) : OfficerPage
{
    private const int MostActs = 8;

    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public Undertaking Undertaking => Dossier.Undertaking;

    public AssignmentPlan Plan { get; private set; } = null!;

    public bool MayChange => Actor.May(Permission.Register);

    public bool MayAssign => Actor.May(Permission.Assign);

    public bool MayMatch => Actor.May(Permission.ConfirmMatches);

    public bool MaySeeHistory => Actor.May(Permission.SeeHistory);

    /// <summary>Work is expected, and this person's agency leads or supports it; a coordinator may report for any.</summary>
    public bool MayReport => Actor.May(Permission.Report) && UndertakingMoves.Open.Contains(Undertaking.Status) && Dossier.Assignment is { } assignment
        && (Actor.Role != UserRole.FocalPoint || Actor.AgencyIds.Contains(assignment.LeadAgencyId) || assignment.Supporting.Exists(s => Actor.AgencyIds.Contains(s.AgencyId)));

    /// <summary>The coordinator sets steps and report duties; the lead agency says what it has reached.</summary>
    public bool MayPlan => Undertaking.Side != Side.Theirs && UndertakingMoves.Open.Contains(Undertaking.Status) && (MayAssign || MayLead);

    public bool MayAskForTime => MayLead && Undertaking.Due is not null && UndertakingMoves.Open.Contains(Undertaking.Status) && Plan.Waiting is null;

    public bool MayPassDown => Actor.AgencyId is not null && MayReport;

    private bool MayLead => Actor.May(Permission.Report) && Undertaking.LeadAgencyId is { } lead && (Actor.Role != UserRole.FocalPoint || Actor.AgencyIds.Contains(lead));

    /// <summary>Why it cannot be assigned now; null where it can.</summary>
    public string? AssignRefusal => Undertaking.Side == Side.Theirs
        ? T["Dossier.NotAssignedTheirs"]
        : UndertakingMoves.Allow(Undertaking.Status, UndertakingStatus.Assigned) ? null : T["Dossier.NotAssignedState", T.Name(Undertaking.Status)];

    public IReadOnlyList<Act> ActsShown => [.. Dossier.Acts.Take(MostActs)];

    public async Task OnGetAsync()
    {
        Dossier = await dossiers.ReadAsync(Actor, Reference);
        Plan = await plans.ReadAsync(Actor, Undertaking);
        await views.RecordAsync(Actor, "undertaking", Reference, Undertaking.Access);
    }

    /// <summary>An agency under the name it bore on a day.</summary>
    public string AgencyOn(string id, DateOnly day)
    {
        if (!Dossier.Agencies.TryGetValue(id, out var agency))
        {
            return id;
        }

        var name = agency.Names.Find(n => (PartialDate.Earliest(n.ValidFrom) ?? DateOnly.MinValue) <= day && (PartialDate.Latest(n.ValidTo) ?? DateOnly.MaxValue) >= day);
        return T.Language == "en" ? name?.NameEn ?? agency.NameEn : name?.NameVi ?? agency.NameVi;
    }

    /// <summary>Reports, confirmed deeds, evidence, assignments and moved dates in one course, the newest first.</summary>
    public IReadOnlyList<CourseLine> Course() =>
        [.. Dossier.Reports.Select(ReportLine)
            .Concat(Dossier.Matches.Where(m => m.Match.State == MatchState.Confirmed).Select(MatchLine))
            .Concat(Dossier.OtherEvidence.Where(e => e.Kind != EvidenceKind.Outcome).Select(e => new CourseLine(DateText.DayInVietNam(e.AddedAt), CourseMark.Reached, T["Dossier.EvidenceAdded"], e.Note ?? e.Quote ?? e.FileName, null, [e])))
            .Concat(AllAssignments().Select(a => new CourseLine(a.AssignedOn, CourseMark.Plain, T["Dossier.AssignedTo", AgencyOn(a.LeadAgencyId, a.AssignedOn)], a.Reason, null, [])))
            .Concat(Dossier.Slips.Select(SlipLine))
            .OrderByDescending(line => line.Day)];

    private IEnumerable<CamKet.Casework.Assignments.Assignment> AllAssignments() => Dossier.Assignment is { } current ? Dossier.EarlierAssignments.Prepend(current) : Dossier.EarlierAssignments;

    private CourseLine ReportLine(ProgressReport report)
    {
        var text = string.Join(" ", new[] { report.Done, report.Difficulties is null ? null : T["Dossier.Difficulties", report.Difficulties], report.Proposals is null ? null : T["Dossier.Proposals", report.Proposals] }.Where(part => part is not null));
        var decision = report.State == ReportState.Submitted ? T.Name(report.State) : $"{T.Name(report.State)}, {report.DecidedBy}{(report.DecisionReason is { } reason ? ": " + reason : "")}";
        return new CourseLine(report.ReportedOn, report.State == ReportState.Returned ? CourseMark.Refused : CourseMark.Plain,
            T["Dossier.ReportOf", AgencyOn(report.AgencyId, report.ReportedOn), T.Name(report.Claimed)], text, decision, report.Evidence);
    }

    private CourseLine MatchLine(DossierMatch match) => new(
        PartialDate.Earliest(match.Outcome.HappenedOn) ?? DateText.DayInVietNam(match.Match.DecidedAt ?? match.Match.ProposedAt), CourseMark.Reached,
        T["Dossier.DeedWas", T.Name(match.Match.Relation)], match.Outcome.Title, null, []);

    private CourseLine SlipLine(DueDateChange slip) => new(DateText.DayInVietNam(slip.ChangedAt), CourseMark.Plain, T["Dossier.DueMoved", Day(slip.OldDue), Day(slip.NewDue)], slip.Reason, slip.ChangedBy, []);

    public string Day(DateOnly? day) => day is { } known ? DateText.Day(known) : T["Register.NoDue"];

    /// <summary>What is done about the silence, in days and the last day heard of.</summary>
    public string? SilenceText => Dossier.SilentDays is not { } days ? null
        : Undertaking.LastTraceOn is { } trace ? T["Dossier.SilenceSince", T.Count("Dossier.Days", days), trace]
        : Dossier.LastTraceOn is { } assigned ? T["Dossier.SilenceSinceAssigned", T.Count("Dossier.Days", days), assigned] : null;

    public string? DueText => Undertaking.Due is { } due ? Dossier.State is DueState.NotDue or DueState.Overdue ? dates.Relative(due) : null : null;

}

/// <summary>One event in the course of an undertaking.</summary>
public sealed record CourseLine(DateOnly Day, CourseMark Mark, string Head, string? Text, string? Aside, IReadOnlyList<Evidence> Evidence);

public enum CourseMark { Plain, Reached, Refused }
