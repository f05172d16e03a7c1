namespace CamKet.Casework.Threads;

/// <summary>Who signed, ratified, is in force: one row a party, one column a stage in which parties differ. Pure.</summary>
public sealed record PartyTable(IReadOnlyList<MilestoneStage> Stages, IReadOnlyList<PartyRow> Rows)
{
    private static readonly MilestoneStage[] ByParty = [MilestoneStage.Signed, MilestoneStage.Ratified, MilestoneStage.InForce];

    /// <param name="milestones">Of one thread.</param>
    /// <param name="members">Parties that the instrument is open to, in the order of the rows; those of which no source speaks are shown too.</param>
    public static PartyTable? Of(IReadOnlyCollection<Milestone> milestones, IReadOnlyCollection<string> members)
    {
        var single = milestones.Where(m => m.PartyId is not null && ByParty.Contains(m.Stage)).ToList();
        var named = single.Select(m => m.PartyId!).Distinct(StringComparer.Ordinal).ToList();
        if (named.Count < 2)
        {
            return null;
        }

        // Only where members of ASEAN are named is the silence about the other members worth a row.
        var parties = named.Count(members.Contains) > 2 ? members.Union(named, StringComparer.Ordinal) : named;
        var stages = ByParty.Where(stage => single.Any(m => m.Stage == stage)).ToList();
        return new PartyTable(stages, [.. parties.Select(party => new PartyRow(party,
            [.. stages.Select(stage => single.Where(m => m.PartyId == party && m.Stage == stage).OrderBy(m => m.Planned).ThenByDescending(m => PartialDate.Earliest(m.Date)).FirstOrDefault())]))]);
    }
}

/// <summary>One party, and what is known of it at each stage of the table; null where no source says.</summary>
public sealed record PartyRow(string PartyId, IReadOnlyList<Milestone?> Cells);
