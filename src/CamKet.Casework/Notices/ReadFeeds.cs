using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Notices;

/// <summary>What a person's calendar and feed hold: what they may see up to internal matters. Nothing restricted leaves by an address that anybody who has it can open.</summary>
public sealed class ReadFeeds(RegisterSelection selection, DigestEvents events, TimeProvider clock)
{
    private const int MostDates = 1_000;
    private const int DaysOfNews = 30;

    /// <summary>Open undertakings with a due date: the agency's own, or else what the officer registered; for a leader all.</summary>
    public Task<List<RegisterRow>> DueAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var filter = new RegisterFilter { States = [DueState.Overdue, DueState.NotDue], DueFrom = DateOnly.MinValue, Mine = actor.Role != UserRole.Leader || actor.AgencyIds.Count > 0 };
        return selection.Select(Lowered(actor), filter).InOrder(RegisterSort.Due, descending: false).Take(MostDates).ToRows().ToListAsync(cancellationToken);
    }

    /// <summary>What others did on what is mine in the last month, the newest first.</summary>
    public async Task<IReadOnlyList<DigestLine>> NewsAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var now = clock.NowUtc();
        return await events.OfAsync(Lowered(actor), await events.ReadAsync(now.AddDays(-DaysOfNews), now, cancellationToken), 100, cancellationToken) is { } section ? section.Lines : [];
    }

    private static Actor Lowered(Actor actor) => actor.Clearance > AccessLevel.Internal ? actor with { Clearance = AccessLevel.Internal } : actor;
}
