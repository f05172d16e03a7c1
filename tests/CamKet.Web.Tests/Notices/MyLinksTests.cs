using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using CamKet.Casework.Progress;
using CamKet.Casework.Users;

namespace CamKet.Web.Tests.Notices;

public sealed class MyLinksTests
{
    [Fact]
    public async Task Post_Make_GivesACalendarThatNeedsNoSessionUntilItIsEnded()
    {
        await using var site = await MailSite.StartAsync();
        var focal = await SignInFocalAsync(site);

        var page = await focal.OpenAsync(Links.MyLinks);
        page = await focal.PostAsync(Links.MyLinks + "?handler=Make", Filled(page, "Calendar"));

        var address = new Uri(page.Html.QuerySelector("code.secret")!.TextContent).PathAndQuery;
        using var answer = await site.Site.NewBrowser().Client.GetAsync(address);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("UID:CK-2026-0001.due@camket");
        (await focal.OpenAsync(Links.MyLinks)).Html.QuerySelector("code.secret").ShouldBeNull("it is shown once");
        await focal.PostAsync(Links.MyLinks + "?handler=End", Filled(await focal.OpenAsync(Links.MyLinks), "Calendar"));
        using var after = await site.Site.NewBrowser().Client.GetAsync(address);
        after.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_NewsFeed_TellsWhatOthersDidAndNothingRestricted()
    {
        await using var site = await MailSite.StartAsync();
        var actor = new Actor { UserId = null, Name = "Người khác", Role = UserRole.Coordinator, Clearance = AccessLevel.Restricted };
        await site.Site.InScopeAsync<ReportProgress, long>(r => r.ReportAsync(actor, new ProgressStatement { Reference = "CK-2026-0001", Done = "Đã gửi.", Claimed = ClaimedState.UnderWay }));
        var focal = await SignInFocalAsync(site);
        var page = await focal.PostAsync(Links.MyLinks + "?handler=Make", Filled(await focal.OpenAsync(Links.MyLinks), "News"));
        var address = new Uri(page.Html.QuerySelector("code.secret")!.TextContent).PathAndQuery;
        var client = site.Site.NewBrowser().Client;

        var feed = XDocument.Parse(await client.GetStringAsync(address)).Root!;
        await site.ChangeAsync(db =>
        {
            db.Undertakings.Single().Access = AccessLevel.Restricted;
            db.Users.Single(u => u.Id == site.Focal.Id).Clearance = AccessLevel.Restricted;
        });
        var lowered = XDocument.Parse(await client.GetStringAsync(address)).Root!;

        XNamespace atom = "http://www.w3.org/2005/Atom";
        feed.Element(atom + "entry")!.Element(atom + "title")!.Value.ShouldStartWith("Người khác đã báo cáo tiến độ của CK-2026-0001");
        lowered.Elements(atom + "entry").ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_EndReports_ByThePersonAndByAnAdministrator_EndsTheLinksInMails()
    {
        await using var site = await MailSite.StartAsync();
        var link = await site.ReportLinkAsync();
        var administrator = await site.Site.SignInAsync(UserRole.Administrator);

        var page = await administrator.OpenAsync(Links.User(site.Focal.Id));
        page.Text.ShouldContain("Người này có 2 liên kết");
        (await administrator.SendAsync(page, "form[action*='EndLinks']")).Text.ShouldContain("Đã khóa mọi liên kết của người này.");

        (await site.Site.NewBrowser().OpenAsync(link)).Status.ShouldBe(HttpStatusCode.Gone);
        (await (await SignInFocalAsync(site)).OpenAsync(Links.MyLinks)).Text.ShouldContain("Không có liên kết báo cáo nào đang dùng được.");
    }

    private static async Task<Browser> SignInFocalAsync(MailSite site)
    {
        var browser = site.Site.NewBrowser();
        await browser.SignInAsync(site.Focal.UserName!, Site.Password, "/Account");
        return browser;
    }

    private static IEnumerable<(string, string)> Filled(Page page, string kind) =>
        Browser.Filled(page.Html.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>($"form:has(input[value={kind}])")!);
}
