namespace CamKet.Casework.Threads;

/// <summary>Accounts of a thread that cannot all be right: two dates of one stage, or a stage told before one that has to come first. Pure.
/// All of them stay; an officer may say which one to hold to, and why.</summary>
public sealed record Difference(IReadOnlyList<Milestone> Accounts)
{
    /// <summary>Two dates of one stage this near to each other are taken for two accounts of one event; farther apart they are two events.</summary>
    private const int OneEventDays = 60;

    /// <summary>Stages out of order this near to each other are taken to be of one text; farther apart the later one belongs to an upgrade.</summary>
    private const int OneTextDays = 366;

    /// <summary>Stages that one instrument passes once, so that two dates for them disagree.</summary>
    private static readonly MilestoneStage[] Once =
    [
        MilestoneStage.Proposed, MilestoneStage.Launched, MilestoneStage.SubstantiallyConcluded, MilestoneStage.Concluded, MilestoneStage.Adopted,
        MilestoneStage.Signed, MilestoneStage.Admitted, MilestoneStage.Ratified, MilestoneStage.InForce, MilestoneStage.Completed,
    ];

    /// <summary>Stages of a negotiated text in the only order in which they can come.</summary>
    private static readonly MilestoneStage[] InOrder =
        [MilestoneStage.Launched, MilestoneStage.SubstantiallyConcluded, MilestoneStage.Concluded, MilestoneStage.Signed, MilestoneStage.Ratified, MilestoneStage.InForce];

    /// <summary>Whether the accounts tell of different stages, and so of their order.</summary>
    public bool IsOfOrder => Accounts.Any(a => a.Stage != Accounts[0].Stage);

    /// <summary>The account that an officer holds to be right.</summary>
    public Milestone? Held => Accounts.FirstOrDefault(a => a.Ruling is not null);

    /// <summary>Those that the officer's account rules out.</summary>
    public IEnumerable<Milestone> SetAside => Held is { } held ? Accounts.Where(a => a.Id != held.Id && (a.Stage != held.Stage || Gap(a, held) > 0 || Gap(held, a) > 0)) : [];

    /// <param name="facts">Dated facts of one thread, in order of time.</param>
    public static IReadOnlyList<Difference> Among(IReadOnlyCollection<Milestone> facts) =>
    [
        .. facts.Where(m => Once.Contains(m.Stage)).GroupBy(m => (m.Stage, m.PartyId)).SelectMany(Runs).Select(run => new Difference(run)),
        .. facts.Where(m => m.PartyId is null && InOrder.Contains(m.Stage)).SelectMany(m => facts.Where(other => IsOutOfOrder(m, other)).Select(other => new Difference([m, other])))
            .DistinctBy(d => (d.Accounts[0].Stage, d.Accounts[0].Date, d.Accounts[1].Stage, d.Accounts[1].Date)),
    ];

    private static bool IsOutOfOrder(Milestone first, Milestone then) => then.PartyId is null
        && Array.IndexOf(InOrder, then.Stage) is var at && at >= 0 && at < Array.IndexOf(InOrder, first.Stage) && Gap(first, then) is > 0 and <= OneTextDays;

    /// <summary>Runs of accounts, each begun within <see cref="OneEventDays"/> after the one before had to be over.</summary>
    private static IEnumerable<IReadOnlyList<Milestone>> Runs(IEnumerable<Milestone> oneStage)
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

    /// <summary>Days from the last that one can mean to the first that another can mean.</summary>
    private static int Gap(Milestone earlier, Milestone later) => PartialDate.Earliest(later.Date)!.Value.DayNumber - PartialDate.Latest(earlier.Date)!.Value.DayNumber;
}
