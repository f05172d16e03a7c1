using CamKet.Casework.Users;

namespace CamKet.Web.Tests.Pages.Roles;

public sealed class RolePagesTests(DeliveredSite fixture) : IClassFixture<DeliveredSite>
{
    [Fact]
    public async Task Get_AsOfADayIn2025_GivesThatYearsChairWithItsThemeInBothLanguages()
    {
        var page = await (await fixture.Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Roles + "?asOf=15/07/2025");

        var chair = page.Html.QuerySelectorAll("section[aria-labelledby=chairs] tbody tr").ShouldHaveSingleItem();
        chair.QuerySelectorAll("td")[0].TextContent.ShouldContain("Ma-lai-xi-a");
        chair.QuerySelectorAll("[lang=vi], [lang=en]").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Get_All_PutsVietNamFirst() =>
        (await (await fixture.Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Roles)).Html.QuerySelector("main section h2")!.TextContent.ShouldBe("Việt Nam");

    [Fact]
    public async Task Post_RoleThenAmend_ShowsTheNewTerm()
    {
        var browser = await fixture.Site.SignInAsync(UserRole.Coordinator);
        var added = await browser.SendAsync(await browser.OpenAsync(Links.AddRole), "main form",
            ("NameVi", "Chủ trì nhóm thử"), ("NameEn", "Chair of the test group"), ("HolderId", "country:vn"), ("From", "2026"), ("Source.Sources", "https://example.vn/role"));
        added.HasNotice("Đã lưu vai trò.");
        var link = added.Html.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Chủ trì nhóm thử")).QuerySelector("th a")!.GetAttribute("href")!;

        var amended = await browser.SendAsync(await browser.OpenAsync(link), "main form", ("To", "2027"));

        amended.Html.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Chủ trì nhóm thử")).TextContent.ShouldContain("2026 – 2027");
    }

    [Fact]
    public async Task Post_SameFormTwice_AddsOneRole()
    {
        var browser = await fixture.Site.SignInAsync(UserRole.Coordinator);
        var form = await browser.OpenAsync(Links.AddRole);
        (string, string)[] values = [("NameVi", "Vai trò một lần"), ("NameEn", "Once"), ("HolderName", "Nguyễn Văn A"), ("Source.Sources", "https://example.vn/once")];
        await browser.SendAsync(form, "main form", values);

        var page = await browser.SendAsync(form, "main form", values);

        page.Address.ShouldBe(Links.Roles);
        page.Html.QuerySelectorAll("tbody tr").Count(r => r.TextContent.Contains("Vai trò một lần")).ShouldBe(1);
    }
}
