using CamKet.Casework.Matches;
using CamKet.Casework.Progress;
using CamKet.Casework.Register;

namespace CamKet.Casework.Sample;

/// <summary>What officers did after the words were registered (corpus/story.json). A sentence is named by its file and how it begins.</summary>
public sealed record SampleStory
{
    /// <summary>Files that are left for the visitor to review.</summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    public IReadOnlyList<StoryAmendment> Amendments { get; init; } = [];

    public IReadOnlyList<StoryMove> Moves { get; init; } = [];

    public IReadOnlyList<StoryReport> Reports { get; init; } = [];

    public IReadOnlyList<StoryMatch> Matches { get; init; } = [];

    public IReadOnlyList<StoryDueDate> DueDates { get; init; } = [];

    public IReadOnlyList<StoryPlan> Plans { get; init; } = [];

    public IReadOnlyList<StoryConsultation> Consultations { get; init; } = [];

    public IReadOnlyList<StoryTimeRequest> TimeRequests { get; init; } = [];

    public IReadOnlyList<StoryAlignment> Alignments { get; init; } = [];

    public IReadOnlyList<StoryReach> Training { get; init; } = [];

    public IReadOnlyList<StoryEngagement> Engagements { get; init; } = [];

    public IReadOnlyList<StoryStocktake> Stocktakes { get; init; } = [];
}

/// <summary>A sentence of the corpus.</summary>
public sealed record StorySentence(string File, string Starts);

/// <summary>What the officer put right in a proposal beyond what is underlined, or with which earlier words it was joined.</summary>
/// <param name="Sentence">The sentence that was decided on.</param>
/// <param name="Due">The due date (<see cref="PartialDate"/>).</param>
/// <param name="HappenedOn">For a deed, its day (<see cref="PartialDate"/>).</param>
/// <param name="Pillar">The pillar.</param>
/// <param name="Holder">Who is to act.</param>
/// <param name="Thread">The thread it belongs to.</param>
/// <param name="SameAs">Words that were registered before and say the same.</param>
/// <param name="Series">For an engagement that is on the calendar: its series …</param>
/// <param name="Edition">… and its edition.</param>
public sealed record StoryAmendment(StorySentence Sentence, string? Due = null, string? HappenedOn = null, Pillar? Pillar = null, string? Holder = null, string? Thread = null,
    StorySentence? SameAs = null, string? Series = null, int? Edition = null);

/// <summary>A change of state that no report and no deed brings: consulting, cancelling, taking the place of another.</summary>
/// <param name="Word">The undertaking.</param>
/// <param name="On">The day.</param>
/// <param name="To">The new state; to be assigned, an agency is needed where the rule proposes none.</param>
/// <param name="Reason">Why.</param>
/// <param name="Lead">The agency that leads, where the officer departs from the proposal.</param>
/// <param name="DoneOn">For done, the day.</param>
/// <param name="By">For superseded, what takes its place.</param>
public sealed record StoryMove(StorySentence Word, DateOnly On, UndertakingStatus To, string Reason, string? Lead = null, DateOnly? DoneOn = null, StorySentence? By = null);

/// <summary>An agency's report and what the coordinator said to it.</summary>
/// <param name="Word">The undertaking.</param>
/// <param name="On">The day it was sent.</param>
/// <param name="Done">What was done.</param>
/// <param name="Claimed">The state claimed.</param>
/// <param name="DoneOn">The day it was done, where done is claimed.</param>
/// <param name="Difficulties">What is hard.</param>
/// <param name="Proposals">What is asked for.</param>
/// <param name="Evidence">A sentence that proves it.</param>
/// <param name="Accepted">True accepted, false returned, null waiting.</param>
/// <param name="Reason">The coordinator's remark.</param>
/// <param name="DecidedOn">The day of the decision; the day after the report where null.</param>
/// <param name="Agency">Who reports; the lead where null.</param>
public sealed record StoryReport(StorySentence Word, DateOnly On, string Done, ClaimedState Claimed, DateOnly? DoneOn = null, string? Difficulties = null, string? Proposals = null,
    StorySentence? Evidence = null, bool? Accepted = null, string? Reason = null, DateOnly? DecidedOn = null, string? Agency = null);

/// <summary>A deed put beside a word.</summary>
public sealed record StoryMatch(StorySentence Word, StorySentence Deed, DateOnly On, MatchRelation Relation, string Reason, bool Confirmed = true, bool SetDone = false, DateOnly? NewDue = null, DateOnly? DoneOn = null);

public sealed record StoryDueDate(StorySentence Word, DateOnly On, DateOnly NewDue, string Reason);

/// <summary>Steps, report duties and who does it inside the lead agency.</summary>
public sealed record StoryPlan(StorySentence Word, DateOnly On, IReadOnlyList<StoryStep>? Steps = null, IReadOnlyList<StoryDuty>? Duties = null, string? Department = null, string? Person = null);

public sealed record StoryStep(string Text, DateOnly Due, DateOnly? ReachedOn = null, string? Note = null);

public sealed record StoryDuty(Assignments.Rhythm Rhythm, DateOnly From, int DaysAfter = 0, string? Body = null, string? Basis = null);

/// <summary>Agencies asked about a new matter, and what they said so far.</summary>
public sealed record StoryConsultation(StorySentence Word, DateOnly On, string Question, IReadOnlyList<string> Agencies, IReadOnlyList<StoryView> Views, Assignments.ConsultedBy Form = Assignments.ConsultedBy.Letter, bool Urgent = false, DateOnly? AnswerBy = null, DateOnly? ReportedOn = null, string? ReportNumber = null);

public sealed record StoryView(string Agency, DateOnly On, Assignments.ConsultedView View, string? Text = null, string? Who = null);

/// <summary>More time that the lead agency asked for, and the answer; null waits for the visitor.</summary>
public sealed record StoryTimeRequest(StorySentence Word, DateOnly On, DateOnly NewDue, string Reason, Assignments.TimeAnswer? Answer = null, DateOnly? AnsweredOn = null, DateOnly? OtherDue = null, string? AnswerReason = null);

/// <summary>The nodes of the frameworks that an undertaking serves.</summary>
public sealed record StoryAlignment(StorySentence Word, DateOnly On, IReadOnlyList<string> Nodes);

/// <summary>Whom a training reached.</summary>
public sealed record StoryReach(StorySentence Word, DateOnly On, string Text, int Count);

/// <summary>More about an engagement that a sentence tells.</summary>
public sealed record StoryEngagement(StorySentence Engagement, DateOnly On,
    IReadOnlyList<StoryProgrammeItem>? Programme = null, IReadOnlyList<StoryParticipant>? Participants = null, IReadOnlyList<StoryGift>? Gifts = null);

public sealed record StoryProgrammeItem(string? Date, string Text, StorySentence? Sentence = null);

public sealed record StoryParticipant(string Name, string? Office = null, string? For = null);

public sealed record StoryGift(string What, string? By = null, string? To = null, string? KeptAt = null, StorySentence? Sentence = null);

/// <summary>A review of a period, with what agencies wrote to it.</summary>
public sealed record StoryStocktake(string Period, DateOnly OpenedOn, DateOnly? ContributionsDue, IReadOnlyList<StoryContribution> Contributions, DateOnly? ApprovedOn = null, string? Number = null);

/// <summary>What an agency wrote; without a text it was asked and is silent.</summary>
public sealed record StoryContribution(string Agency, DateOnly On, string? Text = null);
