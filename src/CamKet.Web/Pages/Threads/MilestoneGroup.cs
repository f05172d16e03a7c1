using CamKet.Casework;
using CamKet.Casework.Threads;

namespace CamKet.Web.Pages.Threads;

/// <summary>Accounts of one stage on one date, of one party or of several: one entry of the list. Pure.</summary>
public sealed record MilestoneGroup(IReadOnlyList<Milestone> Accounts)
{
    public Milestone First => Accounts[0];

    /// <summary>Those that are named; none where it is told of all.</summary>
    public IReadOnlyList<string> Parties => [.. Accounts.Select(a => a.PartyId).OfType<string>().Distinct(StringComparer.Ordinal)];

    public bool IsVerified => Accounts.Any(a => a.Verified);

    /// <summary>Newest first; those without a date on top.</summary>
    public static IReadOnlyList<MilestoneGroup> Of(IEnumerable<Milestone> milestones) =>
    [
        .. milestones.GroupBy(m => (m.Stage, m.Date, m.Planned)).Select(g => new MilestoneGroup([.. g.OrderBy(m => m.PartyId is not null).ThenBy(m => m.Id)]))
            .OrderBy(g => g.First.Date is null ? 0 : 1).ThenByDescending(g => PartialDate.Earliest(g.First.Date)).ThenByDescending(g => g.First.Planned).ThenByDescending(g => g.First.Stage),
    ];
}
