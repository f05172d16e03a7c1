namespace CamKet.Casework.Notices;

/// <summary>How the ladder is climbed: one rung after the other, none left out, each once for an undertaking and a due date.</summary>
public static class Ladder
{
    /// <summary>Holds until an administrator sets another one; no regulation that could be read gives these days.</summary>
    public static IReadOnlyList<LadderStep> Default { get; } =
    [
        new() { Number = 1, Audience = LadderAudience.FocalPoint, Days = 1 },
        new() { Number = 2, Audience = LadderAudience.AgencyHead, Days = 5 },
        new() { Number = 3, Audience = LadderAudience.Secretariat, Days = 10 },
        new() { Number = 4, Audience = LadderAudience.Leader, Days = 20 },
    ];

    /// <summary>The rung to climb today; null where the time has not come or all are climbed.</summary>
    /// <param name="steps">In their order.</param>
    /// <param name="climbed">Numbers of the rungs climbed for this due date.</param>
    /// <param name="workingDaysOver">Working days since the due date.</param>
    public static LadderStep? Next(IReadOnlyList<LadderStep> steps, IReadOnlyCollection<int> climbed, int workingDaysOver) =>
        steps.FirstOrDefault(s => !climbed.Contains(s.Number)) is { } next && workingDaysOver >= next.Days ? next : null;
}
