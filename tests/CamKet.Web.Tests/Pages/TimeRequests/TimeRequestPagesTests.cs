using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Pages.TimeRequests;

public sealed class TimeRequestPagesTests(FollowUpSite site) : IClassFixture<FollowUpSite>
{
    private const string Form = "form[method=post].form";

    [Fact]
    public async Task Ask_ThenAnswerAnotherDate_MovesItAndTellsTheDossier()
    {
        var reference = await site.AddAssignedAsync();
        var focal = await site.Site.SignInAsync(UserRole.FocalPoint, "agency:moit");
        await focal.SendAsync(await focal.OpenAsync(Links.AskForTime(reference)), Form, ("NewDue", "31/03/2027"), ("Reason", "Chờ phiên thứ mười tám."));
        var id = await site.AskAsync(db => db.TimeRequests.Where(r => r.Undertaking!.Reference == reference).Select(r => r.Id).SingleAsync());
        var coordinator = await site.Site.SignInAsync(UserRole.Coordinator);
        (await coordinator.OpenAsync(Links.TimeRequests)).Text.ShouldContain("Chờ phiên thứ mười tám.");

        var answer = await coordinator.SendAsync(await coordinator.OpenAsync(Links.TimeRequest(id)), Form, ("Answer", "OtherDate"), ("OtherDue", "29/01/2027"), ("Reason", "Báo cáo trước Tết."));

        answer.Text.ShouldContain("Đã trả lời đề nghị lùi hạn.");
        var dossier = await coordinator.OpenAsync(Links.Undertaking(reference));
        dossier.Html.QuerySelector("#plan")!.ParentElement!.ParentElement!.TextContent.ShouldContain("xin lùi từ 31/12/2026 sang 31/03/2027 (chấp thuận đến 29/01/2027)");
        dossier.Html.QuerySelector(".dossier-bar")!.TextContent.ShouldContain("Hạn: 29/01/2027");
    }

    [Fact]
    public async Task Ask_EarlierDate_SaysSoAtTheFieldAndKeepsTheText()
    {
        var reference = await site.AddAssignedAsync();
        var focal = await site.Site.SignInAsync(UserRole.FocalPoint, "agency:moit");

        var answer = await focal.SendAsync(await focal.OpenAsync(Links.AskForTime(reference)), Form, ("NewDue", "01/10/2026"), ("Reason", "Lý do tôi đã gõ."));

        answer.HasError("NewDue", "Hạn đang là 31/12/2026. Hãy ghi một ngày muộn hơn.");
        answer.Html.QuerySelector("#Reason")!.TextContent.ShouldContain("Lý do tôi đã gõ.");
    }

    [Fact]
    public async Task Plan_StepAddedAndReached_StandsInTheDossierWithItsState()
    {
        var reference = await site.AddAssignedAsync();
        var coordinator = await site.Site.SignInAsync(UserRole.Coordinator);
        await coordinator.SendAsync(await coordinator.OpenAsync(Links.Plan(reference)), "form[action*='handler=Step']", ("Text", "Lấy ý kiến các bộ"), ("StepDue", "30/10/2026"));
        var focal = await site.Site.SignInAsync(UserRole.FocalPoint, "agency:moit");

        await focal.SendAsync(await focal.OpenAsync(Links.Plan(reference)), "form[action*='handler=Reach']", ("ReachedOn", "01/06/2026"), ("Note", "Công văn 12"));

        (await coordinator.OpenAsync(Links.Undertaking(reference))).Text.ShouldContain("đạt ngày 01/06/2026. Công văn 12");
    }

    [Fact]
    public async Task PassDown_ToAPersonOfTheAgency_IsToldInTheDossier()
    {
        var reference = await site.AddAssignedAsync();
        var focal = await site.Site.SignInAsync(UserRole.FocalPoint, "agency:moit");
        await focal.SendAsync(await focal.OpenAsync(Links.Departments("agency:moit")), "form[action*='handler=Add']", ("NameVi", "Vụ Đa biên " + reference));

        await focal.SendAsync(await focal.OpenAsync(Links.PassDown(reference)), Form, ("Person", "Chị Mai"));

        (await focal.OpenAsync(Links.Undertaking(reference))).Text.ShouldContain("Chị Mai");
        (await focal.OpenAsync(Links.Departments("agency:moit"))).Text.ShouldContain("Vụ Đa biên " + reference);
    }
}
