namespace CamKet.Casework.Threads;

/// <summary>What a merger carried over from a thread, so that parting the two can give it back.</summary>
public sealed class CarriedRow
{
    public long Id { get; set; }

    /// <summary>The thread it came from.</summary>
    public required string ThreadId { get; set; }

    public required ThreadPart Part { get; set; }

    /// <summary>Id of the milestone, undertaking or outcome.</summary>
    public long RowId { get; set; }
}

/// <summary>What hangs on a thread.</summary>
public enum ThreadPart { Milestone, Undertaking, Outcome }
