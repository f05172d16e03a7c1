using CamKet.Casework.Users;

namespace CamKet.Web.Tests.Pages.Figures;

public sealed class FigurePagesTests(DeliveredSite fixture) : IClassFixture<DeliveredSite>
{
    [Fact]
    public async Task Get_PartsThatDoNotAddUp_SaysByHowMuch()
    {
        var page = await (await fixture.Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Figures);

        var notices = page.Html.QuerySelectorAll(".notice-warn").Select(n => n.TextContent).ToList();
        var sum = notices.Single(n => n.Contains("Các phần cộng lại không ra tổng"));
        sum.ShouldContain("7.892 + 1.602 + 319 = 9.813");
        sum.ShouldContain("nguồn nêu 9.831.");
        sum.ShouldContain("Lệch 18.");
        notices.ShouldContain(n => n.Contains("1.602 / 9.831 = 16,3%") && n.Contains("nguồn nêu 16,47."));
        page.Html.QuerySelectorAll("details tbody tr").ShouldContain(r => r.TextContent.Contains("14.068 + 1.983 = 16.051") && r.TextContent.Contains("Khớp"));
    }

    [Fact]
    public async Task Post_Check_IsWorkedOutAndCanBeTakenBack()
    {
        var browser = await fixture.Site.SignInAsync(UserRole.Coordinator);
        var form = await browser.OpenAsync(Links.CheckFigures + "?measure=iai-iv-projects");
        var refused = await browser.SendAsync(form, "main form", ("Kind", "Sum"), ("Parts[0]", "iai-iv-action-lines"));
        refused.Html.GetElementById("Parts-error")!.TextContent.ShouldStartWith("Hãy chọn các phần khác với chỉ tiêu được kiểm");

        var page = await browser.SendAsync(refused, "main form", ("Kind", "Share"), ("Part", "iai-iv-action-lines"), ("Parts[0]", "iai-iv-completion"));

        page.HasNotice("Đã thêm phép kiểm.");
        page.Html.QuerySelectorAll(".notice-warn").ShouldContain(n => n.TextContent.Contains("24 / 70,8 = 33,9%"));
        var back = await browser.SendAsync(await browser.OpenAsync(Links.CheckFigures), "form[action*=Remove]");
        back.HasNotice("Đã bỏ phép kiểm.");
    }

    [Fact]
    public async Task Get_OneMeasureOfSeveralSources_DrawsALineForEach()
    {
        var page = await (await fixture.Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Figures + "?q=vn-partners-comprehensive");

        var section = page.Html.GetElementById("vn-partners-comprehensive-up")!;
        section.QuerySelectorAll("ol.shape-key li").Length.ShouldBeGreaterThan(2);
        section.QuerySelectorAll("svg.level-chart text").Select(t => t.TextContent).ShouldContain(t => t.StartsWith("42 ("));
    }

    [Fact]
    public async Task Get_OneMeasure_PutsTheClaimsSideBySideAndDrawsThem()
    {
        var page = await (await fixture.Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Figures + "?q=vn-partners-comprehensive");

        var section = page.Html.GetElementById("vn-partners-comprehensive-up")!;
        section.QuerySelectorAll("tbody tr td:first-child b").Select(b => b.TextContent).ShouldBe(["42", "42", "38", "35", "30"]);
        section.QuerySelectorAll("svg.level-chart circle").Length.ShouldBe(5);
        section.QuerySelectorAll(".unchecked").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Get_SourcesThatDifferOnOneDate_AreMarked() =>
        (await (await fixture.Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Figures)).Html.GetElementById("summit-47-documents")!.TextContent.ShouldContain("Các nguồn nêu số khác nhau, 10/2025");

    [Fact]
    public async Task Post_Figure_StandsBesideTheOthers()
    {
        var browser = await fixture.Site.SignInAsync(UserRole.Coordinator);
        var form = await browser.OpenAsync(Links.AddFigure + "?measure=asean-members");
        var refused = await browser.SendAsync(form, "main form", ("Value", "nhiều"), ("AsOf", "2030"), ("Source.Sources", "https://example.vn/m"));
        refused.HasError("Value", "Chưa thấy số nào. Viết như 9.831 hoặc «gần 70».");

        var page = await browser.SendAsync(refused, "main form", ("Value", "gần 12"));

        page.HasNotice("Đã thêm số liệu.");
        page.Html.GetElementById("asean-members")!.TextContent.ShouldContain("gần 12");
    }
}
