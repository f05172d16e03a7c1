using CamKet.Casework.Users;

namespace CamKet.Web.Tests.Pages.Agencies;

public sealed class AgencyPagesTests(FollowUpSite site) : IClassFixture<FollowUpSite>
{
    [Fact]
    public async Task Get_Agencies_NamesWhoCarriesTheWorkOfThoseThatEnded()
    {
        var page = await (await site.Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Agencies);

        var ended = page.Html.QuerySelectorAll("section tbody tr").Select(r => r.TextContent).ToList();
        ended.ShouldContain(row => row.Contains("Bộ Kế hoạch và Đầu tư") && row.Contains("28/02/2025") && row.Contains("Bộ Tài chính"));
        ended.ShouldContain(row => row.Contains("Thương binh") && row.Contains("Bộ Nội vụ: lao động") && row.Contains("Bộ Giáo dục và Đào tạo: giáo dục nghề nghiệp"));
    }

    [Fact]
    public async Task Get_Agency_ShowsWhatItTookOverAndLeads()
    {
        var reference = await site.AddAssignedAsync();
        var browser = await site.Site.SignInAsync(UserRole.Coordinator);

        (await browser.OpenAsync(Links.Agency("agency:moit"))).Html.QuerySelector("table")!.TextContent.ShouldContain(reference);
        (await browser.OpenAsync(Links.Agency("agency:mof"))).Html.QuerySelector(".rail")!.TextContent.ShouldContain("Bộ Kế hoạch và Đầu tư");
    }

    [Fact]
    public async Task Get_Mandates_ShowsBothRegulationsSideBySideUnderTheNamesOfTheirDays()
    {
        var page = await (await site.Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Mandates);

        var row = page.Html.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "Văn hóa - Xã hội");
        row.QuerySelectorAll("td b").Select(b => b.TextContent).ShouldBe(["Bộ Nội vụ", "Bộ Lao động - Thương binh và Xã hội"]);
        page.Html.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Contains("Tài chính ASEAN")).TextContent.ShouldContain("Chưa kiểm chứng");
        page.Text.ShouldContain("Hiệu lực từ 31/01/2009 đến 24/01/2026");
    }

    [Fact]
    public async Task Get_Bodies_MarksWhatRestsOnPractice()
    {
        var page = await (await site.Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Bodies);

        var row = page.Html.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("AFMM"));
        row.TextContent.ShouldContain("Bộ Tài chính");
        row.TextContent.ShouldContain("chưa kiểm chứng");
    }

    [Theory]
    [InlineData("/Agencies")]
    [InlineData("/Bodies")]
    [InlineData("/Mandates")]
    [InlineData("/Outcomes")]
    [InlineData("/Matches")]
    [InlineData("/Progress")]
    [InlineData("/Assignments/CK-2026-0001/Assign")]
    [InlineData("/Assignments/CK-2026-0001/Due")]
    [InlineData("/Matches/Add/CK-2026-0001")]
    public async Task Get_AnyOfThesePages_IsCompleteInEnglishWithOneHeading(string address)
    {
        var browser = await site.Site.SignInAsync(UserRole.Coordinator);

        var page = await browser.OpenAsync(address + (address.Contains('?') ? "&" : "?") + "lang=en");

        page.Html.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.Html.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.Html.QuerySelectorAll("style, [style]").ShouldBeEmpty();
        page.Html.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        page.Html.QuerySelectorAll("main label[for]").Select(l => l.GetAttribute("for")).ShouldAllBe(id => page.Html.GetElementById(id!) != null);
    }
}
