using System.Net;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Pages.Assignments;

public sealed class AssignTests(FollowUpSite site) : IClassFixture<FollowUpSite>
{
    private const string Form = "form[method=post].form";

    [Fact]
    public async Task Get_NewWord_ShowsTheProposalWithItsLegalBasisAndFillsTheForm()
    {
        var browser = await site.Site.SignInAsync(UserRole.Coordinator);

        var page = await browser.OpenAsync(Links.Assign(await site.AddAsync()));

        page.Text.ShouldContain("Quyết định 47/2025/QĐ-TTg, hiệu lực từ 25/01/2026: Bộ Công Thương chủ trì trụ cột Kinh tế.");
        page.Html.QuerySelector("#LeadAgencyId option[selected]")!.GetAttribute("value").ShouldBe("agency:moit");
        page.Html.QuerySelectorAll("input[name=SupportingAgencyIds]:checked").Select(e => e.GetAttribute("value")).ShouldBe(["agency:mofa", "agency:mof"], ignoreOrder: true);
        page.Html.QuerySelector("#MeaningFull")!.TextContent.ShouldContain("chậm nhất ngày 31/12/2026");
    }

    [Fact]
    public async Task Post_AsProposed_AssignsAndReturnsToTheDossier()
    {
        var (browser, reference) = (await site.Site.SignInAsync(UserRole.Coordinator), await site.AddAsync());

        var answer = await browser.SendAsync(await browser.OpenAsync(Links.Assign(reference)), Form);

        answer.Address.ShouldBe(Links.Undertaking(reference));
        (await site.AskAsync(db => db.Undertakings.Include(u => u.Assignments).SingleAsync(u => u.Reference == reference)))
            .ShouldSatisfyAllConditions(u => u.Status.ShouldBe(UndertakingStatus.Assigned), u => u.LeadAgencyId.ShouldBe("agency:moit"), u => u.Assignments.ShouldHaveSingleItem().MandateId.ShouldBe("47-aec"));
    }

    [Fact]
    public async Task Post_OtherLeadWithoutReason_SaysSoAtTheFieldAndKeepsTheText()
    {
        var (browser, reference) = (await site.Site.SignInAsync(UserRole.Coordinator), await site.AddAsync());

        var answer = await browser.SendAsync(await browser.OpenAsync(Links.Assign(reference)), Form, ("LeadAgencyId", "agency:moha"), ("MeaningFull", "Chữ tôi đã gõ."));

        answer.HasError("Reason", "Theo căn cứ hiện hành, chủ trì là Bộ Công Thương. Hãy ghi lý do phân công khác đi.");
        answer.Html.QuerySelector("#MeaningFull")!.TextContent.ShouldContain("Chữ tôi đã gõ.");
        answer.Html.QuerySelector("#LeadAgencyId option[selected]")!.GetAttribute("value").ShouldBe("agency:moha");
    }

    [Fact]
    public async Task Post_AfterSomebodyElse_ShowsBothTextsAndOverwritesNothing()
    {
        var (browser, reference) = (await site.Site.SignInAsync(UserRole.Coordinator), await site.AddAsync());
        var page = await browser.OpenAsync(Links.Assign(reference));
        await browser.SendAsync(page, Form, ("OnceKey", "first"), ("MeaningFull", "Bản của người trước."));

        var answer = await browser.SendAsync(page, Form, ("OnceKey", "second"), ("MeaningFull", "Bản của tôi."));

        answer.Html.QuerySelectorAll(".both-texts .kept-text").Select(e => e.TextContent).ShouldBe(["Bản của tôi.", "Bản của người trước."], ignoreOrder: true);
        (await site.AskAsync(db => db.Assignments.CountAsync(a => a.Undertaking!.Reference == reference))).ShouldBe(1);
    }

    [Fact]
    public async Task Get_TheOtherSidesWord_SaysThatItIsFollowedOnly()
    {
        var browser = await site.Site.SignInAsync(UserRole.Coordinator);

        var page = await browser.OpenAsync(Links.Assign(await site.AddAsync(u => u.Side = Side.Theirs)));

        page.Html.QuerySelector(".notice")!.TextContent.ShouldContain("Đây là lời của phía bạn: được theo dõi, không phân công.");
        page.Html.QuerySelector(Form).ShouldBeNull();
    }

    [Theory]
    [InlineData(UserRole.FocalPoint)]
    [InlineData(UserRole.Reader)]
    [InlineData(UserRole.Leader)]
    public async Task Get_ByOthersThanCoordinators_IsForbidden(UserRole role) =>
        (await (await site.Site.SignInAsync(role, role == UserRole.FocalPoint ? "agency:moit" : null)).OpenAsync(Links.Assign(FollowUpSite.Word))).Status.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task PostDue_LaterDate_ShowsTheSlipWithItsReason()
    {
        var (browser, reference) = (await site.Site.SignInAsync(UserRole.Coordinator), await site.AddAsync());

        await browser.SendAsync(await browser.OpenAsync(Links.MoveDueDate(reference)), Form, ("NewDue", "2027-06-30"), ("Reason", "Phía bạn cần thêm hai phiên."));

        var page = await browser.OpenAsync(Links.MoveDueDate(reference));
        page.Html.QuerySelector("table s")!.TextContent.ShouldBe("31/12/2026");
        page.Html.QuerySelector("main")!.TextContent.ShouldContain("Phía bạn cần thêm hai phiên.");
        page.Html.QuerySelector(".in-brief")!.TextContent.ShouldContain("đã lùi hạn 1 lần");
    }

    [Fact]
    public async Task PostDue_NoReason_SaysSoAtTheFieldAndKeepsTheDate()
    {
        var (browser, reference) = (await site.Site.SignInAsync(UserRole.Coordinator), await site.AddAsync());

        var answer = await browser.SendAsync(await browser.OpenAsync(Links.MoveDueDate(reference)), Form, ("NewDue", "30/06/2027"));

        answer.HasError("Reason", "Hãy ghi lý do đổi hạn: lý do được lưu cùng hạn cũ.");
        answer.Html.QuerySelector("#NewDue")!.GetAttribute("value").ShouldBe("30/06/2027");
    }
}
