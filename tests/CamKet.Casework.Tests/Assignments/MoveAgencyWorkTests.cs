using CamKet.Casework.Agencies;
using CamKet.Casework.Assignments;
using CamKet.Casework.History;
using CamKet.Casework.Tests.Progress;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Assignments;

public sealed class MoveAgencyWorkTests
{
    [Theory, OnEveryEngine]
    public async Task MoveAsync_ToTheSuccessor_AssignsAnewKeepsTheOldNameAndOpensItToItsFocalPoint(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine, "agency:mpi");
        (await PreviewAsync(database, "agency:mpi")).ShouldHaveSingleItem().ProposedId.ShouldBe("agency:mof");

        await database.InScopeAsync<MoveAgencyWork, int>(m => m.MoveAsync(TestDatabase.Coordinator, "agency:mpi", [new("CK-2026-0001", "agency:mof")], "Nghị quyết sắp xếp bộ máy"));

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var undertaking = await db.Undertakings.Include(u => u.Assignments).SingleAsync();
            undertaking.LeadAgencyId.ShouldBe("agency:mof");
            undertaking.Assignments.Single(a => !a.IsCurrent).LeadAgencyId.ShouldBe("agency:mpi");
            undertaking.Assignments.Single(a => a.IsCurrent).BasisVi!.ShouldBe("Bộ Tài chính tiếp nhận việc của Bộ Kế hoạch và Đầu tư.");
            (await db.Acts.SingleAsync()).ShouldSatisfyAllConditions(a => a.Kind.ShouldBe(ActKind.UndertakingAssigning), a => a.Reason.ShouldBe("Nghị quyết sắp xếp bộ máy"));
            (await db.Undertakings.VisibleTo(TestDatabase.FocalPoint("agency:mof")).CountAsync()).ShouldBe(1);
        });
    }

    [Theory]
    [InlineData(Engines.Sqlite, "Phối hợp đào tạo kỹ năng, giáo dục nghề nghiệp trong ASEAN", "agency:moet")]
    [InlineData(Engines.Sqlite, "Bảo vệ lao động di cư", "agency:moha")]
    [InlineData(Engines.Sqlite, "Phối hợp về lao động và giáo dục nghề nghiệp", null)]
    [InlineData(Engines.Sqlite, "Thúc đẩy hợp tác khu vực", null)]
    public async Task PreviewAsync_SplitBySubject_ProposesWhereTheWordsTellAndAsksWhereNot(string engine, string title, string? proposed)
    {
        await using var database = await FollowUp.AssignedAsync(engine, "agency:molisa", u => u.Title = title);

        (await PreviewAsync(database, "agency:molisa")).ShouldHaveSingleItem().ProposedId.ShouldBe(proposed);
    }

    [Theory, OnEveryEngine]
    public async Task MoveAsync_ToAnAgencyThatIsGone_MovesNothing(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine, "agency:mpi");

        await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<MoveAgencyWork, int>(m => m.MoveAsync(TestDatabase.Coordinator, "agency:mpi", [new("CK-2026-0001", "agency:molisa")], "x")));

        await database.InScopeAsync<CamKetDb>(async db => (await db.Assignments.SingleAsync()).IsCurrent.ShouldBeTrue());
    }

    [Theory, OnEveryEngine]
    public async Task EndAsync_SplitWithSubjects_LetsTheBookFindTheCarriers(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        var administrator = new Actor { UserId = null, Name = "Đỗ Văn Khoa", Role = UserRole.Administrator, Clearance = AccessLevel.Restricted };
        var end = new AgencyEnd { AgencyId = "agency:moit", LastDay = new(2026, 5, 31), Reason = "Nghị quyết 1", Successors = [new("agency:mof", "thương mại", "trade"), new("agency:moet", null, null)] };

        await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<ChangeAgency>(c => c.EndAsync(administrator, end)));
        await database.InScopeAsync<ChangeAgency>(c => c.EndAsync(administrator, end with { Successors = [new("agency:mof", "thương mại", "trade"), new("agency:moet", "công nghiệp", "industry")] }));

        (await PreviewAsync(database, "agency:moit")).ShouldHaveSingleItem().ProposedId.ShouldBe("agency:mof", "the words speak of a free trade agreement");
        await database.InScopeAsync<AgencyDirectory>(async d => (await d.OpenAsync()).NameOn("agency:moit", new(2026, 5, 1)).Vi.ShouldBe("Bộ Công Thương"));
    }

    private static Task<IReadOnlyList<WorkToMove>> PreviewAsync(TestDatabase database, string agency) => database.InScopeAsync<MoveAgencyWork, IReadOnlyList<WorkToMove>>(m => m.PreviewAsync(TestDatabase.Coordinator, agency));
}
