using CamKet.Casework.Documents;
using CamKet.Reading.Findings;

namespace CamKet.Casework.Review;

/// <summary>What a reading proposes, or an officer adds by selecting text (phát hiện). Never mixed with the register: an officer decides.</summary>
public sealed class Finding : IVersioned
{
    public long Id { get; set; }

    public long DocumentId { get; set; }

    public Document? Document { get; set; }

    /// <summary>Who found it.</summary>
    public FindingOrigin Origin { get; set; }

    /// <summary>The second reader's model, where it found it.</summary>
    public string? OriginName { get; set; }

    /// <summary>The pass of the first reader that proposed it; null where somebody else found it.</summary>
    public long? ReadingPassId { get; set; }

    public required ProposalKind Kind { get; set; }

    /// <summary>The span of the act in the document's text.</summary>
    public int Start { get; set; }

    public int End { get; set; }

    public int SentenceStart { get; set; }

    public int SentenceEnd { get; set; }

    /// <summary>The span's characters, equal to the source.</summary>
    public required string Quote { get; set; }

    public string? Holder { get; set; }

    public string? HolderId { get; set; }

    public string? Asker { get; set; }

    public string? AskerId { get; set; }

    public string? Addressee { get; set; }

    public string? AddresseeId { get; set; }

    /// <summary>The stated deadline with the precision of the text (<see cref="PartialDate"/>).</summary>
    public string? Due { get; set; }

    public string? DueText { get; set; }

    /// <summary>Thread ids joined by ";".</summary>
    public string? Instruments { get; set; }

    public string? InstrumentText { get; set; }

    public Strength Strength { get; set; }

    public bool Negated { get; set; }

    public required string Rule { get; set; }

    public required string WhyVi { get; set; }

    public required string WhyEn { get; set; }

    public double Confidence { get; set; }

    /// <summary>For a fact, its named values as JSON; null for an act.</summary>
    public string? Values { get; set; }

    public FindingDecision Decision { get; set; } = FindingDecision.Pending;

    /// <summary>Why it was rejected or amended.</summary>
    public string? DecisionReason { get; set; }

    public string? DecidedBy { get; set; }

    public DateTime? DecidedAt { get; set; }

    /// <summary>The kind as which it was accepted; null while it waits and after a rejection.</summary>
    public ProposalKind? DecidedKind { get; set; }

    /// <summary>The lot in which it was accepted together with others; null where it was decided by itself.</summary>
    public string? Batch { get; set; }

    /// <summary>What it became.</summary>
    public long? UndertakingId { get; set; }

    public long? OutcomeId { get; set; }

    public long? EngagementId { get; set; }

    public int Version { get; set; }
}

/// <summary>Who found something: our own reader, an officer, or the second reader that the ministry runs.</summary>
public enum FindingOrigin { Reader, Officer, SecondReader }

/// <summary>The four acts, and the facts that a sentence can state.</summary>
public enum ProposalKind { Commitment, Request, Direction, Outcome, Engagement, Role, Relation, Figure, Milestone }

/// <summary>What an officer said of a finding. <see cref="Merged"/>: the same words stand in the register already, this became another citation.</summary>
public enum FindingDecision { Pending, Accepted, Amended, Merged, Rejected }
