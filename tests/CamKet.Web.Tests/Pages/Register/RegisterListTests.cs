using System.Net;
using System.Text.Json;
using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Pages.Register;

public sealed class RegisterListTests(RegisterFixture fixture) : IClassFixture<RegisterFixture>
{
    private Site Site => fixture.Site;

    [Fact]
    public async Task Get_AsCoordinator_ShowsTheRowsWithDatesStatesAndCounts()
    {
        var page = await (await Site.SignInAsync(UserRole.Coordinator)).OpenAsync("/Register");

        page.Heading.ShouldBe("Cam kết, nhiệm vụ");
        page.Html.QuerySelectorAll("table.register tbody tr .ref").Select(cell => cell.TextContent).ShouldBe([fixture.Reference(1), fixture.Reference(2), fixture.Reference(3)]);
        var overdue = page.Html.QuerySelector("table.register tbody tr")!;
        overdue.QuerySelector(".said")!.TextContent.ShouldBe("Việt Nam ký nghị định thư <thứ hai>.");
        overdue.QuerySelector(".due .overdue")!.TextContent.ShouldBe("quá 30 ngày");
        overdue.QuerySelector(".standing .state")!.TextContent.ShouldBe("Quá hạn");
        overdue.QuerySelector(".lead-agency")!.TextContent.Trim().ShouldBe("Bộ Công Thương");
        page.Html.QuerySelectorAll(".view-tabs a[aria-current]").Single().TextContent.ShouldStartWith("Tất cả");
    }

    [Fact]
    public async Task Get_Filtered_KeepsTheTicksAndOffersTheWayBack()
    {
        var page = await (await Site.SignInAsync(UserRole.Coordinator)).OpenAsync("/Register?side=Theirs&q=hoc+bong&silent=0&lang=en");

        page.Html.QuerySelectorAll("table.register").ShouldBeEmpty();
        page.Html.QuerySelector("input[name=side][value=Theirs]")!.HasAttribute("checked").ShouldBeTrue();
        page.Html.QuerySelector(".facets input[name=q]")!.GetAttribute("value").ShouldBe("hoc bong");
        page.Text.ShouldContain("No row fits the filters in use.");
        var without = page.Html.QuerySelector(".narrowings a")!.GetAttribute("href")!;
        (await (await Site.SignInAsync(UserRole.Coordinator)).OpenAsync(without)).Html.QuerySelectorAll("table.register tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Get_FilterNobodyKnows_SaysThatItWasLeftOut()
    {
        var page = await (await Site.SignInAsync(UserRole.Coordinator)).OpenAsync("/Register?state=Late");

        page.Html.QuerySelector(".notice-warn")!.TextContent.ShouldContain("state=Late");
    }

    [Theory]
    [InlineData(UserRole.Coordinator, 3)]
    [InlineData(UserRole.Leader, 3)]
    [InlineData(UserRole.Reader, 1)]
    [InlineData(UserRole.FocalPoint, 1)]
    public async Task Get_ByRole_ShowsOnlyWhatIsTheirs(UserRole role, int rows)
    {
        var browser = await Site.SignInAsync(role, role == UserRole.FocalPoint ? "agency:moit" : null);

        (await browser.OpenAsync("/Register")).Html.QuerySelectorAll("table.register tbody tr").Length.ShouldBe(rows);
        var json = JsonDocument.Parse(await browser.Client.GetStringAsync("/Register?format=json"));
        json.RootElement.GetProperty("total").GetInt32().ShouldBe(rows);
        (await browser.Client.GetStringAsync("/Register?format=csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(rows + 1);
    }

    [Fact]
    public async Task Get_Csv_IsForSpreadsheetsAndLeavesAnAct()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var answer = await browser.Client.GetAsync("/Register?format=csv&state=Overdue");

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        System.Text.Encoding.UTF8.GetString(bytes).ShouldContain($"{fixture.Reference(1)},Việt Nam ký nghị định thư <thứ hai>.,Cam kết,Phía ta,Đang thực hiện,Quá hạn,Kinh tế,Bộ Công Thương");
        var act = await Site.InScopeAsync<CamKetDb, Act>(db => db.Acts.Where(a => a.Kind == ActKind.RegisterExporting).OrderByDescending(a => a.Id).FirstAsync());
        act.After!.ShouldContain("?state=Overdue");
    }

    [Fact]
    public async Task Get_AfterASaveAndInTheOtherLanguage_ShowsWhatStandsNow()
    {
        // A register of its own: the other tests count rows.
        await using var own = new RegisterFixture();
        await own.InitializeAsync();
        var browser = await own.Site.SignInAsync(UserRole.Coordinator);
        var words = "tuần lễ " + Guid.NewGuid().ToString("N");
        var address = "/Register?q=" + words.Split(' ')[^1];
        (await browser.OpenAsync(address)).Html.QuerySelectorAll("table.register tbody tr").ShouldBeEmpty();
        var reference = "";
        await own.SeedAsync(async seed => reference = (await seed.AddAsync($"Việt Nam mở {words}.")).Reference);

        (await browser.OpenAsync(address)).Html.QuerySelector(".standing .state")!.TextContent.ShouldBe("Đã vào sổ");
        (await browser.OpenAsync(address + "&lang=en")).Html.QuerySelector(".standing .state")!.TextContent.ShouldBe("Registered");
        await browser.SendAsync(await browser.OpenAsync($"/Register/{reference}/Move"), "main form", ("To", "Cancelled"), ("Reason", "Trùng"));

        (await browser.OpenAsync(address)).Html.QuerySelector(".standing .state")!.TextContent.ShouldBe("Cancelled");
    }

    [Fact]
    public async Task Get_RowsChosen_ShowsOnlyThem()
    {
        var page = await (await Site.SignInAsync(UserRole.Coordinator)).OpenAsync($"/Register?ref={fixture.Reference(2)}&ref={fixture.Reference(3)}");

        page.Html.QuerySelectorAll("table.register tbody tr").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("/Register")]
    [InlineData("/")]
    [InlineData("/MyAgency?agency=agency:moit")]
    public async Task Get_EachPage_HasOneHeadingAndLabelledControls(string address)
    {
        var page = await (await Site.SignInAsync(UserRole.Coordinator)).OpenAsync(address);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.Html.QuerySelectorAll("[style]").ShouldBeEmpty();
        page.Html.QuerySelectorAll("main input:not([type=hidden]), main select").Where(control =>
            !control.HasAttribute("aria-label") && control.Closest("label") is null && page.Html.QuerySelector($"label[for='{control.Id}']") is null).ShouldBeEmpty();
    }
}
