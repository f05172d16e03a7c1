using CamKet.Casework.Stocktakes;

namespace CamKet.Casework.Register;

/// <summary>Which rows of the register, in which order, from which page. It travels as a query string (<see cref="RegisterAddress"/>),
/// so that every figure elsewhere opens its rows by a link. Several values of one kind widen, several kinds narrow.</summary>
public sealed record RegisterFilter
{
    /// <summary>Stands among ids for "none given": the rows without a lead agency, a partner, a thread …</summary>
    public const string None = "none";

    public const int PageSize = 50;

    /// <summary>After this many days without a trace an assigned undertaking counts as silent.</summary>
    public const int SilenceDays = 60;

    public string? Text { get; init; }

    public IReadOnlyList<DueState> States { get; init; } = [];

    public IReadOnlyList<UndertakingKind> Kinds { get; init; } = [];

    public IReadOnlyList<Side> Sides { get; init; } = [];

    /// <summary>Null among them: those of no pillar.</summary>
    public IReadOnlyList<Pillar?> Pillars { get; init; } = [];

    public IReadOnlyList<UndertakingStatus> Statuses { get; init; } = [];

    public IReadOnlyList<string> Leads { get; init; } = [];

    public IReadOnlyList<string> Partners { get; init; } = [];

    public IReadOnlyList<string> Bodies { get; init; } = [];

    public IReadOnlyList<string> Threads { get; init; } = [];

    /// <summary>Nodes of frameworks that the rows are aligned to.</summary>
    public IReadOnlyList<string> Nodes { get; init; } = [];

    /// <summary>References of the engagements at which it was said.</summary>
    public IReadOnlyList<string> Engagements { get; init; } = [];

    /// <summary>References of the documents that it cites.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Years in which it was said, four digits each.</summary>
    public IReadOnlyList<string> SaidIn { get; init; } = [];

    /// <summary>What a stocktake of this year or quarter reviews.</summary>
    public StocktakePeriod? Period { get; init; }

    /// <summary>The due date was moved at least once.</summary>
    public bool Slipped { get; init; }

    /// <summary>Consulted on without a letter because it was urgent, and not confirmed in writing yet.</summary>
    public bool Unconfirmed { get; init; }

    /// <summary>Has a lead agency.</summary>
    public bool Assigned { get; init; }

    public bool Training { get; init; }

    /// <summary>The actor's own: what the focal point's agency leads, or what the officer registered.</summary>
    public bool Mine { get; init; }

    /// <summary>Assigned, and without a report or confirmed deed for more than this many days.</summary>
    public int? SilentDays { get; init; }

    public DateOnly? DueFrom { get; init; }

    public DateOnly? DueTo { get; init; }

    /// <summary>Exactly these ("CK-2026-0147").</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    public RegisterSort Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>What the rows are ordered by. Rows without the value come last.</summary>
public enum RegisterSort { Due, Reference, Said, Updated, Lead }
