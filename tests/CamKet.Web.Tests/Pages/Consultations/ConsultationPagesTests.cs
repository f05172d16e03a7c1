using CamKet.Casework;
using CamKet.Casework.Users;

namespace CamKet.Web.Tests.Pages.Consultations;

public sealed class ConsultationPagesTests(FollowUpSite site) : IClassFixture<FollowUpSite>
{
    [Fact]
    public async Task Consult_OpenedAnsweredReportedDecided_LeadsToAssigning()
    {
        var reference = await site.AddAsync(u => u.Pillar = Pillar.CrossPillar);
        var coordinator = await site.Site.SignInAsync(UserRole.Coordinator);
        var focal = await site.Site.SignInAsync(UserRole.FocalPoint, "agency:moha");
        var address = Links.Consultation(reference);
        await coordinator.SendAsync(await coordinator.OpenAsync(address), "form[action*='handler=Open']", ("Question", "Ai chủ trì việc này?"), ("AgencyIds", "agency:moha"));

        await focal.SendAsync(await focal.OpenAsync(address), "form[action*='handler=Answer']", ("View", "Objects"), ("Text", "Chưa đủ biên chế."));
        (await coordinator.OpenAsync(address)).Text.ShouldContain("Chưa đủ biên chế.");
        await coordinator.SendAsync(await coordinator.OpenAsync(address), "form[action*='handler=Report']", ("On", "01/06/2026"), ("Number", "TTr 5"));
        var decided = await coordinator.SendAsync(await coordinator.OpenAsync(address), "form[action*='handler=Decide']", ("On", "02/06/2026"), ("Number", "QĐ 9"), ("Decision", "Giao Bộ Nội vụ"));

        decided.Text.ShouldContain("Đã ghi quyết định. Có thể phân công.");
        decided.Html.QuerySelector($"a[href='{Links.Assign(reference)}']").ShouldNotBeNull();
        (await coordinator.OpenAsync(Links.Undertaking(reference))).Text.ShouldContain("Giao Bộ Nội vụ");
    }

    [Fact]
    public async Task Consult_ObjectionWithoutAWord_SaysSoAtTheField()
    {
        var reference = await site.AddAsync(u => u.Pillar = Pillar.CrossPillar);
        var coordinator = await site.Site.SignInAsync(UserRole.Coordinator);
        await coordinator.SendAsync(await coordinator.OpenAsync(Links.Consultation(reference)), "form[action*='handler=Open']", ("Question", "Ai?"), ("AgencyIds", "agency:moha"));

        var answer = await coordinator.SendAsync(await coordinator.OpenAsync(Links.Consultation(reference)), "form[action*='handler=Answer']", ("View", "Objects"));

        answer.HasError("Text", "Hãy ghi ô này.");
    }

    [Fact]
    public async Task MoveWork_PreviewedAndMoved_PassesToTheSuccessor()
    {
        var reference = await site.AddAsync(u =>
        {
            (u.Status, u.LeadAgencyId) = (Casework.Register.UndertakingStatus.Assigned, "agency:mpi");
            u.Assignments.Add(new() { LeadAgencyId = "agency:mpi", AssignedOn = new(2025, 1, 3), AssignedBy = "Nguyễn Thu Hà" });
        });
        var coordinator = await site.Site.SignInAsync(UserRole.Coordinator);

        var preview = await coordinator.SendAsync(await coordinator.OpenAsync(Links.MoveWork("agency:mpi")), "form[action*='handler=Preview']");
        preview.Text.ShouldContain("Sẽ chuyển 1 việc");
        await coordinator.SendAsync(preview, "form[action*='handler=Move']", ("Reason", "Biên bản bàn giao"));

        (await coordinator.OpenAsync(Links.Undertaking(reference))).Text.ShouldContain("Bộ Tài chính tiếp nhận việc của Bộ Kế hoạch và Đầu tư.");
    }

    [Fact]
    public async Task Compare_TwoRegulations_ShowsWhatChangesHandsAndGivesCsv()
    {
        var reference = await site.AddAsync(u => u.Pillar = Pillar.Ascc);
        var coordinator = await site.Site.SignInAsync(UserRole.Coordinator);

        (await coordinator.OpenAsync(Links.CompareMandates + "?left=142-2009&right=47-2025")).Html.QuerySelector("main")!.TextContent.ShouldContain(reference);
        (await coordinator.OpenAsync(Links.CompareMandates + "?left=142-2009&right=47-2025&format=csv")).Text.ShouldContain(reference);
    }

    [Fact]
    public async Task MandateKeep_TheArticle_StandsOnTheRegulationsPage()
    {
        var administrator = await site.Site.SignInAsync(UserRole.Administrator);

        await administrator.SendAsync(await administrator.OpenAsync(Links.KeepMandate("47-whole")), "form[method=post].form", ("Article", "Điều 4"), ("Reason", "Công báo"));

        (await administrator.OpenAsync(Links.Mandates)).Html.QuerySelector("main")!.TextContent.ShouldContain("Điều 4");
    }
}
