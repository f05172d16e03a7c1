using CamKet.Casework.Assignments;
using CamKet.Casework.Register;
using CamKet.TestKit;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Assignments;

public sealed class ProposeAssignmentTests
{
    [Theory, OnEveryEngine]
    public async Task ForAsync_PillarOfTheRegulationInForce_ProposesItsLeadAndCitesIt(string engine)
    {
        var proposal = await ProposeAsync(engine, u => u.Pillar = Pillar.Aec);

        proposal.LeadAgencyId.ShouldBe("agency:moit");
        // The mandate still says MPI, whose work the Ministry of Finance carries.
        proposal.SupportingAgencyIds.ShouldBe(["agency:mofa", "agency:mof"]);
        proposal.Basis!.Value.Vi.ShouldBe("Quyết định 47/2025/QĐ-TTg, hiệu lực từ 25/01/2026: Bộ Công Thương chủ trì trụ cột Kinh tế.");
        proposal.Verified.ShouldBeTrue();
    }

    [Theory, OnEveryEngine]
    public async Task ForAsync_DayUnderTheEarlierRegulation_AsksThatOne(string engine)
    {
        var proposal = await ProposeAsync(engine, u => u.Pillar = Pillar.Ascc, day: new(2024, 5, 1));

        proposal.LeadAgencyId.ShouldBe("agency:molisa");
        proposal.Basis!.Value.En.ShouldContain("142/QĐ-TTg");
    }

    [Theory, OnEveryEngine]
    public async Task ForAsync_BodyMandate_GoesBeforeThePillarAndIsMarkedUnverified(string engine)
    {
        var proposal = await ProposeAsync(engine, u => (u.Pillar, u.BodyId) = (Pillar.Aec, "body:afmm"));

        proposal.LeadAgencyId.ShouldBe("agency:mof");
        proposal.Verified.ShouldBeFalse();
        proposal.Basis!.Value.Vi.ShouldEndWith("(theo thực tế đang làm, chưa đối chiếu với toàn văn)");
        proposal.Grounds.Select(g => g.MandateId).ShouldBe(["47-afmm", "47-aec", "47-whole"]);
        proposal.Hints.ShouldHaveSingleItem().Vi.ShouldContain("AFMM");
    }

    [Theory, OnEveryEngine]
    public async Task ForAsync_SubjectNamedByTheOfficer_GoesBeforeThePillar(string engine) =>
        (await ProposeAsync(engine, u => u.Pillar = Pillar.Aec, subject: "information")).LeadAgencyId.ShouldBe("agency:moet");

    [Theory, OnEveryEngine]
    public async Task ForAsync_WordsThatNameAnAgencyOfThatDay_GoToItsSuccessor(string engine)
    {
        var proposal = await ProposeAsync(engine, u => (u.HolderId, u.SaidOn) = ("agency:mpi", "2024-10"));

        proposal.LeadAgencyId.ShouldBe("agency:mof");
        proposal.Basis!.Value.Vi.ShouldStartWith("Lời nêu đích danh Bộ Kế hoạch và Đầu tư; việc của cơ quan này nay do Bộ Tài chính thực hiện.");
        proposal.SupportingAgencyIds.ShouldContain("agency:moit");
        proposal.MandateId.ShouldBeNull("the words name it, not the mandate");
    }

    [Theory, OnEveryEngine]
    public async Task ForAsync_WordsThatNameASplitAgency_LeaveTheChoiceToTheOfficer(string engine)
    {
        var proposal = await ProposeAsync(engine, u => (u.HolderId, u.SaidOn) = ("agency:molisa", "2024"));

        proposal.LeadAgencyId.ShouldBeNull();
        proposal.SplitAmong.Select(c => c.AgencyId).ShouldBe(["agency:moha", "agency:moet"]);
    }

    [Theory, OnEveryEngine]
    public async Task ForAsync_CrossPillarMatter_TakesTheWayOverConsultation(string engine)
    {
        var proposal = await ProposeAsync(engine, u => u.Pillar = Pillar.CrossPillar);

        proposal.Path.ShouldBe(AssignmentPath.ConsultFirst);
        proposal.Grounds[0].MandateId.ShouldBe("47-cross");
        proposal.LeadAgencyId.ShouldBe("agency:mofa");
    }

    [Theory, OnEveryEngine]
    public async Task ForAsync_TheOtherSidesWord_IsFollowedOnly(string engine) =>
        (await ProposeAsync(engine, u => u.Side = Side.Theirs)).Path.ShouldBe(AssignmentPath.FollowOnly);

    private static async Task<AssignmentProposal> ProposeAsync(string engine, Action<Undertaking> change, DateOnly? day = null, string? subject = null)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<CamKetDb>(db => FollowUpSeed.SowAsync(db));
        var undertaking = FollowUpSeed.Undertaking(FollowUpSeed.Document(), change);
        return await database.InScopeAsync<ProposeAssignment, AssignmentProposal>(propose => propose.ForAsync(undertaking, day ?? new(2026, 6, 12), subject));
    }
}
