using System.Net;
using CamKet.Casework.Notices;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Notices;

public sealed class ByLinkTests
{
    private const string Form = "form[enctype='multipart/form-data']";

    [Theory, OnEveryEngine]
    public async Task Post_ByTheLinkOfAMail_IsAReportOfThatPersonWithoutASession(string engine)
    {
        await using var site = await MailSite.StartAsync(engine);
        var browser = site.Site.NewBrowser();
        var link = await site.ReportLinkAsync();

        var page = await browser.OpenAsync(link);
        page.Text.ShouldContain("Đẩy nhanh đàm phán hiệp định");
        page.Text.ShouldContain("Gửi với tên Nguyễn Thu Hà.");
        var answer = await browser.SendAsync(page, Form, ("Claimed", "UnderWay"), ("Done", "Đã gửi dự thảo cuối cho đối tác."));

        answer.Address.ShouldBe("/Sent");
        answer.HasNotice("Đã gửi báo cáo.");
        var report = await site.AskAsync(db => db.ProgressReports.SingleAsync());
        (report.ByLink, report.ReportedById, report.AgencyId, report.Done).ShouldBe((true, (long?)site.Focal.Id, "agency:moit", "Đã gửi dự thảo cuối cho đối tác."));
        (await browser.OpenAsync("/")).Address.ShouldStartWith("/SignIn", Case.Sensitive, "the link is no session");
        var decide = await (await site.Site.SignInAsync(UserRole.Coordinator)).OpenAsync(Links.DecideReport(report.Id));
        decide.Text.ShouldContain("gửi qua liên kết trong thư");
    }

    [Fact]
    public async Task Get_AsAScannerDoes_ChangesNothingAndKeepsTheAddressToItself()
    {
        await using var site = await MailSite.StartAsync();
        var link = await site.ReportLinkAsync();
        var before = await site.AskAsync(db => db.PersonalLinks.AsNoTracking().SingleAsync(l => l.Kind == LinkKind.Report));
        var client = site.Site.NewBrowser().Client;

        for (var look = 0; look < 5; look++)
        {
            using var answer = await client.GetAsync(link);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        }

        var after = await site.AskAsync(db => db.PersonalLinks.AsNoTracking().SingleAsync(l => l.Kind == LinkKind.Report));
        (after.UsesLeft, after.RevokedAt, after.ExpiresAt).ShouldBe((before.UsesLeft, before.RevokedAt, before.ExpiresAt));
        (await site.AskAsync(db => db.ProgressReports.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Get_LinkThatEnded_SaysWhyAndWhatToDoAndShowsNothingOfTheMatter()
    {
        await using var site = await MailSite.StartAsync();
        var link = await site.ReportLinkAsync();
        var browser = site.Site.NewBrowser();

        await EndsAsync("/R/" + new string('x', 43), HttpStatusCode.NotFound, "Không có liên kết này.");
        await site.ChangeAsync(db => db.Undertakings.Single().Access = AccessLevel.Restricted);
        await EndsAsync(link, HttpStatusCode.Gone, "Việc này không còn báo cáo qua liên kết được.");
        await site.ChangeAsync(db => db.PersonalLinks.Single(l => l.Kind == LinkKind.Report).UsesLeft = 0);
        await EndsAsync(link, HttpStatusCode.Gone, "Liên kết này đã dùng đủ số lần.");
        site.Site.Clock.Advance(PersonalLinks.ReportLife);
        await EndsAsync(link, HttpStatusCode.Gone, "Liên kết này đã quá hạn dùng.");

        async Task EndsAsync(string address, HttpStatusCode status, string sentence)
        {
            var page = await browser.OpenAsync(address);
            page.Status.ShouldBe(status);
            page.Text.ShouldContain(sentence);
            page.Text.ShouldContain("Thư của ngày làm việc tới có liên kết mới");
            page.Text.ShouldNotContain("Đẩy nhanh đàm phán");
        }
    }

    [Fact]
    public async Task Post_WhenTheLinkEndedMeanwhile_GivesTheTypedTextBack()
    {
        await using var site = await MailSite.StartAsync();
        var browser = site.Site.NewBrowser();
        var page = await browser.OpenAsync(await site.ReportLinkAsync());
        await site.ChangeAsync(db => db.PersonalLinks.Single(l => l.Kind == LinkKind.Report).RevokedAt = site.Site.Clock.GetUtcNow().UtcDateTime);

        var answer = await browser.SendAsync(page, Form, ("Claimed", "UnderWay"), ("Done", "Một đoạn dài đã viết."));

        answer.Text.ShouldContain("Liên kết này đã bị khóa.");
        answer.Html.QuerySelector(".kept-text")!.TextContent.ShouldBe("Một đoạn dài đã viết.");
        (await site.AskAsync(db => db.ProgressReports.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Post_NothingFilled_SaysWhatIsMissingAndTheLinkStaysUnused()
    {
        await using var site = await MailSite.StartAsync();
        var browser = site.Site.NewBrowser();

        var answer = await browser.SendAsync(await browser.OpenAsync(await site.ReportLinkAsync()), Form, ("Claimed", "UnderWay"));

        answer.HasError("Done", "Hãy ghi đã làm được gì, một hai câu là đủ.");
        (await site.AskAsync(db => db.PersonalLinks.SingleAsync(l => l.Kind == LinkKind.Report))).UsesLeft.ShouldBe(PersonalLinks.ReportUses);
    }

    [Fact]
    public async Task Post_OnBehalfOfAnotherMatter_IsNotPossible()
    {
        await using var site = await MailSite.StartAsync();
        await site.ChangeAsync(db => db.Undertakings.Add(new Undertaking
        {
            Reference = "CK-2026-0099", Title = "Việc khác", Kind = UndertakingKind.Commitment, Side = Side.Ours, Status = UndertakingStatus.Assigned, LeadAgencyId = "agency:moit",
            RegisteredAt = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), RegisteredBy = "x",
        }));
        var browser = site.Site.NewBrowser();

        await browser.SendAsync(await browser.OpenAsync(await site.ReportLinkAsync()), Form, ("Claimed", "UnderWay"), ("Done", "Xong."), ("Reference", "CK-2026-0099"), ("Of", "CK-2026-0099"));

        (await site.AskAsync(db => db.ProgressReports.Include(r => r.Undertaking).SingleAsync())).Undertaking!.Reference.ShouldBe("CK-2026-0001");
    }

    [Fact]
    public async Task Post_Revoke_EndsTheLinkForEverybody()
    {
        await using var site = await MailSite.StartAsync();
        var (browser, link) = (site.Site.NewBrowser(), await site.ReportLinkAsync());

        var answer = await browser.SendAsync(await browser.OpenAsync(link), "form[action*='Revoke']");

        answer.Text.ShouldContain("Liên kết này đã bị khóa.");
        (await site.Site.NewBrowser().OpenAsync(link)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Get_TooOftenFromOneAddress_IsTurnedAway()
    {
        await using var site = await MailSite.StartAsync(more: new Dictionary<string, string> { ["linksPerMinute"] = "3" });
        var client = site.Site.NewBrowser().Client;

        var answers = new List<HttpStatusCode>();
        for (var look = 0; look < 5; look++)
        {
            using var answer = await client.GetAsync("/R/" + new string('x', 43));
            answers.Add(answer.StatusCode);
        }

        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        answers[0].ShouldBe(HttpStatusCode.NotFound);
    }
}
