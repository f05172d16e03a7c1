using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Notices;

/// <summary>Sets when each rung is climbed.</summary>
public sealed class KeepLadder(CamKetDb db, Journal journal, ClimbLadder ladder)
{
    /// <param name="actor">An administrator.</param>
    /// <param name="days">Working days of the rungs in their order; null leaves a rung out.</param>
    /// <param name="cancellationToken">Stops the save.</param>
    public Task KeepAsync(Actor actor, IReadOnlyDictionary<LadderAudience, int?> days, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Administer);
        var steps = Decide(days);
        return journal.SaveAsync(actor, async acts =>
        {
            var before = Facts(await ladder.StepsAsync(cancellationToken));
            await db.LadderSteps.ExecuteDeleteAsync(cancellationToken);
            db.LadderSteps.AddRange(steps);
            acts.Record(ActKind.LadderKeeping, "ladder", "ladder", before, Facts(steps));
        }, cancellationToken);
    }

    private static List<LadderStep> Decide(IReadOnlyDictionary<LadderAudience, int?> days)
    {
        var steps = new List<LadderStep>();
        foreach (var audience in Enum.GetValues<LadderAudience>())
        {
            if (days.GetValueOrDefault(audience) is not { } after)
            {
                continue;
            }

            if (after is < 1 or > LadderStep.MostDays)
            {
                throw new RefusalException($"Số ngày làm việc từ 1 đến {LadderStep.MostDays}.", $"Between 1 and {LadderStep.MostDays} working days.", audience.ToString());
            }

            if (steps.Count > 0 && after <= steps[^1].Days)
            {
                throw new RefusalException("Bậc sau phải muộn hơn bậc trước.", "A rung comes later than the one below it.", audience.ToString());
            }

            // The number is the audience's own, so that a rung taken out and put back is the same rung.
            steps.Add(new LadderStep { Number = (int)audience + 1, Audience = audience, Days = after });
        }

        return steps.Count > 0 ? steps : throw new RefusalException("Hãy để ít nhất một bậc.", "Leave at least one rung.", nameof(LadderAudience.FocalPoint));
    }

    private static Dictionary<string, int> Facts(IEnumerable<LadderStep> steps) => steps.ToDictionary(s => s.Audience.ToString(), s => s.Days);
}
