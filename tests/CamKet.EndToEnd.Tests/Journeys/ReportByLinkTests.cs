using CamKet.Web.Tests;
using CamKet.Web.Tests.Notices;
using Microsoft.EntityFrameworkCore;

namespace CamKet.EndToEnd.Tests.Journeys;

/// <summary>A focal point on the road: the mail arrives on the phone, the button in it leads to the report, and nobody signs in.</summary>
public sealed class ReportByLinkTests
{
    [Fact]
    public async Task Report_FromTheMailOnAPhone_IsSentWithoutSigningIn()
    {
        MailChrome? chrome = null;
        var office = await MailSite.StartAsync(prepare: async site => await (chrome = new MailChrome(site)).InitializeAsync());
        await using var browser = chrome!;
        await using var server = office.Server;
        var desk = new Desk(await browser.NewPageAsync(width: 390));

        await desk.OpenAsync(await office.ReportLinkAsync());
        await desk.Page.ShouldFitAsync();
        await desk.Page.ShouldBeAccessibleAsync();
        await desk.Page.GetByText("Đang làm", new() { Exact = true }).ClickAsync();
        await desk.Page.Locator("#Done").FillAsync("Đã gửi dự thảo cho đối tác, chờ phản hồi.");
        await desk.PressAsync("Gửi báo cáo");
        await desk.ShouldSayAsync("Đã gửi báo cáo.");

        desk.Page.Url.ShouldEndWith("/Sent");
        await desk.Page.ShouldFitAsync();
        await desk.Page.ShouldBeAccessibleAsync();
        (await office.AskAsync(db => db.ProgressReports.SingleAsync())).ByLink.ShouldBeTrue();
        await desk.OpenAsync("/");
        desk.Page.Url.ShouldContain("/SignIn", Case.Sensitive, "the link has opened nothing else");
    }

    private sealed class MailChrome(Site site) : Chrome(site);
}
