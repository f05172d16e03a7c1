using CamKet.Casework.Frameworks;
using CamKet.Casework.History;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Reference;

/// <summary>Directives, visions and programmes with their trees. A node is never removed: undertakings may align to it.</summary>
internal sealed class FrameworkRows(CamKetDb db, RowWriter rows)
{
    public async Task LoadAsync(ReferenceFiles files, CancellationToken cancellationToken)
    {
        var frameworks = await db.Frameworks.ToDictionaryAsync(f => f.Id, cancellationToken);
        var nodes = await db.FrameworkNodes.ToDictionaryAsync(n => n.Id, cancellationToken);
        foreach (var row in files.Frameworks.Frameworks)
        {
            rows.Put(frameworks.GetValueOrDefault(row.Id), ToFramework(row));
            foreach (var (order, node) in row.Nodes.Index())
            {
                rows.Put(nodes.GetValueOrDefault(node.Id), ToNode(row.Id, order + 1, node), ActKind.FrameworkKeeping, row.Id);
            }
        }
    }

    private static Framework ToFramework(FrameworkRow row) => new()
    {
        Id = row.Id, NameVi = row.Vi, NameEn = row.En, IssuedOn = row.Issued, Verified = row.Verified, Sources = ReferenceText.Sources(row.Sources),
    };

    private static FrameworkNode ToNode(string frameworkId, int order, NodeRow row) => new()
    {
        Id = row.Id, FrameworkId = frameworkId, ParentId = row.Parent, Order = order, TextVi = row.Vi, TextEn = row.En,
        Verified = row.Verified, Sources = ReferenceText.Sources(row.Sources),
    };
}
