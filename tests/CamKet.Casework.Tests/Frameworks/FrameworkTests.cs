using CamKet.Casework.Frameworks;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Frameworks;

public sealed class FrameworkTests
{
    [Theory, OnEveryEngine]
    public async Task OneAsync_TreeInReadingOrder_CountsWhatServesEachBranchOnce(string engine)
    {
        await using var database = await SeededAsync(engine);

        var tree = await ReadAsync(database, TestDatabase.Coordinator);

        tree.Branches.Select(b => (b.Node.Id, b.Depth, b.Aligned.Count, b.Below)).ShouldBe([("f.1", 0, 1, 2), ("f.1.1", 1, 2, 2), ("f.2", 0, 0, 0)]);
        tree.Empty.ShouldBe(1);
    }

    [Theory, OnEveryEngine]
    public async Task OneAsync_Reader_SeesNodesButOnlyPublicUndertakings(string engine)
    {
        await using var database = await SeededAsync(engine);

        var tree = await ReadAsync(database, TestDatabase.Reader);

        tree.Branches.Sum(b => b.Aligned.Count).ShouldBe(0);
        tree.Branches.Count.ShouldBe(3);
    }

    [Theory, OnEveryEngine]
    public async Task AddAsync_UnderANode_TakesTheNextNumberAndTheLastPlace(string engine)
    {
        await using var database = await SeededAsync(engine);

        var id = await database.InScopeAsync<KeepFrameworkNode, string>(keep => keep.AddAsync(TestDatabase.Coordinator, "f", "f.1", Given()));

        id.ShouldBe("f.1.2");
        (await ReadAsync(database, TestDatabase.Coordinator)).Branches.Select(b => b.Node.Id).ShouldBe(["f.1", "f.1.1", "f.1.2", "f.2"]);
        (await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<KeepFrameworkNode, string>(keep => keep.AddAsync(TestDatabase.Coordinator, "f", "g.1", Given())))).Field.ShouldBe("ParentId");
        (await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<KeepFrameworkNode, string>(keep => keep.AddAsync(TestDatabase.Coordinator, "f", null, Given() with { Checked = true })))).Field.ShouldBe("Sources");
    }

    [Theory, OnEveryEngine]
    public async Task AmendAsync_OlderVersion_IsAConflict(string engine)
    {
        await using var database = await SeededAsync(engine);
        await database.InScopeAsync<KeepFrameworkNode>(keep => keep.AmendAsync(TestDatabase.Coordinator, "f.2", Given()));

        var conflict = await Should.ThrowAsync<ConflictException>(() => database.InScopeAsync<KeepFrameworkNode>(keep => keep.AmendAsync(TestDatabase.Coordinator, "f.2", Given())));

        conflict.Theirs["TextVi"].ShouldBe("Đào tạo cán bộ");
    }

    private static FrameworkNodeGiven Given() => new() { TextVi = "Đào tạo cán bộ", TextEn = "Train officers" };

    private static Task<FrameworkTree> ReadAsync(TestDatabase database, Actor actor) => database.InScopeAsync<FrameworkQuery, FrameworkTree>(q => q.OneAsync(actor, "f"));

    private static async Task<TestDatabase> SeededAsync(string engine)
    {
        var database = await TestDatabase.CreateAsync(engine, services => services.AddScoped<RegisterSeed>());
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            db.Frameworks.Add(new Framework { Id = "f", NameVi = "Kết luận", NameEn = "Conclusion" });
            db.FrameworkNodes.AddRange(Node("f.1", null, 0), Node("f.2", null, 1), Node("f.1.1", "f.1", 0));
            await db.SaveChangesAsync();
        });
        await database.InScopeAsync<RegisterSeed>(async seed =>
        {
            await seed.AddAsync("Việt Nam tập huấn cho cán bộ.", u => u.Alignments.AddRange([new Alignment { NodeId = "f.1" }, new Alignment { NodeId = "f.1.1" }]));
            await seed.AddAsync("Việt Nam rà soát quy chế.", u => u.Alignments.Add(new Alignment { NodeId = "f.1.1" }));
        });
        return database;
    }

    private static FrameworkNode Node(string id, string? parent, int order) => new() { Id = id, FrameworkId = "f", ParentId = parent, Order = order, TextVi = "Mục " + id, TextEn = "Node " + id };
}
