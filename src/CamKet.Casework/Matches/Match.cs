using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;

namespace CamKet.Casework.Matches;

/// <summary>Outcome to undertaking (khớp lời - việc). Only confirmed ones count.</summary>
public sealed class Match : IVersioned
{
    public long Id { get; set; }

    public long UndertakingId { get; set; }

    public Undertaking? Undertaking { get; set; }

    public long OutcomeId { get; set; }

    public Outcome? Outcome { get; set; }

    public required MatchRelation Relation { get; set; }

    public required MatchState State { get; set; }

    /// <summary>The officer's reason.</summary>
    public string? Reason { get; set; }

    /// <summary>How much spoke for it when it was proposed, 0 to 1; null where an officer put it together.</summary>
    public double? Score { get; set; }

    /// <summary>The version of the weights that proposed it.</summary>
    public string? WeightsVersion { get; set; }

    /// <summary>The values of the features then, as JSON: what learning learns from.</summary>
    public string? Features { get; set; }

    public required string ProposedBy { get; set; }

    public DateTime ProposedAt { get; set; }

    public string? DecidedBy { get; set; }

    public DateTime? DecidedAt { get; set; }

    public int Version { get; set; }
}

/// <summary>What the deed does to the word: hoàn thành, thúc đẩy, nhắc lại, lùi hạn, trái với.</summary>
public enum MatchRelation { Fulfils, Advances, Restates, Slips, Contradicts }

public enum MatchState { Proposed, Confirmed, Dismissed }
