using CamKet.Casework.Users;

namespace CamKet.Web.Tests.Pages.WorkingDays;

public sealed class WorkingDayPagesTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Get_TheYear_ShowsTetByTheLunarCalendarAndReckons()
    {
        var browser = await fixture.Site.SignInAsync(UserRole.Reader);

        var page = await browser.OpenAsync(Links.WorkingDays + "?year=2026&from=13/02/2026&days=1");

        page.Text.ShouldContain("17/02/2026");
        page.Html.QuerySelector("[role=status]")!.TextContent.ShouldContain("1 ngày làm việc sau 13/02/2026 là thứ Hai, 23/02/2026.");
        page.Html.QuerySelector("table")!.TextContent.ShouldContain("45/2019/QH14");
    }

    [Fact]
    public async Task Keep_ADayOff_StandsInTheCalendarWithItsBasis()
    {
        var browser = await fixture.Site.SignInAsync(UserRole.Administrator);

        await browser.SendAsync(await browser.OpenAsync(Links.NewCalendarDay), "form[action*='handler=Save']",
            ("Date", "24/11/2027"), ("NameVi", "Ngày Văn hóa"), ("NameEn", "Culture Day"), ("Basis", "Nghị quyết số 1"));

        (await browser.OpenAsync(Links.WorkingDays + "?year=2027")).Text.ShouldContain("Nghị quyết số 1");
    }
}
