using CamKet.Casework.History;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Threads;

/// <summary>Milestones, words and deeds on their way from one thread to another.</summary>
internal sealed record ThreadLoad(IReadOnlyList<Milestone> Milestones, IReadOnlyList<Undertaking> Undertakings, IReadOnlyList<Outcome> Outcomes)
{
    public bool IsEmpty => Milestones.Count + Undertakings.Count + Outcomes.Count == 0;

    /// <summary>Everything on a thread, whoever may see it.</summary>
    public static async Task<ThreadLoad> OfAsync(CamKetDb db, string threadId, CancellationToken cancellationToken) => new(
        await db.Milestones.Where(m => m.ThreadId == threadId).ToListAsync(cancellationToken),
        await db.Undertakings.Where(u => u.ThreadId == threadId).ToListAsync(cancellationToken),
        await db.Outcomes.Where(o => o.ThreadId == threadId).ToListAsync(cancellationToken));

    /// <summary>The part of it that <paramref name="carried"/> names.</summary>
    public ThreadLoad Only(IEnumerable<CarriedRow> carried)
    {
        var named = carried.Select(c => (c.Part, c.RowId)).ToHashSet();
        return new(
            [.. Milestones.Where(m => named.Contains((ThreadPart.Milestone, m.Id)))],
            [.. Undertakings.Where(u => named.Contains((ThreadPart.Undertaking, u.Id)))],
            [.. Outcomes.Where(o => named.Contains((ThreadPart.Outcome, o.Id)))]);
    }

    public IEnumerable<CarriedRow> From(string threadId) =>
        Milestones.Select(m => new CarriedRow { ThreadId = threadId, Part = ThreadPart.Milestone, RowId = m.Id })
            .Concat(Undertakings.Select(u => new CarriedRow { ThreadId = threadId, Part = ThreadPart.Undertaking, RowId = u.Id }))
            .Concat(Outcomes.Select(o => new CarriedRow { ThreadId = threadId, Part = ThreadPart.Outcome, RowId = o.Id }));

    /// <summary>What the act on the thread says: milestones by their ids; of words and deeds only how many, for each has an act of its own.</summary>
    public object Facts(string into) => new { Into = into, Milestones = string.Join(' ', Milestones.Select(m => m.Id)), Undertakings = Undertakings.Count, Outcomes = Outcomes.Count };

    /// <summary>Moves all of it. Each word and deed says so in its own history; the milestones are named by the act on the thread.</summary>
    public void MoveTo(string threadId, ActRecorder acts, string reason)
    {
        foreach (var milestone in Milestones)
        {
            milestone.ThreadId = threadId;
        }

        foreach (var word in Undertakings)
        {
            acts.Record(ActKind.UndertakingAmending, "undertaking", word.Reference, new { word.ThreadId }, new { ThreadId = threadId }, reason);
            word.ThreadId = threadId;
        }

        foreach (var deed in Outcomes)
        {
            acts.Record(ActKind.OutcomeAmending, "outcome", deed.Reference, new { deed.ThreadId }, new { ThreadId = threadId }, reason);
            deed.ThreadId = threadId;
        }
    }
}
