namespace CamKet.Casework.Register;

/// <summary>Where an undertaking stands. "Overdue" is not among them: it is computed (<see cref="DueState"/>).</summary>
public enum UndertakingStatus { Registered, Consulting, AwaitingDecision, Assigned, InProgress, Done, Suspended, Cancelled, Superseded }

/// <summary>The one table of allowed moves.</summary>
public static class UndertakingMoves
{
    private static readonly Dictionary<UndertakingStatus, UndertakingStatus[]> Table = new()
    {
        [UndertakingStatus.Registered] = [UndertakingStatus.Consulting, UndertakingStatus.Assigned, UndertakingStatus.Done, UndertakingStatus.Suspended, UndertakingStatus.Cancelled, UndertakingStatus.Superseded],
        [UndertakingStatus.Consulting] = [UndertakingStatus.AwaitingDecision, UndertakingStatus.Assigned, UndertakingStatus.Suspended, UndertakingStatus.Cancelled, UndertakingStatus.Superseded],
        [UndertakingStatus.AwaitingDecision] = [UndertakingStatus.Assigned, UndertakingStatus.Consulting, UndertakingStatus.Suspended, UndertakingStatus.Cancelled, UndertakingStatus.Superseded],
        [UndertakingStatus.Assigned] = [UndertakingStatus.InProgress, UndertakingStatus.Assigned, UndertakingStatus.Done, UndertakingStatus.Suspended, UndertakingStatus.Cancelled, UndertakingStatus.Superseded],
        [UndertakingStatus.InProgress] = [UndertakingStatus.Done, UndertakingStatus.Assigned, UndertakingStatus.Suspended, UndertakingStatus.Cancelled, UndertakingStatus.Superseded],
        [UndertakingStatus.Done] = [UndertakingStatus.InProgress],
        [UndertakingStatus.Suspended] = [UndertakingStatus.Registered, UndertakingStatus.Assigned, UndertakingStatus.InProgress, UndertakingStatus.Cancelled],
        [UndertakingStatus.Cancelled] = [UndertakingStatus.Registered],
        [UndertakingStatus.Superseded] = [],
    };

    public static IReadOnlyList<UndertakingStatus> From(UndertakingStatus status) => Table[status];

    public static bool Allow(UndertakingStatus from, UndertakingStatus to) => Table[from].Contains(to);

    /// <summary>States in which work is still expected.</summary>
    public static readonly UndertakingStatus[] Open =
        [UndertakingStatus.Registered, UndertakingStatus.Consulting, UndertakingStatus.AwaitingDecision, UndertakingStatus.Assigned, UndertakingStatus.InProgress];
}
