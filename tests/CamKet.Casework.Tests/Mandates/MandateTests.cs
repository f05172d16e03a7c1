using CamKet.Casework.Mandates;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Mandates;

public sealed class MandateTests
{
    private static readonly Actor Administrator = new() { UserId = null, Name = "Đỗ Văn Khoa", Role = UserRole.Administrator, Clearance = AccessLevel.Restricted };

    [Theory, OnEveryEngine]
    public async Task AmendAsync_AnArticle_NeedsItsSourceAndKeepsWhatStoodBefore(string engine)
    {
        await using var database = await SownAsync(engine, Pillar.Aec);
        var given = new MandateGiven { Id = "47-aec", Version = 0, LeadAgencyId = "agency:moit", Article = "Điều 6", PointVi = "Bộ Công Thương chủ trì trụ cột Kinh tế", PointEn = "MOIT leads the economic pillar", Verified = true };

        (await Should.ThrowAsync<RefusalException>(() => AmendAsync(database, given))).Field.ShouldBe("Reason");
        await AmendAsync(database, given with { Reason = "Toàn văn trên Công báo" });
        await Should.ThrowAsync<ConflictException>(() => AmendAsync(database, given with { Reason = "lần hai" }));

        await database.InScopeAsync<CamKetDb>(async db => (await db.Acts.SingleAsync()).ShouldSatisfyAllConditions(a => a.Subject.ShouldBe("47-aec"), a => a.After!.ShouldContain("Điều 6"), a => a.Reason.ShouldBe("Toàn văn trên Công báo")));
    }

    [Theory, OnEveryEngine]
    public async Task CompareAsync_TwoRegulations_ShowsWhatChangesHandsAndTheLoads(string engine)
    {
        await using var database = await SownAsync(engine, Pillar.Ascc);

        var comparison = await CompareAsync(database, "142-2009", "47-2025");

        // Under 142 the ministry that led is gone and its work is split: not one agency.
        comparison.Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Left.ShouldBeNull(), r => r.Right.ShouldBe("agency:moha"), r => r.Changes.ShouldBeTrue());
        comparison.Loads.ShouldContain(new MandateLoad("agency:moha", 0, 1));
    }

    [Theory, OnEveryEngine]
    public async Task DraftAsync_Amended_ChangesTheComparisonAndNoProposal(string engine)
    {
        await using var database = await SownAsync(engine, Pillar.Aec);
        var draft = await database.InScopeAsync<KeepMandate, string>(k => k.DraftAsync(Administrator, "47-2025", "Phương án B"));
        await AmendAsync(database, new MandateGiven { Id = draft + "-47-aec", Version = 0, LeadAgencyId = "agency:mof", PointVi = "Bộ Tài chính chủ trì", PointEn = "MOF leads" });

        (await CompareAsync(database, "47-2025", draft)).Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Left.ShouldBe("agency:moit"), r => r.Right.ShouldBe("agency:mof"));
        await database.InScopeAsync<IServiceProvider>(async services =>
        {
            var undertaking = await ((CamKetDb)services.GetService(typeof(CamKetDb))!).Undertakings.AsNoTracking().SingleAsync();
            (await ((Casework.Assignments.ProposeAssignment)services.GetService(typeof(Casework.Assignments.ProposeAssignment))!).ForAsync(undertaking, new(2026, 6, 12))).LeadAgencyId.ShouldBe("agency:moit");
        });

        await database.InScopeAsync<KeepMandate>(k => k.DropDraftAsync(Administrator, draft));
        await Should.ThrowAsync<NotFoundException>(() => CompareAsync(database, "47-2025", draft));
    }

    private static async Task<TestDatabase> SownAsync(string engine, Pillar pillar)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<CamKetDb>(db => FollowUpSeed.SowAsync(db, u => u.Pillar = pillar));
        return database;
    }

    private static Task AmendAsync(TestDatabase database, MandateGiven given) => database.InScopeAsync<KeepMandate>(k => k.AmendAsync(Administrator, given));

    private static Task<MandateComparison> CompareAsync(TestDatabase database, string left, string right) =>
        database.InScopeAsync<CompareMandates, MandateComparison>(c => c.CompareAsync(TestDatabase.Coordinator, new RegisterFilter(), left, right));
}
