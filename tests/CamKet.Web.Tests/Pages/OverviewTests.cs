using CamKet.Casework.Users;
using CamKet.Web.Tests.Pages.Register;

namespace CamKet.Web.Tests.Pages;

public sealed class OverviewTests(RegisterFixture fixture) : IClassFixture<RegisterFixture>
{
    private Site Site => fixture.Site;

    [Fact]
    public async Task Get_AsCoordinator_ListsTheWorkAndEveryNumberOpensItsRows()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var page = await browser.OpenAsync("/");

        page.Html.QuerySelectorAll(".work-list .verb").Select(v => v.TextContent).ShouldBe(["Đôn đốc", "Phân công"]);
        page.Html.QuerySelectorAll(".work-list .btn-primary").Length.ShouldBe(1);
        foreach (var link in page.Html.QuerySelectorAll(".tallies a, .pillars td.num a").Where(a => a.GetAttribute("href")!.StartsWith("/Register", StringComparison.Ordinal)))
        {
            var number = (link.QuerySelector("b") ?? link).TextContent;
            var rows = await browser.OpenAsync(link.GetAttribute("href")!);
            rows.Html.QuerySelectorAll("table.register tbody tr").Length.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(number, link.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Get_Rate_NamesItsDenominatorAndWhatIsLeftOut()
    {
        var page = await (await Site.SignInAsync(UserRole.Coordinator)).OpenAsync("/?lang=en");

        var economy = page.Html.QuerySelectorAll(".pillars tbody tr").First(row => row.QuerySelector("th")!.TextContent.StartsWith("Economic", StringComparison.Ordinal));
        economy.QuerySelectorAll("td")[^1].TextContent.Trim().ShouldBe("0.0%0 / 1");
        page.Text.ShouldContain("1 not yet due are left out");
    }

    [Fact]
    public async Task Get_AsFocalPoint_LeadsToTheReport()
    {
        var page = await (await Site.SignInAsync(UserRole.FocalPoint, "agency:moit")).OpenAsync("/");

        page.Html.QuerySelectorAll(".work-list .go a").Single().GetAttribute("href").ShouldBe($"/Progress/{fixture.Reference(1)}/Report");
    }

    [Fact]
    public async Task Get_AsReader_SaysThatNothingWaits()
    {
        (await (await Site.SignInAsync(UserRole.Reader)).OpenAsync("/")).Heading.ShouldBe("Hôm nay không có việc chờ");
    }

    [Fact]
    public async Task Get_EmptyProgram_SaysWhatToDoFirst()
    {
        await using var empty = Site.Start();
        await empty.AddUserAsync(UserRole.Administrator);

        var page = await (await empty.SignInAsync(UserRole.Coordinator)).OpenAsync("/");

        page.Html.QuerySelector(".silence a")!.GetAttribute("href").ShouldBe("/Documents/Add");
    }

    [Fact]
    public async Task MyAgency_OfAFocalPoint_ListsWhatItLeadsWithTheReportButton()
    {
        var page = await (await Site.SignInAsync(UserRole.FocalPoint, "agency:moit")).OpenAsync("/MyAgency");

        page.Heading.ShouldBe("Bộ Công Thương");
        page.Html.QuerySelectorAll("table.register tbody tr").Length.ShouldBe(1);
        page.Html.QuerySelector("td.go a")!.GetAttribute("href").ShouldBe($"/Progress/{fixture.Reference(1)}/Report");
    }

    [Fact]
    public async Task MyAgency_OfACoordinator_OffersTheAgencies()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var page = await browser.OpenAsync("/MyAgency");
        var chosen = await browser.OpenAsync("/MyAgency?agency=agency%3Amoit");

        page.Html.QuerySelectorAll("select#agency option").Select(o => o.TextContent).ShouldContain("Bộ Công Thương");
        chosen.Heading.ShouldBe("Bộ Công Thương");
    }
}
