using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Threads;

/// <summary>What an officer says of accounts that differ: this one is right, and why. The others stay beside it.</summary>
public sealed class MilestoneRuling
{
    public long MilestoneId { get; set; }

    public required string Reason { get; set; }

    public required string By { get; set; }

    public DateTime At { get; set; }
}

/// <summary>Says which of differing accounts an officer holds to be right, or takes that back.</summary>
public sealed class HoldMilestone(CamKetDb db, Journal journal, ThreadQuery threads, TimeProvider clock)
{
    /// <param name="actor">Who decides.</param>
    /// <param name="threadId">The thread.</param>
    /// <param name="among">An account of the difference.</param>
    /// <param name="heldId">The account held to be right; null to leave it open again.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Stops the saving.</param>
    public Task HoldAsync(Actor actor, string threadId, long among, long? heldId, string? reason, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.KeepThreads);
        return journal.SaveAsync(actor, async acts =>
        {
            var (thread, _, life) = await threads.OneAsync(actor, threadId, cancellationToken);
            var difference = life.Differences.FirstOrDefault(d => d.Accounts.Any(a => a.Id == among))
                ?? throw new RefusalException("Các nguồn không còn khác nhau ở mốc này. Hãy mở lại tiến trình.", "Sources no longer differ here. Open the thread again.");
            var held = difference.Accounts.FirstOrDefault(a => a.Id == heldId);
            if (held is null && heldId is not null)
            {
                throw new RefusalException("Hãy chọn một trong các ngày đang khác nhau.", "Choose one of the dates that differ.", "Held");
            }

            var why = GivenText.Required(reason, "Reason");
            var ids = difference.Accounts.Select(a => a.Id).ToList();
            db.MilestoneRulings.RemoveRange(await db.MilestoneRulings.Where(r => ids.Contains(r.MilestoneId) && r.MilestoneId != heldId).ToListAsync(cancellationToken));
            if (held is not null)
            {
                await RuleAsync(actor, held.Id, why, cancellationToken);
            }

            acts.Record(ActKind.MilestoneHolding, "thread", thread.Id, Facts(difference.Held), Facts(held), why);
        }, cancellationToken);
    }

    private async Task RuleAsync(Actor actor, long id, string reason, CancellationToken cancellationToken)
    {
        var ruling = await db.MilestoneRulings.FindAsync([id], cancellationToken);
        if (ruling is null)
        {
            db.MilestoneRulings.Add(ruling = new MilestoneRuling { MilestoneId = id, Reason = reason, By = actor.Name });
        }

        (ruling.Reason, ruling.By, ruling.At) = (reason, actor.Name, clock.NowUtc());
    }

    private static object Facts(Milestone? held) => new { Held = held?.Id, held?.Stage, held?.Date };
}
