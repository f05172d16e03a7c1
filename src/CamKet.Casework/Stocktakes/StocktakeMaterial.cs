using CamKet.Casework.Register;
using CamKet.Reading.Text;

namespace CamKet.Casework.Stocktakes;

/// <summary>All that a review is written from, loaded once, within what the compiler may see.</summary>
public sealed record StocktakeMaterial
{
    public required StocktakePeriod Period { get; init; }

    /// <summary>The day on which overdue and the like are computed.</summary>
    public required DateOnly AsOf { get; init; }

    public required IReadOnlyList<ReviewedUndertaking> Undertakings { get; init; }

    public required IReadOnlyList<ReviewedOutcome> Outcomes { get; init; }

    public required IReadOnlyList<ReviewedMatch> Matches { get; init; }

    public required IReadOnlyList<ReviewedEngagement> Engagements { get; init; }

    public required IReadOnlyList<ReviewedRole> Roles { get; init; }

    public required IReadOnlyList<ReviewedMilestone> Milestones { get; init; }

    public required IReadOnlyList<ReviewedFigure> Figures { get; init; }

    public required IReadOnlyList<ReviewedLevel> Levels { get; init; }

    public required IReadOnlyList<ReviewedNode> Nodes { get; init; }

    public required IReadOnlyList<ReviewedContribution> Contributions { get; init; }

    public required IReadOnlyList<StocktakeClause> Clauses { get; init; }

    /// <summary>Directions for the time after the period: said in it, or due after it.</summary>
    public required IReadOnlyList<ReviewedUndertaking> Ahead { get; init; }
}

public sealed record ReviewedUndertaking(
    long Id, string Reference, string Title, UndertakingKind Kind, Side Side, Pillar? Pillar, string? LeadAgencyId, Bilingual? Lead,
    string? SaidOn, DateOnly? Due, DateOnly? DoneOn, DueState State, int Slips, bool IsTraining, string? ReachText, int? ReachCount);

public sealed record ReviewedOutcome(string Reference, string Title, Pillar? Pillar, string? HappenedOn, string? Instrument);

public sealed record ReviewedMatch(string UndertakingReference, string OutcomeReference, string? SaidOn, string? HappenedOn, Matches.MatchRelation Relation);

public sealed record ReviewedEngagement(string Reference, string Name, string? Start, string? Place, int Gifts);

public sealed record ReviewedRole(Bilingual Name, string? HolderId, Bilingual? Holder, string? BodyId, Bilingual? Theme, string? From, string? To);

/// <summary>A stage that an instrument reached; the parties where it holds for some only.</summary>
public sealed record ReviewedMilestone(string ThreadId, Bilingual Thread, Bilingual Text, string Date, IReadOnlyList<Bilingual> Parties, bool InitiatedByVietNam);

public sealed record ReviewedFigure(Bilingual Name, string Value, Bilingual Unit, string? AsOf, string? SourceName);

public sealed record ReviewedLevel(string PartnerId, Bilingual Partner, string OfId, string Level, string From);

public sealed record ReviewedNode(string FrameworkId, Bilingual Framework, string NodeId, Bilingual Text, IReadOnlyList<string> References);

public sealed record ReviewedContribution(string AgencyId, Bilingual Agency, string? Text);
