using CamKet.Casework.Engagements;
using CamKet.Casework.Matches;
using CamKet.Reading.Text;

namespace CamKet.Casework.Register;

/// <summary>What the first page shows: what is to be done, how the register stands, what was proved lately and what comes.</summary>
public sealed record Overview
{
    public required bool AnyDocument { get; init; }
    public required IReadOnlyList<WorkItem> Work { get; init; }
    public required OverviewTally Tally { get; init; }
    public required IReadOnlyList<PillarLine> Pillars { get; init; }
    public required IReadOnlyList<RecentMatch> Matches { get; init; }
    public required int ConfirmedMatches { get; init; }
    public required IReadOnlyList<ComingEngagement> Coming { get; init; }
}

/// <summary>How the register stands today.</summary>
public sealed record OverviewTally(int Overdue, int? LongestOverdueDays, int DueSoon, int Silent, int ToReview, int DocumentsToReview);

/// <summary>What an officer is to do, as the verb of its button.</summary>
public enum WorkKind { Review, Assign, Chase, ConfirmMatches, DecideReports, AnswerTime, GiveView, ConfirmConsultation, Compile, Contribute, Report, ReportAgain, Approve, FollowDecision }

/// <summary>One line of the work list.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Subject">Reference of the one thing it is about; null where it is about several.</param>
/// <param name="Title">Title of that thing.</param>
/// <param name="Count">How many things are waiting; for a document, its pending findings.</param>
/// <param name="Of">Out of how many, where that says more.</param>
/// <param name="Since">Since when the oldest waits.</param>
/// <param name="Due">By when it is due.</param>
/// <param name="Agency">Whose turn it is, where it is an agency's.</param>
public sealed record WorkItem(WorkKind Kind, string? Subject = null, string? Title = null, int Count = 0, int Of = 0, DateOnly? Since = null, DateOnly? Due = null, Bilingual? Agency = null);

/// <summary>One pillar's four cells and what stands beside them. The pillar is null for rows of no pillar.</summary>
public sealed record PillarLine(Pillar? Pillar, Bilingual? Coordinator, IReadOnlyDictionary<DueState, int> States)
{
    public int DoneOnTime => States.GetValueOrDefault(DueState.DoneOnTime);
    public int DoneLate => States.GetValueOrDefault(DueState.DoneLate);
    public int NotDue => States.GetValueOrDefault(DueState.NotDue);
    public int Overdue => States.GetValueOrDefault(DueState.Overdue);
    public int NoEvidence => States.GetValueOrDefault(DueState.NoEvidence);

    /// <summary>The four cells together; what has no evidence or stands outside is not among them.</summary>
    public int Cells => DoneOnTime + DoneLate + NotDue + Overdue;

    /// <summary>Done, of those that are done or overdue.</summary>
    public int Done => DoneOnTime + DoneLate;

    public int Denominator => Done + Overdue;
}

/// <summary>A confirmed match with both sentences.</summary>
public sealed record RecentMatch(MatchRelation Relation, string UndertakingReference, string Word, string? SaidOn, string OutcomeReference, string Deed, string? HappenedOn);

/// <summary>An engagement ahead, and how many undertakings with its partner or body are still open.</summary>
public sealed record ComingEngagement(Engagement Engagement, RegisterFilter? Open, int OpenCount);
