using CamKet.Casework.Documents;
using CamKet.Casework.Users;

namespace CamKet.Casework.Threads;

/// <summary>The life of one instrument or initiative (tiến trình).</summary>
public sealed class Thread : IVersioned
{
    public required string Id { get; set; }

    /// <summary>"agreement", "vision", "programme", "accession", "initiative", "regulation", "declaration".</summary>
    public required string Kind { get; set; }

    public required string NameVi { get; set; }

    public required string NameEn { get; set; }

    public string? Abbreviation { get; set; }

    /// <summary>Who proposed it ("country:vn").</summary>
    public string? InitiatorId { get; set; }

    public Pillar? Pillar { get; set; }

    public bool FromReference { get; set; }

    /// <summary>The thread that it turned out to be the same as; its own id goes on to lead there.</summary>
    public string? MergedIntoId { get; set; }

    /// <summary>Where its milestones, words and deeds stand now, at the end of all mergers; null where they stand here.</summary>
    public string? StandsInId { get; set; }

    public int Version { get; set; }

    public List<Milestone> Milestones { get; } = [];
}

/// <summary>A thread's stage, for all or for one party (mốc), each with its source or its sentence.</summary>
public sealed class Milestone : ISourced
{
    public long Id { get; set; }

    public required string ThreadId { get; set; }

    public required MilestoneStage Stage { get; set; }

    /// <summary><see cref="PartialDate"/>; null when unknown.</summary>
    public string? Date { get; set; }

    /// <summary>Whether the date is a target and not yet a fact.</summary>
    public bool Planned { get; set; }

    public string? PartyId { get; set; }

    public required string TextVi { get; set; }

    public required string TextEn { get; set; }

    public bool Verified { get; set; }

    /// <summary>Addresses joined by a space.</summary>
    public string? Sources { get; set; }

    public long? DocumentId { get; set; }

    public int? Start { get; set; }

    public int? End { get; set; }

    public string? Quote { get; set; }

    public AccessLevel Access { get; set; } = AccessLevel.Public;

    /// <summary>The day from which its source speaks (<see cref="PartialDate"/>); null when unknown.</summary>
    public string? SaidOn { get; set; }

    /// <summary>Set where an officer holds this account to be right against others.</summary>
    public MilestoneRuling? Ruling { get; set; }

    /// <summary>The thread of the reference data to which it belongs there, wherever officers have moved it since; null where an officer added it.</summary>
    public string? ReferenceThreadId { get; set; }
}

/// <summary>Stages of an instrument's life.</summary>
public enum MilestoneStage
{
    Proposed, Mandated, Launched, Applied, Negotiating, SubstantiallyConcluded, Concluded, Noted, Adopted, Signed, Admitted, Ratified, InForce, UnderReview, Upgraded, Completed, Planned,
}
