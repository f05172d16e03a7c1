using CamKet.Casework.Frameworks;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Register;

/// <summary>Says which objectives and measures of the frameworks an undertaking serves.</summary>
public sealed class AlignUndertaking(CamKetDb db, Journal journal)
{
    /// <summary>Sets the nodes to exactly <paramref name="nodeIds"/>.</summary>
    public Task AlignAsync(Actor actor, string reference, int version, IReadOnlyCollection<string> nodeIds, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Register);
        return journal.SaveAsync(actor, async acts =>
        {
            var undertaking = await db.LoadForChangeAsync(actor, reference, cancellationToken);
            var before = Sorted(undertaking.Alignments.Select(a => a.NodeId));
            await db.CheckVersionAsync(undertaking, version, new Dictionary<string, string?> { ["Nodes"] = string.Join("; ", before) }, cancellationToken);
            var wanted = Sorted(nodeIds);
            if (await db.Set<FrameworkNode>().CountAsync(n => wanted.Contains(n.Id), cancellationToken) != wanted.Length)
            {
                throw new RefusalException("Khung định hướng không có mục này. Hãy chọn lại.", "The framework has no such node. Choose again.", "Nodes");
            }

            undertaking.Alignments.RemoveAll(a => !wanted.Contains(a.NodeId));
            undertaking.Alignments.AddRange(wanted.Except(before).Select(id => new Alignment { NodeId = id }));
            if (!wanted.SequenceEqual(before))
            {
                // Only the links change; the row itself must still count as changed for whoever has its form open.
                undertaking.Version++;
            }

            acts.Record(ActKind.UndertakingAligning, "undertaking", reference, new { Nodes = before }, new { Nodes = wanted });
        }, cancellationToken);
    }

    private static string[] Sorted(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
