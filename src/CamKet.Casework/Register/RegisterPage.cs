namespace CamKet.Casework.Register;

/// <summary>What one look at the register shows.</summary>
/// <param name="Rows">The rows of the page asked for.</param>
/// <param name="Total">Rows that the filter lets through.</param>
/// <param name="All">Rows that the actor may see at all.</param>
/// <param name="Page">The page shown: the last one where a later was asked for.</param>
public sealed record RegisterPage(IReadOnlyList<RegisterRow> Rows, int Total, int All, int Page, RegisterFacets Facets, RegisterViews Views, RegisterNames Names);

/// <summary>How many rows each value would give, every facet counted under the other filters but not under its own.</summary>
public sealed record RegisterFacets
{
    public required IReadOnlyDictionary<DueState, int> States { get; init; }
    public required IReadOnlyDictionary<UndertakingKind, int> Kinds { get; init; }
    public required IReadOnlyDictionary<Side, int> Sides { get; init; }
    public required IReadOnlyDictionary<UndertakingStatus, int> Statuses { get; init; }

    /// <summary>By pillar name, "none" for no pillar; most first, as are those below.</summary>
    public required IReadOnlyList<FacetValue> Pillars { get; init; }
    public required IReadOnlyList<FacetValue> Leads { get; init; }
    public required IReadOnlyList<FacetValue> Partners { get; init; }
    public required IReadOnlyList<FacetValue> Threads { get; init; }

    /// <summary>By year said, newest first.</summary>
    public required IReadOnlyList<FacetValue> SaidIn { get; init; }
}

/// <summary>A value and its rows; the value "none" stands for rows without one.</summary>
public sealed record FacetValue(string Value, int Count);

/// <summary>Rows of the standing views.</summary>
public sealed record RegisterViews(int ThisYear, int Mine, int Overdue, int Silent, int All);
