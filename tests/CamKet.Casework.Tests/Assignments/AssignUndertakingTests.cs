using CamKet.Casework.Assignments;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Assignments;

public sealed class AssignUndertakingTests
{
    private static readonly AssignmentDecision ByTheRules = new() { Reference = "CK-2026-0001", Version = 0, LeadAgencyId = "agency:moit", SupportingAgencyIds = ["agency:mofa"], MeaningFull = "Ký xong." };

    [Theory, OnEveryEngine]
    public async Task AssignAsync_ByTheRules_KeepsLeadSupportBasisAndAct(string engine)
    {
        await using var database = await SownAsync(engine);

        await AssignAsync(database, ByTheRules);

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var undertaking = await db.Undertakings.Include(u => u.Assignments).ThenInclude(a => a.Supporting).SingleAsync();
            undertaking.Status.ShouldBe(UndertakingStatus.Assigned);
            undertaking.LeadAgencyId.ShouldBe("agency:moit");
            var assignment = undertaking.Assignments.ShouldHaveSingleItem();
            assignment.Supporting.ShouldHaveSingleItem().AgencyId.ShouldBe("agency:mofa");
            assignment.MandateId.ShouldBe("47-aec");
            assignment.BasisVi!.ShouldContain("47/2025/QĐ-TTg");
            assignment.AssignedOn.ShouldBe(new DateOnly(2026, 6, 12));
            (await db.Acts.SingleAsync()).Kind.ShouldBe(ActKind.UndertakingAssigning);
        });
    }

    [Theory, OnEveryEngine]
    public async Task AssignAsync_Again_KeepsTheEarlierAssignmentAsHistory(string engine)
    {
        await using var database = await SownAsync(engine);
        await AssignAsync(database, ByTheRules);

        await AssignAsync(database, ByTheRules with { Version = 1, LeadAgencyId = "agency:mof", SupportingAgencyIds = [], Reason = "Bộ Tài chính nhận thay." });

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var assignments = await db.Assignments.OrderBy(a => a.Id).ToListAsync();
            assignments.Select(a => (a.LeadAgencyId, a.IsCurrent)).ShouldBe([("agency:moit", false), ("agency:mof", true)]);
            assignments[1].MandateId.ShouldBeNull();
            assignments[1].Reason.ShouldBe("Bộ Tài chính nhận thay.");
        });
    }

    [Theory, OnEveryEngine]
    public async Task AssignAsync_TwoOfficersAtOnce_TellsTheSecondWhatStandsNow(string engine)
    {
        await using var database = await SownAsync(engine);
        await AssignAsync(database, ByTheRules);

        var conflict = await Should.ThrowAsync<ConflictException>(() => AssignAsync(database, ByTheRules with { LeadAgencyId = "agency:mof", Reason = "Nhầm." }));

        conflict.ByWhom.ShouldBe("Nguyễn Thu Hà");
        conflict.Theirs["LeadAgencyId"].ShouldBe("agency:moit");
    }

    [Theory, OnEveryEngine]
    public async Task AssignAsync_RuleBroken_RefusesWithASentenceAtTheField(string engine)
    {
        await using var database = await SownAsync(engine);
        (AssignmentDecision Decision, string? Field, string Says)[] cases =
        [
            (ByTheRules with { LeadAgencyId = "" }, "LeadAgencyId", "Hãy chọn cơ quan chủ trì"),
            (ByTheRules with { LeadAgencyId = "agency:nobody" }, "LeadAgencyId", "không có trong danh mục"),
            (ByTheRules with { LeadAgencyId = "agency:mpi", Reason = "Lời nêu tên." }, "LeadAgencyId", "nay do Bộ Tài chính thực hiện"),
            (ByTheRules with { SupportingAgencyIds = ["agency:moit"] }, "SupportingAgencyIds", "đã là cơ quan chủ trì"),
            (ByTheRules with { LeadAgencyId = "agency:mof" }, "Reason", "chủ trì là Bộ Công Thương"),
            (ByTheRules with { Due = new(2027, 1, 1) }, "Due", "Hạn đang là 31/12/2026"),
        ];

        foreach (var (decision, field, says) in cases)
        {
            var refusal = await Should.ThrowAsync<RefusalException>(() => AssignAsync(database, decision));
            refusal.Field.ShouldBe(field);
            refusal.Sentence.Vi.ShouldContain(says);
        }

        await database.InScopeAsync<CamKetDb>(async db => (await db.Assignments.CountAsync()).ShouldBe(0));
    }

    [Theory, OnEveryEngine]
    public async Task AssignAsync_TheOtherSidesWord_IsRefused(string engine)
    {
        await using var database = await SownAsync(engine, u => u.Side = Side.Theirs);

        var refusal = await Should.ThrowAsync<RefusalException>(() => AssignAsync(database, ByTheRules));

        refusal.Sentence.Vi.ShouldStartWith("Đây là lời của phía bạn");
    }

    [Theory, OnEveryEngine]
    public async Task AssignAsync_CrossPillarBeforeTheDecision_IsRefusedAndAfterItGoes(string engine)
    {
        await using var database = await SownAsync(engine, u => u.Pillar = Pillar.CrossPillar);
        var decision = ByTheRules with { LeadAgencyId = "agency:mofa", SupportingAgencyIds = [] };
        (await Should.ThrowAsync<RefusalException>(() => AssignAsync(database, decision))).Sentence.Vi.ShouldContain("báo cáo Thủ tướng");

        await database.InScopeAsync<CamKetDb>(db => db.Undertakings.ExecuteUpdateAsync(s => s.SetProperty(u => u.Status, UndertakingStatus.AwaitingDecision)));
        await AssignAsync(database, decision);

        await database.InScopeAsync<CamKetDb>(async db => (await db.Undertakings.SingleAsync()).Status.ShouldBe(UndertakingStatus.Assigned));
    }

    [Theory, OnEveryEngine]
    public async Task AssignAsync_ByAFocalPoint_IsRefused(string engine)
    {
        await using var database = await SownAsync(engine);

        await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<AssignUndertaking>(assign => assign.AssignAsync(TestDatabase.FocalPoint("agency:moit"), ByTheRules)));
    }

    private static async Task<TestDatabase> SownAsync(string engine, Action<Undertaking>? change = null)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<CamKetDb>(db => FollowUpSeed.SowAsync(db, change));
        return database;
    }

    private static Task AssignAsync(TestDatabase database, AssignmentDecision decision) =>
        database.InScopeAsync<AssignUndertaking>(assign => assign.AssignAsync(TestDatabase.Coordinator, decision));
}
