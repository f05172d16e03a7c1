using CamKet.Casework.Partners;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Frameworks;

/// <summary>A node with its place in the tree and the undertakings that serve it itself.</summary>
/// <param name="Node">The objective or measure.</param>
/// <param name="Depth">0 for those at the top.</param>
/// <param name="Aligned">What serves it, the oldest first.</param>
/// <param name="Below">How many different undertakings serve it or anything beneath it.</param>
public sealed record FrameworkBranch(FrameworkNode Node, int Depth, IReadOnlyList<LedgerEntry> Aligned, int Below)
{
    public bool IsEmpty => Below == 0;
}

public sealed record FrameworkTree(Framework Framework, IReadOnlyList<FrameworkBranch> Branches)
{
    public int Empty => Branches.Count(b => b.IsEmpty);

    /// <summary>Lays the tree out in reading order.</summary>
    public static FrameworkTree Of(Framework framework, IReadOnlyDictionary<string, IReadOnlyList<LedgerEntry>> aligned)
    {
        var children = framework.Nodes.OrderBy(n => n.Order).ThenBy(n => n.Id, StringComparer.Ordinal).ToLookup(n => n.ParentId ?? "");
        var branches = new List<FrameworkBranch>();
        HashSet<string> Walk(FrameworkNode node, int depth)
        {
            var place = branches.Count;
            var own = aligned.GetValueOrDefault(node.Id) ?? [];
            var below = own.Select(e => e.Reference).ToHashSet(StringComparer.Ordinal);
            branches.Add(new FrameworkBranch(node, depth, own, 0));
            foreach (var child in children[node.Id])
            {
                below.UnionWith(Walk(child, depth + 1));
            }

            branches[place] = branches[place] with { Below = below.Count };
            return below;
        }

        foreach (var top in children[""])
        {
            Walk(top, 0);
        }

        return new FrameworkTree(framework, branches);
    }
}

/// <summary>Frameworks with what serves them, as far as the actor may see it.</summary>
public sealed class FrameworkQuery(CamKetDb db)
{
    public async Task<IReadOnlyList<FrameworkTree>> ListAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var frameworks = await db.Frameworks.AsNoTracking().Include(f => f.Nodes).ToListAsync(cancellationToken);
        var aligned = await AlignedAsync(actor, null, cancellationToken);
        return [.. frameworks.OrderByDescending(f => f.IssuedOn, StringComparer.Ordinal).ThenBy(f => f.Id, StringComparer.Ordinal).Select(f => FrameworkTree.Of(f, aligned))];
    }

    public async Task<FrameworkTree> OneAsync(Actor actor, string id, CancellationToken cancellationToken = default)
    {
        var framework = await db.Frameworks.AsNoTracking().Include(f => f.Nodes).FirstOrDefaultAsync(f => f.Id == id, cancellationToken) ?? throw new NotFoundException(id);
        return FrameworkTree.Of(framework, await AlignedAsync(actor, id, cancellationToken));
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<LedgerEntry>>> AlignedAsync(Actor actor, string? frameworkId, CancellationToken cancellationToken)
    {
        var visible = db.Undertakings.VisibleTo(actor);
        var rows = await (
            from alignment in db.Alignments
            where frameworkId == null || alignment.Node!.FrameworkId == frameworkId
            join u in visible on alignment.UndertakingId equals u.Id
            orderby u.Id
            select new
            {
                alignment.NodeId,
                Entry = new LedgerEntry
                {
                    Reference = u.Reference, Title = u.Title, Side = u.Side, Status = u.Status, Pillar = u.Pillar, SaidOn = u.SaidOn, RegisteredAt = u.RegisteredAt,
                    Due = u.Due, DoneOn = u.DoneOn, HasEvidence = u.HasEvidence, LastTraceOn = u.LastTraceOn, LeadAgencyId = u.LeadAgencyId,
                },
            }).ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.NodeId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (IReadOnlyList<LedgerEntry>)[.. g.Select(r => r.Entry)], StringComparer.Ordinal);
    }
}
