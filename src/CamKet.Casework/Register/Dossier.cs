using CamKet.Casework.Agencies;
using CamKet.Casework.Assignments;
using CamKet.Casework.Engagements;
using CamKet.Casework.Frameworks;
using CamKet.Casework.History;
using CamKet.Casework.Matches;
using CamKet.Casework.Notices;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Partners;
using CamKet.Casework.Progress;
using CamKet.Casework.Threads;
using CamKet.Reading;
using Thread = CamKet.Casework.Threads.Thread;

namespace CamKet.Casework.Register;

/// <summary>Everything that is known about one undertaking, as far as the reader of the page may see it.</summary>
public sealed record Dossier
{
    public required Undertaking Undertaking { get; init; }
    public required DueState State { get; init; }
    public required IReadOnlyList<DossierCitation> Citations { get; init; }

    /// <summary>Citations from documents that this person may not open.</summary>
    public required int HiddenCitations { get; init; }
    public required Assignment? Assignment { get; init; }
    public required IReadOnlyList<Assignment> EarlierAssignments { get; init; }
    public required IReadOnlyDictionary<string, Agency> Agencies { get; init; }
    public required IReadOnlyList<DossierMatch> Matches { get; init; }
    public required IReadOnlyList<ProgressReport> Reports { get; init; }
    public required IReadOnlyList<Evidence> OtherEvidence { get; init; }
    public required IReadOnlyList<DueDateChange> Slips { get; init; }

    /// <summary>Empty for those who may not see the history.</summary>
    public required IReadOnlyList<Act> Acts { get; init; }
    public required Thread? Thread { get; init; }
    public required IReadOnlyList<Milestone> Milestones { get; init; }
    public required Partner? Partner { get; init; }
    public required PartnershipLevel? Level { get; init; }
    public required Body? Body { get; init; }
    public required Engagement? SaidAt { get; init; }
    public required Engagement? NextEngagement { get; init; }
    public required IReadOnlyList<DossierNode> Nodes { get; init; }
    public required string? SupersededBy { get; init; }

    /// <summary>Rungs of the ladder climbed, the latest first; empty for those to whom reports are not shown either.</summary>
    public required IReadOnlyList<DossierEscalation> Escalations { get; init; }

    /// <summary>Days from the word to its first confirmed deed; null while there is none, or where a day is unknown.</summary>
    public required int? DaysToFirstDeed { get; init; }

    /// <summary>Days without a trace while work is expected; null where none is.</summary>
    public required int? SilentDays { get; init; }

    /// <summary>The last day of a trace: a report, a confirmed deed, or else the assignment.</summary>
    public required DateOnly? LastTraceOn { get; init; }
}

/// <summary>A sentence that proves the undertaking, where it stands.</summary>
public sealed record DossierCitation(Citation Citation, string DocumentReference, string DocumentTitle, string? DocumentDate, string? Publisher, Language Language, DocumentKind Kind, SentenceContext Context);

/// <summary>A deed beside the word.</summary>
public sealed record DossierMatch(Match Match, Outcome Outcome, string DocumentReference, Language Language);

/// <summary>A node of a framework that the undertaking serves.</summary>
public sealed record DossierNode(FrameworkNode Node, Framework Framework);

/// <summary>A rung climbed, and who was told by it.</summary>
public sealed record DossierEscalation(Escalation Escalation, IReadOnlyList<DossierTold> Told);

/// <summary>Somebody told, and what became of the mail; null where the person takes none.</summary>
public sealed record DossierTold(string Name, MailState? Mail);
