using CamKet.Casework.Matches;
using CamKet.Casework.Progress;

namespace CamKet.Casework.Sample;

/// <summary>What officers did after the words were registered (corpus/story.json). A sentence is named by its file and how it begins.</summary>
public sealed record SampleStory
{
    /// <summary>Files that are left for the visitor to review.</summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    public IReadOnlyList<StoryReport> Reports { get; init; } = [];

    public IReadOnlyList<StoryMatch> Matches { get; init; } = [];

    public IReadOnlyList<StoryDueDate> DueDates { get; init; } = [];

    public IReadOnlyList<StoryAlignment> Alignments { get; init; } = [];

    public IReadOnlyList<StoryReach> Training { get; init; } = [];

    public IReadOnlyList<StoryEngagement> Engagements { get; init; } = [];

    public IReadOnlyList<StoryStocktake> Stocktakes { get; init; } = [];
}

/// <summary>A sentence of the corpus.</summary>
public sealed record StorySentence(string File, string Starts);

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
public sealed record StoryReport(StorySentence Word, DateOnly On, string Done, ClaimedState Claimed, DateOnly? DoneOn = null, string? Difficulties = null, string? Proposals = null,
    StorySentence? Evidence = null, bool? Accepted = null, string? Reason = null, DateOnly? DecidedOn = null);

/// <summary>A deed put beside a word.</summary>
public sealed record StoryMatch(StorySentence Word, StorySentence Deed, DateOnly On, MatchRelation Relation, string Reason, bool Confirmed = true, bool SetDone = false, DateOnly? NewDue = null);

public sealed record StoryDueDate(StorySentence Word, DateOnly On, DateOnly NewDue, string Reason);

/// <summary>An undertaking that serves a node of a framework.</summary>
public sealed record StoryAlignment(StorySentence Word, string Node);

/// <summary>Whom a training reached.</summary>
public sealed record StoryReach(StorySentence Word, string Text, int Count);

/// <summary>More about an engagement that a sentence tells.</summary>
public sealed record StoryEngagement(StorySentence Engagement, string? Series = null, int? Edition = null,
    IReadOnlyList<StoryProgrammeItem>? Programme = null, IReadOnlyList<StoryParticipant>? Participants = null, IReadOnlyList<StoryGift>? Gifts = null);

public sealed record StoryProgrammeItem(string? Date, string Text, StorySentence? Sentence = null);

public sealed record StoryParticipant(string Name, string? Office = null, string? For = null);

public sealed record StoryGift(string What, string? By = null, string? To = null, string? KeptAt = null, StorySentence? Sentence = null);

public sealed record StoryStocktake(string Period, DateOnly OpenedOn, DateOnly? ContributionsDue, IReadOnlyList<StoryContribution> Contributions, bool Approved = false, string? Number = null);

public sealed record StoryContribution(string Agency, string? Text, DateOnly On);
