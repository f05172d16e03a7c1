using CamKet.Casework.Users;

namespace CamKet.Casework.Stocktakes;

/// <summary>A quarterly or yearly review (đợt tổng kết): contributions asked of agencies, compiled text, approval, frozen snapshot.</summary>
public sealed class Stocktake : IVersioned
{
    public long Id { get; set; }

    /// <summary>"TK-2025", "TK-2026-Q2", one for a period.</summary>
    public required string Reference { get; set; }

    public int Year { get; set; }

    /// <summary>1 to 4; null for the year.</summary>
    public int? Quarter { get; set; }

    /// <summary>Rows above this level never enter the text, and only those who may see this level see it.</summary>
    public AccessLevel Access { get; set; } = AccessLevel.Internal;

    public StocktakeState State { get; set; } = StocktakeState.Compiling;

    /// <summary>Number and symbol of the paper, such as "12/BC-BNG"; null until given.</summary>
    public string? Number { get; set; }

    /// <summary>By when agencies are to contribute.</summary>
    public DateOnly? ContributionsDue { get; set; }

    public DateTime OpenedAt { get; set; }

    public required string OpenedBy { get; set; }

    public string? ApprovedBy { get; set; }

    public DateTime? ApprovedAt { get; set; }

    /// <summary>The report as approved, in both languages, as JSON (<see cref="StocktakeSnapshot"/>): later changes in the register do not reach it.</summary>
    public string? Snapshot { get; set; }

    public int Version { get; set; }

    public List<Contribution> Contributions { get; } = [];

    public List<StocktakeClause> Clauses { get; } = [];
}

public enum StocktakeState { Compiling, Approved }

/// <summary>What one agency writes for a stocktake.</summary>
public sealed class Contribution : IVersioned
{
    public const int TextMaxLength = 6000;

    public long Id { get; set; }

    public long StocktakeId { get; set; }

    public required string AgencyId { get; set; }

    /// <summary>Null until it is sent.</summary>
    public string? Text { get; set; }

    public string? SentBy { get; set; }

    public DateTime? SentAt { get; set; }

    public int Version { get; set; }
}

/// <summary>A sentence that an officer adds to a part of the text. Without references behind it, it is struck red and blocks approval.</summary>
public sealed class StocktakeClause : IVersioned
{
    public long Id { get; set; }

    public long StocktakeId { get; set; }

    /// <summary>1 to 5: the part of the year-end review.</summary>
    public int Part { get; set; }

    public int Order { get; set; }

    public required string Text { get; set; }

    /// <summary>References that carry it, joined by ";" ("CK-2026-0147;KQ-2026-0003").</summary>
    public string? References { get; set; }

    public required string WrittenBy { get; set; }

    public int Version { get; set; }
}
