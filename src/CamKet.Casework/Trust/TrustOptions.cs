namespace CamKet.Casework.Trust;

/// <summary>How far a register lets its reader go; set by whoever runs it.</summary>
public sealed record TrustOptions
{
    /// <summary>The share of sentences that officers are shown before the reader's proposals, 0 to 1.</summary>
    public double BlindShare { get; init; }

    /// <summary>The lower bound of measured precision from which findings may be accepted in bulk.</summary>
    public double BulkBar { get; init; } = 0.95;

    /// <summary>The fewest decisions that precision may rest on.</summary>
    public int BulkLeast { get; init; } = 50;
}
