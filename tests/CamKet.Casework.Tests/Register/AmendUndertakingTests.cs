using CamKet.Casework.Frameworks;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Register;

public sealed class AmendUndertakingTests
{
    [Theory, OnEveryEngine]
    public async Task AmendAsync_NewTitleAndPartner_AreSavedSearchedAndRecorded(string engine)
    {
        await using var database = await StartAsync(engine);
        var facts = await FactsAsync(database);

        await AmendAsync(database, facts with { Title = "  Ký nghị định thư với Hàn Quốc ", PartnerId = "country:kr", Holder = "Việt Nam", Reason = "Rõ hơn" });

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var undertaking = await db.Undertakings.SingleAsync();
            (undertaking.Title, undertaking.PartnerId, undertaking.Version).ShouldBe(("Ký nghị định thư với Hàn Quốc", "country:kr", facts.Version + 1));
            var act = await db.Acts.SingleAsync(a => a.Kind == ActKind.UndertakingAmending);
            act.Reason.ShouldBe("Rõ hơn");
            act.Before!.ShouldNotContain("Kind");
            (await db.SearchPassages.Where(p => p.SubjectType == SearchPassage.Undertaking).OrderBy(p => p.Id).Select(p => p.Folded).ToListAsync())
                .ShouldBe(["ky nghi dinh thu voi han quoc viet nam", "viet nam ky nghi dinh thu"]);
        });
    }

    [Theory, OnEveryEngine]
    public async Task AmendAsync_NothingChanged_LeavesNoAct(string engine)
    {
        await using var database = await StartAsync(engine);

        await AmendAsync(database, await FactsAsync(database));

        await database.InScopeAsync<CamKetDb>(async db => (await db.Acts.CountAsync(a => a.Kind == ActKind.UndertakingAmending)).ShouldBe(0));
    }

    [Theory, OnEveryEngine]
    public async Task AmendAsync_BadValues_AreRefusedAtTheirFields(string engine)
    {
        await using var database = await StartAsync(engine);
        var facts = await FactsAsync(database);
        (UndertakingFacts Facts, string Field)[] cases =
        [
            (facts with { Title = " " }, "Title"),
            (facts with { Title = new string('x', Undertaking.TitleMaxLength + 1) }, "Title"),
            (facts with { SaidOn = "2025-13" }, "SaidOn"),
            (facts with { ReachCount = -1 }, "ReachCount"),
            (facts with { PartnerId = "country:atlantis" }, "PartnerId"),
            (facts with { ThreadId = "nothing" }, "ThreadId"),
            (facts with { BodyId = "nothing" }, "BodyId"),
            (facts with { Engagement = "HD-2026-0999" }, "Engagement"),
        ];

        foreach (var (bad, field) in cases)
        {
            (await Should.ThrowAsync<RefusalException>(() => AmendAsync(database, bad))).Field.ShouldBe(field);
        }
    }

    [Theory, OnEveryEngine]
    public async Task AmendAsync_MoreOpenThanItsDocument_IsRefused(string engine)
    {
        await using var database = await StartAsync(engine);
        await database.InScopeAsync<CamKetDb>(db => db.Documents.ExecuteUpdateAsync(set => set.SetProperty(d => d.Access, AccessLevel.Restricted)));

        (await Should.ThrowAsync<RefusalException>(async () => await AmendAsync(database, await FactsAsync(database)))).Field.ShouldBe("Access");
    }

    [Theory, OnEveryEngine]
    public async Task AmendAsync_TwoOfficersAtOnce_TheSecondSeesWhatStands(string engine)
    {
        await using var database = await StartAsync(engine);
        var facts = await FactsAsync(database);
        await AmendAsync(database, facts with { Title = "Bản của người thứ nhất" });

        var conflict = await Should.ThrowAsync<ConflictException>(() => AmendAsync(database, facts with { Title = "Bản của người thứ hai" }));

        conflict.Theirs["Title"].ShouldBe("Bản của người thứ nhất");
    }

    [Theory, OnEveryEngine]
    public async Task AlignAsync_Nodes_AreSetAndRecorded(string engine)
    {
        await using var database = await StartAsync(engine);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var framework = new Framework { Id = "kl-59", NameVi = "Kết luận 59", NameEn = "Conclusion 59" };
            framework.Nodes.AddRange([Node("kl-59.1"), Node("kl-59.2"), Node("kl-59.3")]);
            db.Frameworks.Add(framework);
            await db.SaveChangesAsync();
        });
        var version = (await FactsAsync(database)).Version;

        await AlignAsync(database, version, "kl-59.2", "kl-59.1");
        await AlignAsync(database, (await FactsAsync(database)).Version, "kl-59.2", "kl-59.3");

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            (await db.Alignments.OrderBy(a => a.NodeId).Select(a => a.NodeId).ToListAsync()).ShouldBe(["kl-59.2", "kl-59.3"]);
            (await db.Acts.Where(a => a.Kind == ActKind.UndertakingAligning).OrderByDescending(a => a.Id).Select(a => a.After).FirstAsync()).ShouldBe("{\"Nodes\":[\"kl-59.2\",\"kl-59.3\"]}");
        });
        await Should.ThrowAsync<ConflictException>(() => AlignAsync(database, version, "kl-59.1"));
        await Should.ThrowAsync<RefusalException>(async () => await AlignAsync(database, (await FactsAsync(database)).Version, "kl-59.9"));
    }

    private static FrameworkNode Node(string id) => new() { Id = id, FrameworkId = "kl-59", TextVi = id, TextEn = id };

    private static Task AlignAsync(TestDatabase database, int version, params string[] nodes) =>
        database.InScopeAsync<AlignUndertaking>(service => service.AlignAsync(TestDatabase.Coordinator, "CK-2026-0001", version, nodes));

    private static Task AmendAsync(TestDatabase database, UndertakingFacts facts) =>
        database.InScopeAsync<AmendUndertaking>(service => service.AmendAsync(TestDatabase.Coordinator, "CK-2026-0001", facts));

    private static Task<UndertakingFacts> FactsAsync(TestDatabase database) =>
        database.InScopeAsync<CamKetDb, UndertakingFacts>(async db => UndertakingFacts.Of(await db.Undertakings.SingleAsync(), null));

    private static async Task<TestDatabase> StartAsync(string engine)
    {
        var database = await TestDatabase.CreateAsync(engine, services => services.AddScoped<RegisterSeed>());
        await database.InScopeAsync<RegisterSeed>(async seed =>
        {
            await seed.AddNamesAsync();
            await seed.AddAsync("Việt Nam ký nghị định thư.", u => u.Access = AccessLevel.Public);
        });
        return database;
    }
}
