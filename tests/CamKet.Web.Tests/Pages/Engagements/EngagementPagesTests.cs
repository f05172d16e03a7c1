using System.Net;
using CamKet.Casework.Engagements;
using CamKet.Casework.Users;

namespace CamKet.Web.Tests.Pages.Engagements;

public sealed class EngagementPagesTests(FollowUpSite site) : IClassFixture<FollowUpSite>
{
    [Fact]
    public async Task Add_VisitWithProgrammeAndGift_ShowsAllOfItWithItsSentence()
    {
        var browser = await site.Site.SignInAsync(UserRole.Coordinator);

        var page = await AddAsync(browser, "Chuyến thăm Canada", ("Input.Kind", "Visit"), ("Input.Start", "10/6/2026"), ("Input.Place", "Ottawa"));
        page.HasNotice("Đã thêm hoạt động.");
        page.Heading.ShouldBe("Chuyến thăm Canada");
        page = await AddPartAsync(browser, page.Address, EngagementPart.Programme, ("Text", "Lễ ký hiệp định"), ("DocumentReference", "VB-2026-0001"), ("Quote", "Hai bên ký hiệp định ngày 10/6/2026."));
        page = await AddPartAsync(browser, page.Address, EngagementPart.Gift, ("Text", "Tranh sơn mài"), ("KeptAt", "Bảo tàng"));

        page.Html.QuerySelectorAll("blockquote").ShouldContain(q => q.TextContent.Contains("Hai bên ký hiệp định ngày 10/6/2026.", StringComparison.Ordinal));
        page.Text.ShouldContain("Lưu giữ tại Bảo tàng");
        page.Html.QuerySelectorAll("a").ShouldContain(a => a.GetAttribute("href") == Links.Undertaking("CK-2026-0001"));

        page = await browser.SendAsync(page, "form[action*='Remove']:has(input[name='part'][value='Gift'])");
        page.Text.ShouldNotContain("Tranh sơn mài");
    }

    [Fact]
    public async Task Add_DateThatIsNone_GivesTheTextBackWithWhatIsWrong()
    {
        var browser = await site.Site.SignInAsync(UserRole.Coordinator);

        var page = await AddAsync(browser, "Hội đàm thử", ("Input.Kind", "Talks"), ("Input.Start", "31/02/2026"));

        page.HasError("Input.Start", "Ngày này không có trong lịch. Viết như 26/10/2025, 10/2025 hoặc 2025.");
        page.Html.QuerySelector("[name='Input.Name']")!.GetAttribute("value").ShouldBe("Hội đàm thử");
    }

    [Fact]
    public async Task Get_Calendar_HoldsPublicDaysForAReaderAndNoInternalOnes()
    {
        var coordinator = await site.Site.SignInAsync(UserRole.Coordinator);
        await AddAsync(coordinator, "Hội nghị mở", ("Input.Kind", "Summit"), ("Input.Start", "26/10/2025"), ("Input.End", "28/10/2025"), ("Input.Access", "Public"));
        var hidden = await AddAsync(coordinator, "Hội đàm kín", ("Input.Kind", "Talks"), ("Input.Start", "27/10/2025"));
        var reader = await site.Site.SignInAsync(UserRole.Reader, clearance: AccessLevel.Public);

        var answer = await reader.Client.GetAsync("/Engagements?period=2025-Q4&format=ics");
        var calendar = await answer.Content.ReadAsStringAsync();

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        calendar.ShouldContain("SUMMARY:Hội nghị mở\r\n");
        calendar.ShouldContain("DTEND;VALUE=DATE:20251029\r\n");
        foreach (var address in new[] { "/Engagements?period=2025&format=ics", "/Engagements?format=csv", "/Engagements?format=json", "/Engagements?period=2025" })
        {
            (await reader.Client.GetStringAsync(address)).ShouldNotContain("Hội đàm kín");
        }

        (await reader.OpenAsync(hidden.Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await reader.OpenAsync("/Engagements/New")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_Year_ShowsItsTwelveMonths()
    {
        var browser = await site.Site.SignInAsync(UserRole.Coordinator);
        await AddAsync(browser, "Họp đầu năm", ("Input.Kind", "Meeting"), ("Input.Start", "3/1/2019"));

        var page = await browser.OpenAsync("/Engagements?period=2019");

        var months = page.Html.QuerySelectorAll(".year-table tbody tr");
        months.Length.ShouldBe(12);
        months[0].TextContent.ShouldContain("Họp đầu năm");
    }

    [Fact]
    public async Task Amend_SomebodySavedFirst_ShowsBothTexts()
    {
        var browser = await site.Site.SignInAsync(UserRole.Coordinator);
        var page = await AddAsync(browser, "Phiên tham vấn", ("Input.Kind", "Meeting"), ("Input.Place", "Hà Nội"));
        var mine = await browser.OpenAsync(page.Address + "/Amend");
        await browser.SendAsync(await browser.OpenAsync(page.Address + "/Amend"), "main form", ("Input.Place", "Huế"));

        var answer = await browser.SendAsync(mine, "main form", ("Input.Place", "Đà Nẵng"));

        answer.Html.QuerySelector(".both-texts")!.TextContent.ShouldContain("Huế");
        (await browser.SendAsync(answer, "main form")).Text.ShouldContain("Đà Nẵng");
    }

    [Fact]
    public async Task Get_Series_ListsItsEditions()
    {
        await site.AskAsync(async db =>
        {
            db.EngagementSeries.Add(new EngagementSeries { Id = "forum", NameVi = "Diễn đàn thường niên", NameEn = "Yearly forum" });
            db.Engagements.AddRange(new[] { 1, 2 }.Select(no => new Engagement
            {
                Reference = $"HD-202{no}-0009", Name = $"Diễn đàn lần {no}", Kind = EngagementKind.Conference, Start = $"202{no}-04", SeriesId = "forum", Edition = no, Access = no == 1 ? AccessLevel.Public : AccessLevel.Internal,
            }));
            return await db.SaveChangesAsync();
        });
        var browser = await site.Site.SignInAsync(UserRole.Reader, clearance: AccessLevel.Public);

        var page = await browser.OpenAsync(Links.Series("forum"));

        page.Heading.ShouldBe("Diễn đàn thường niên");
        page.Html.QuerySelectorAll("tbody th a").Select(a => a.TextContent).ShouldBe(["Diễn đàn lần 1"]);
        (await browser.OpenAsync(Links.Series("none"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Page> AddAsync(Browser browser, string name, params (string Name, string Value)[] values) =>
        await browser.SendAsync(await browser.OpenAsync("/Engagements/New"), "main form", [("Input.Name", name), .. values]);

    private static async Task<Page> AddPartAsync(Browser browser, string engagement, EngagementPart part, params (string Name, string Value)[] values) =>
        await browser.SendAsync(await browser.OpenAsync($"{engagement}/Add/{part}"), "main form", values);
}
