using CamKet.Casework.Users;

namespace CamKet.Web.Tests.Pages.Figures;

public sealed class FigurePagesTests(DeliveredSite fixture) : IClassFixture<DeliveredSite>
{
    [Fact]
    public async Task Get_PartsThatDoNotAddUp_SaysByHowMuch()
    {
        var page = await (await fixture.Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Figures);

        var notice = page.Html.QuerySelectorAll(".notice-warn").ShouldHaveSingleItem().TextContent;
        notice.ShouldContain("7.892 + 1.602 + 319 = 9.813");
        notice.ShouldContain("nguồn nêu tổng 9.831.");
        notice.ShouldContain("Lệch 18.");
    }

    [Fact]
    public async Task Get_OneMeasure_PutsTheClaimsSideBySideAndDrawsThem()
    {
        var page = await (await fixture.Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Figures + "?q=vn-partners-comprehensive");

        var section = page.Html.GetElementById("vn-partners-comprehensive-up")!;
        section.QuerySelectorAll("tbody tr td:first-child b").Select(b => b.TextContent).ShouldBe(["42", "42", "38", "35", "30"]);
        section.QuerySelectorAll("svg circle").Length.ShouldBe(5);
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
