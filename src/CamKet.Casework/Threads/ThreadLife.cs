namespace CamKet.Casework.Threads;

/// <summary>The life of a thread on one day: what was reached, what was aimed at and how the aims moved, and where sources differ. Pure.</summary>
public sealed record ThreadLife
{
    /// <summary>A stage reached at most this long before its target meets it; an older one belongs to an earlier text of the instrument.</summary>
    private const int EarlyDays = 366;

    /// <summary>Facts with a date, in order of time; without those that an officer holds to be wrong.</summary>
    public required IReadOnlyList<Milestone> Reached { get; init; }

    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary>Facts and targets whose day no source gives.</summary>
    public required IReadOnlyList<Milestone> Undated { get; init; }

    /// <summary>Accounts that cannot all be right.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>Aims that moved, each with the account that shows it best.</summary>
    public required IReadOnlyList<Slip> Slips { get; init; }

    /// <summary>The last stage reached, for all or for a party.</summary>
    public Milestone? Latest => Reached.LastOrDefault(m => m.PartyId is null) ?? (Reached.Count == 0 ? null : Reached[^1]);

    /// <summary>The nearest target still standing; overdue ones come first.</summary>
    public Target? Next => Targets.FirstOrDefault(t => t is { MetBy: null, MovedTo: null });

    public static ThreadLife Of(IEnumerable<Milestone> milestones, DateOnly today)
    {
        var all = milestones.OrderBy(m => PartialDate.Earliest(m.Date)).ThenBy(m => m.Id).ToList();
        var facts = all.Where(m => !m.Planned && m.Date is not null).ToList();
        var differences = Difference.Among(facts);
        var wrong = differences.SelectMany(d => d.SetAside).Select(m => m.Id).ToHashSet();
        var reached = facts.Where(m => !wrong.Contains(m.Id)).ToList();
        var planned = all.Where(m => m.Planned && m.Date is not null).ToList();
        List<Target> targets = [.. planned.Select(m => TargetOf(m, planned, reached, today))];
        return new ThreadLife
        {
            Reached = reached,
            Targets = targets,
            Undated = [.. all.Where(m => m.Date is null)],
            Differences = differences,
            Slips = [.. targets.Where(t => t.MovedTo is not null).GroupBy(t => (t.Milestone.Stage, t.Milestone.PartyId, t.Milestone.Date)).Select(t => SlipOf(t, planned))],
        };
    }

    private static Target TargetOf(Milestone target, List<Milestone> planned, List<Milestone> reached, DateOnly today)
    {
        var aimed = PartialDate.Latest(target.Date)!.Value;
        bool Same(Milestone other) => other.Stage == target.Stage && other.PartyId == target.PartyId && target.Stage != MilestoneStage.Planned;
        var metBy = reached.FirstOrDefault(m => Same(m) && PartialDate.Latest(m.Date) >= aimed.AddDays(-EarlyDays));
        // An aim that is told again later was still named when it was named first.
        DateOnly? Named(Milestone aim) => planned.Where(m => m.Stage == aim.Stage && m.PartyId == aim.PartyId && m.Date == aim.Date).Min(m => PartialDate.Earliest(m.SaidOn));
        var movedTo = planned.Where(m => Same(m) && Moves(target, m, Named(target), Named(m))).MinBy(m => (Named(m) ?? DateOnly.MinValue, PartialDate.Earliest(m.Date)));
        return new Target(target, metBy, movedTo, metBy is null && movedTo is null && aimed < today ? today.DayNumber - aimed.DayNumber : 0);
    }

    /// <summary>Whether one aim took the place of another: the one that was named later, or where that is unknown the later one. An aim told more exactly is no move.</summary>
    private static bool Moves(Milestone from, Milestone to, DateOnly? fromNamed, DateOnly? toNamed)
    {
        var later = PartialDate.Earliest(to.Date) > PartialDate.Latest(from.Date);
        var earlier = PartialDate.Latest(to.Date) < PartialDate.Earliest(from.Date);
        return fromNamed is not null && toNamed is not null && fromNamed != toNamed ? (later || earlier) && toNamed > fromNamed : later;
    }

    private static Slip SlipOf(IEnumerable<Target> together, List<Milestone> planned)
    {
        var (shown, movedTo) = (Best(together.Select(t => t.Milestone)), together.First().MovedTo!);
        return new Slip(shown, Best(planned.Where(m => m.Stage == movedTo.Stage && m.PartyId == movedTo.PartyId && m.Date == movedTo.Date)));
    }

    private static Milestone Best(IEnumerable<Milestone> accounts) => accounts.OrderByDescending(m => m.Quote is not null).ThenByDescending(m => m.Verified).ThenBy(m => m.Id).First();
}

/// <summary>A date aimed at.</summary>
/// <param name="Milestone">The aim with its source.</param>
/// <param name="MetBy">The fact that reached it.</param>
/// <param name="MovedTo">The aim that took its place: a slip.</param>
/// <param name="DaysOver">Days since it passed unmet and unmoved; 0 otherwise.</param>
public sealed record Target(Milestone Milestone, Milestone? MetBy, Milestone? MovedTo, int DaysOver);

/// <summary>An aim that moved, from one account to another.</summary>
public sealed record Slip(Milestone From, Milestone To)
{
    /// <summary>False where it was brought forward.</summary>
    public bool IsLater => PartialDate.Latest(To.Date) > PartialDate.Latest(From.Date);
}
