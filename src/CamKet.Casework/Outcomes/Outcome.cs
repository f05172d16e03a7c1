using CamKet.Casework.Documents;
using CamKet.Casework.Matches;
using CamKet.Casework.Review;
using CamKet.Casework.Users;

namespace CamKet.Casework.Outcomes;

/// <summary>An accepted deed (kết quả): something is done and a record of it would exist. It cites its sentence.</summary>
public sealed class Outcome : IVersioned
{
    public long Id { get; set; }

    /// <summary>"KQ-2026-0031", given once.</summary>
    public required string Reference { get; set; }

    public required string Title { get; set; }

    public required OutcomeKind Kind { get; set; }

    /// <summary>The thing adopted, signed or established, as written.</summary>
    public string? Instrument { get; set; }

    /// <summary>When it happened (<see cref="PartialDate"/>); null when the source does not say.</summary>
    public string? HappenedOn { get; set; }

    public required long DocumentId { get; set; }

    public Document? Document { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    /// <summary>Equal to the document's text at the span.</summary>
    public required string Quote { get; set; }

    public string? ThreadId { get; set; }

    public string? PartnerId { get; set; }

    public Pillar? Pillar { get; set; }

    public long? EngagementId { get; set; }

    public AccessLevel Access { get; set; } = AccessLevel.Internal;

    /// <summary>Who found the sentence first: our reader, an officer, or the second reader, whose model is named.</summary>
    public FindingOrigin Origin { get; set; }

    public string? OriginName { get; set; }

    public DateTime RegisteredAt { get; set; }

    public required string RegisteredBy { get; set; }

    public int Version { get; set; }

    public List<Match> Matches { get; } = [];
}

/// <summary>What kind of deed.</summary>
public enum OutcomeKind { Adopted, Signed, Concluded, InForce, Upgraded, Established, Admitted, Held, RoleTaken, Completed, Other }
