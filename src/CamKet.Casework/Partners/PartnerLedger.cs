using CamKet.Casework.Register;
using CamKet.Casework.Stocktakes;

namespace CamKet.Casework.Partners;

/// <summary>One word in a partner's ledger.</summary>
public sealed record LedgerEntry
{
    public required string Reference { get; init; }

    public required string Title { get; init; }

    public required Side Side { get; init; }

    public required UndertakingStatus Status { get; init; }

    public Pillar? Pillar { get; init; }

    public string? SaidOn { get; init; }

    public required DateTime RegisteredAt { get; init; }

    public DateOnly? Due { get; init; }

    public DateOnly? DoneOn { get; init; }

    public bool HasEvidence { get; init; }

    public DateOnly? LastTraceOn { get; init; }

    public string? LeadAgencyId { get; init; }

    public DueState State(DateOnly today) => DueStates.On(today, Status, Due, DoneOn, HasEvidence);

    /// <summary>Days since it was said; where that is unknown, since it was registered.</summary>
    public int Age(DateOnly today) => Math.Max(0, today.DayNumber - (PartialDate.Earliest(SaidOn) ?? DateOnly.FromDateTime(RegisteredAt.InVietNam())).DayNumber);
}

/// <summary>The mirror ledger of one partner: our words, theirs, and those of both.</summary>
public sealed record PartnerLedger(LedgerSide Ours, LedgerSide Theirs, LedgerSide Joint);

/// <summary>One side's words.</summary>
public sealed record LedgerSide
{
    /// <summary>Days at which the next band of age begins.</summary>
    public static readonly IReadOnlyList<int> AgeBands = [365, 3 * 365, 5 * 365];

    /// <summary>Days past the due date at which the next band of lateness begins.</summary>
    public static readonly IReadOnlyList<int> LateBands = [90, 365];

    /// <summary>Whose words they are.</summary>
    public required IReadOnlyList<Side> Sides { get; init; }

    /// <summary>The oldest of those still to be done.</summary>
    public required IReadOnlyList<LedgerEntry> Oldest { get; init; }

    /// <summary>All of them by state; its rate is the share kept.</summary>
    public required FourCells Cells { get; init; }

    /// <summary>Open ones by age: under a year, to three, to five, above.</summary>
    public required IReadOnlyList<AgeBand> Ages { get; init; }

    /// <summary>Overdue ones by how late they are: under three months, to a year, above.</summary>
    public required IReadOnlyList<int> Late { get; init; }

    public int Open => Cells.NotDue + Cells.Overdue;
}

/// <summary>How many open words are of an age, and how many of these are overdue.</summary>
public sealed record AgeBand(int Count, int Overdue);
