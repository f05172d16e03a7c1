using CamKet.Casework.Users;

namespace CamKet.Casework.Register;

/// <summary>What is known about an undertaking besides its sentences, its course and its due date: what an officer may correct.</summary>
public sealed record UndertakingFacts
{
    /// <summary>The version that the form was filled from.</summary>
    public required int Version { get; init; }
    public required string Title { get; init; }
    public required UndertakingKind Kind { get; init; }
    public required Side Side { get; init; }
    public required AccessLevel Access { get; init; }
    public string? Holder { get; init; }
    public string? Counterpart { get; init; }
    public Pillar? Pillar { get; init; }
    public string? PartnerId { get; init; }
    public string? BodyId { get; init; }
    public string? ThreadId { get; init; }

    /// <summary>Reference of the engagement at which it was said.</summary>
    public string? Engagement { get; init; }

    /// <summary><see cref="PartialDate"/>.</summary>
    public string? SaidOn { get; init; }
    public string? DueText { get; init; }
    public bool IsTraining { get; init; }
    public string? ReachText { get; init; }
    public int? ReachCount { get; init; }
    public string? Reason { get; init; }

    /// <summary>The facts as they stand, for a form or a comparison.</summary>
    public static UndertakingFacts Of(Undertaking u, string? engagement) => new()
    {
        Version = u.Version, Title = u.Title, Kind = u.Kind, Side = u.Side, Access = u.Access, Holder = u.Holder, Counterpart = u.Counterpart, Pillar = u.Pillar,
        PartnerId = u.PartnerId, BodyId = u.BodyId, ThreadId = u.ThreadId, Engagement = engagement, SaidOn = u.SaidOn, DueText = u.DueText,
        IsTraining = u.IsTraining, ReachText = u.ReachText, ReachCount = u.ReachCount,
    };

    /// <summary>Field by field as text, under the names that the form uses.</summary>
    public IReadOnlyDictionary<string, string?> ByField() => new Dictionary<string, string?>
    {
        [nameof(Title)] = Title, [nameof(Kind)] = Kind.ToString(), [nameof(Side)] = Side.ToString(), [nameof(Access)] = Access.ToString(), [nameof(Holder)] = Holder,
        [nameof(Counterpart)] = Counterpart, [nameof(Pillar)] = Pillar?.ToString(), [nameof(PartnerId)] = PartnerId, [nameof(BodyId)] = BodyId, [nameof(ThreadId)] = ThreadId,
        [nameof(Engagement)] = Engagement, [nameof(SaidOn)] = SaidOn, [nameof(DueText)] = DueText, [nameof(IsTraining)] = IsTraining ? "true" : "false",
        [nameof(ReachText)] = ReachText, [nameof(ReachCount)] = ReachCount?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
