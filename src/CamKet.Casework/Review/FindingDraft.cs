using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;

namespace CamKet.Casework.Review;

/// <summary>What a finding would become: proposed from its reading, amended by the officer, then accepted.</summary>
public sealed record FindingDraft
{
    public required ProposalKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Who is to act, as written; several joined by "; ".</summary>
    public string? Holder { get; init; }

    /// <summary>Who asked, or to whom it is promised.</summary>
    public string? Counterpart { get; init; }

    /// <summary><see cref="PartialDate"/>; its last day binds.</summary>
    public string? Due { get; init; }

    public string? DueText { get; init; }

    public Side Side { get; init; }

    public string? ThreadId { get; init; }

    public string? PartnerId { get; init; }

    public string? BodyId { get; init; }

    public Pillar? Pillar { get; init; }

    public long? EngagementId { get; init; }

    public bool IsTraining { get; init; }

    /// <summary>For an outcome, the thing adopted, signed or established.</summary>
    public string? Instrument { get; init; }

    public OutcomeKind OutcomeKind { get; init; } = OutcomeKind.Other;

    /// <summary>For an outcome, when it happened (<see cref="PartialDate"/>); null where the source does not say.</summary>
    public string? HappenedOn { get; init; }

    /// <summary>For a fact, its named values.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public string? Value(string name) => Values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>Whether <paramref name="other"/> says the same; the values of facts count by content.</summary>
    public bool Says(FindingDraft other) =>
        (this with { Values = other.Values }) == other && Values.Count == other.Values.Count && Values.All(v => other.Values.GetValueOrDefault(v.Key) == v.Value);
}
