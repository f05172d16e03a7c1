namespace CamKet.Casework.Register;

/// <summary>A move of an undertaking to another state.</summary>
public sealed record UndertakingMove
{
    public required int Version { get; init; }
    public required UndertakingStatus To { get; init; }
    public required string Reason { get; init; }

    /// <summary>For done: the day of the deed.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>For superseded: the reference that takes its place.</summary>
    public string? SupersededBy { get; init; }
}
