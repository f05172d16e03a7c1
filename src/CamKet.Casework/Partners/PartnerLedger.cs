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

/// <summary>The mirror ledger of one partner: our words, theirs, and those of both. Pure.</summary>
public sealed record PartnerLedger(LedgerSide Ours, LedgerSide Theirs, LedgerSide Joint)
{
    public static PartnerLedger Of(IReadOnlyCollection<LedgerEntry> entries, DateOnly today) => new(
        LedgerSide.Of(entries.Where(e => e.Side == Side.Ours), today),
        LedgerSide.Of(entries.Where(e => e.Side == Side.Theirs), today),
        LedgerSide.Of(entries.Where(e => e.Side is Side.Joint or Side.Asean), today));
}

/// <summary>One side's words.</summary>
/// <param name="Open">Those still to be done, the oldest first.</param>
/// <param name="Cells">All of them by state; its rate is the share kept.</param>
/// <param name="Ages">Open ones by age: under a year, to three, to five, above.</param>
public sealed record LedgerSide(IReadOnlyList<LedgerEntry> Open, FourCells Cells, IReadOnlyList<int> Ages)
{
    /// <summary>Days at which the next band of age begins.</summary>
    public static readonly IReadOnlyList<int> AgeBands = [365, 3 * 365, 5 * 365];

    internal static LedgerSide Of(IEnumerable<LedgerEntry> entries, DateOnly today)
    {
        var all = entries.ToList();
        var open = all.Where(e => UndertakingMoves.Open.Contains(e.Status)).OrderByDescending(e => e.Age(today)).ToList();
        var bands = open.ToLookup(e => AgeBands.Count(limit => e.Age(today) >= limit));
        return new LedgerSide(open, FourCells.Of(all.Select(e => e.State(today))), [.. Enumerable.Range(0, AgeBands.Count + 1).Select(band => bands[band].Count())]);
    }
}
