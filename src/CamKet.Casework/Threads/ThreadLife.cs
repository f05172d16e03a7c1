namespace CamKet.Casework.Threads;

/// <summary>The life of a thread on one day: what was reached, what was aimed at and how the aims moved, and where sources differ. Pure.</summary>
public sealed record ThreadLife
{
    /// <summary>Two dates of one stage this near to each other are taken for two accounts of one event; farther apart they are two events.</summary>
    private const int OneEventDays = 60;

    /// <summary>A stage reached at most this long before its target meets it; an older one belongs to an earlier text of the instrument.</summary>
    private const int EarlyDays = 366;

    /// <summary>Stages that one instrument passes once, so that two dates for them disagree.</summary>
    private static readonly MilestoneStage[] Once =
    [
        MilestoneStage.Proposed, MilestoneStage.Launched, MilestoneStage.SubstantiallyConcluded, MilestoneStage.Concluded, MilestoneStage.Adopted,
        MilestoneStage.Signed, MilestoneStage.Admitted, MilestoneStage.Ratified, MilestoneStage.InForce, MilestoneStage.Completed,
    ];

    /// <summary>Facts with a date, in order of time.</summary>
    public required IReadOnlyList<Milestone> Reached { get; init; }

    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary>Facts and targets whose day no source gives.</summary>
    public required IReadOnlyList<Milestone> Undated { get; init; }

    /// <summary>Groups of two or more accounts of one stage whose dates cannot both be right.</summary>
    public required IReadOnlyList<IReadOnlyList<Milestone>> Differences { get; init; }

    /// <summary>The last stage reached, for all or for a party.</summary>
    public Milestone? Latest => Reached.LastOrDefault(m => m.PartyId is null) ?? (Reached.Count == 0 ? null : Reached[^1]);

    /// <summary>The nearest target still standing; overdue ones come first.</summary>
    public Target? Next => Targets.FirstOrDefault(t => t is { MetBy: null, MovedTo: null });

    public static ThreadLife Of(IEnumerable<Milestone> milestones, DateOnly today)
    {
        var all = milestones.OrderBy(m => PartialDate.Earliest(m.Date)).ThenBy(m => m.Id).ToList();
        var reached = all.Where(m => !m.Planned && m.Date is not null).ToList();
        return new ThreadLife
        {
            Reached = reached,
            Targets = [.. all.Where(m => m.Planned && m.Date is not null).Select(m => TargetOf(m, all, reached, today))],
            Undated = [.. all.Where(m => m.Date is null)],
            Differences = [.. reached.Where(m => Once.Contains(m.Stage)).GroupBy(m => (m.Stage, m.PartyId)).SelectMany(Differing)],
        };
    }

    private static Target TargetOf(Milestone target, List<Milestone> all, List<Milestone> reached, DateOnly today)
    {
        var aimed = PartialDate.Latest(target.Date)!.Value;
        bool Same(Milestone other) => other.Stage == target.Stage && other.PartyId == target.PartyId && target.Stage != MilestoneStage.Planned;
        var metBy = reached.FirstOrDefault(m => Same(m) && PartialDate.Latest(m.Date) >= aimed.AddDays(-EarlyDays));
        var movedTo = all.FirstOrDefault(m => m.Planned && Same(m) && PartialDate.Earliest(m.Date) > aimed);
        var from = PartialDate.Latest(target.Date)!.Value;
        return new Target(target, metBy, movedTo, metBy is null && movedTo is null && from < today ? today.DayNumber - from.DayNumber : 0);
    }

    /// <summary>Runs of accounts, each begun within <see cref="OneEventDays"/> after the one before had to be over.</summary>
    private static IEnumerable<IReadOnlyList<Milestone>> Differing(IEnumerable<Milestone> oneStage)
    {
        var run = new List<Milestone>();
        foreach (var milestone in oneStage)
        {
            if (run.Count > 0 && Gap(run[^1], milestone) > OneEventDays)
            {
                if (Disagree(run)) { yield return run; }
                run = [];
            }

            run.Add(milestone);
        }

        if (Disagree(run)) { yield return run; }
    }

    private static bool Disagree(List<Milestone> run) => run.Zip(run.Skip(1)).Any(pair => Gap(pair.First, pair.Second) > 0);

    private static int Gap(Milestone earlier, Milestone later) => PartialDate.Earliest(later.Date)!.Value.DayNumber - PartialDate.Latest(earlier.Date)!.Value.DayNumber;
}

/// <summary>A date aimed at.</summary>
/// <param name="Milestone">The aim with its source.</param>
/// <param name="MetBy">The fact that reached it.</param>
/// <param name="MovedTo">The later aim for the same stage: a slip.</param>
/// <param name="DaysOver">Days since it passed unmet and unmoved; 0 otherwise.</param>
public sealed record Target(Milestone Milestone, Milestone? MetBy, Milestone? MovedTo, int DaysOver);
