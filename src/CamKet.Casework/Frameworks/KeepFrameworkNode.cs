using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Frameworks;

/// <summary>An objective or measure as an officer words it.</summary>
public sealed record FrameworkNodeGiven
{
    public required string? TextVi { get; init; }

    public required string? TextEn { get; init; }

    public string? Sources { get; init; }

    /// <summary>Whether the officer held the words against the text of the framework.</summary>
    public bool Checked { get; init; }

    public int Version { get; init; }
}

/// <summary>Adds nodes to a framework and words them anew.</summary>
public sealed class KeepFrameworkNode(CamKetDb db, Journal journal)
{
    /// <summary>Adds a node at the end of those under <paramref name="parentId"/> (null: at the top) and returns its id.</summary>
    public Task<string> AddAsync(Actor actor, string frameworkId, string? parentId, FrameworkNodeGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.KeepThreads);
        return journal.SaveAsync(actor, async acts =>
        {
            var framework = await db.Frameworks.Include(f => f.Nodes).FirstOrDefaultAsync(f => f.Id == frameworkId, cancellationToken) ?? throw new NotFoundException(frameworkId);
            var parent = parentId.OrNull();
            if (parent is not null && framework.Nodes.All(n => n.Id != parent))
            {
                throw new RefusalException("Khung này không có mục ấy. Hãy chọn lại.", "The framework has no such node. Choose again.", "ParentId");
            }

            var siblings = framework.Nodes.Where(n => n.ParentId == parent).ToList();
            var node = new FrameworkNode { Id = FreeId(framework, parent ?? framework.Id, siblings.Count), FrameworkId = framework.Id, ParentId = parent, TextVi = "", TextEn = "" };
            node.Order = siblings.Count == 0 ? 0 : siblings.Max(n => n.Order) + 1;
            Set(node, given);
            db.FrameworkNodes.Add(node);
            acts.Record(ActKind.FrameworkKeeping, "framework", framework.Id, null, Facts(node));
            return node.Id;
        }, cancellationToken);
    }

    public Task AmendAsync(Actor actor, string nodeId, FrameworkNodeGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.KeepThreads);
        return journal.SaveAsync(actor, async acts =>
        {
            var node = await db.FrameworkNodes.FirstOrDefaultAsync(n => n.Id == nodeId, cancellationToken) ?? throw new NotFoundException(nodeId);
            if (node.Version != given.Version)
            {
                var last = await db.LastActAsync("framework", node.FrameworkId, cancellationToken);
                throw new ConflictException(new Dictionary<string, string?> { ["TextVi"] = node.TextVi, ["TextEn"] = node.TextEn, ["Sources"] = node.Sources }, last.By, last.At);
            }

            var before = Facts(node);
            Set(node, given);
            acts.Record(ActKind.FrameworkKeeping, "framework", node.FrameworkId, before, Facts(node));
        }, cancellationToken);
    }

    /// <summary>"kl-59.6" after "kl-59.5".</summary>
    private static string FreeId(Framework framework, string above, int siblings)
    {
        var number = siblings + 1;
        while (framework.Nodes.Any(n => n.Id == $"{above}.{number}"))
        {
            number++;
        }

        return $"{above}.{number}";
    }

    private static void Set(FrameworkNode node, FrameworkNodeGiven given)
    {
        node.TextVi = GivenText.Required(given.TextVi, nameof(given.TextVi));
        node.TextEn = GivenText.Required(given.TextEn, nameof(given.TextEn));
        node.Sources = SourcedFacts.CheckSources(given.Sources);
        if (given.Checked && node.Sources is null)
        {
            throw new RefusalException("Đã đối chiếu thì phải ghi nguồn. Hãy thêm địa chỉ.", "What was checked has a source. Add its address.", nameof(given.Sources));
        }

        node.Verified = given.Checked;
    }

    private static object Facts(FrameworkNode n) => new { Node = n.Id, n.TextVi, n.TextEn, n.Sources, n.Verified };
}
