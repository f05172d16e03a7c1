using System.Globalization;
using CamKet.Casework.Notices;
using CamKet.TestKit;
using CamKet.TestKit.Mail;
using CamKet.Web.Notices;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Notices;

public sealed class DigestMailTests
{
    [Fact]
    public async Task Deliver_ToAFocalPoint_IsAMailThatAnyProgramReads()
    {
        await using var site = await MailSite.StartAsync();

        var mail = await site.MailAsync();

        mail.Raw.ShouldAllBe(c => c < 128, "no byte above seven bits");
        mail.Raw.Split("\r\n").Max(line => line.Length).ShouldBeLessThan(998);
        mail.Header("Subject").ShouldBe($"CamKet {Web.Wording.DateText.Day(Casework.VietNamTime.TodayInVietNam(site.Site.Clock))}: 1 việc đôn đốc, 1 quá hạn");
        mail.Header("To").ShouldBe("Nguyễn Thu Hà <bao@moit.example>");
        mail.Header("From").ShouldBe("\"CamKet\" <camket@office.example>");
        mail.Header("Message-ID").ShouldNotBeNull().ShouldMatch("^<[0-9a-f]{32}@office.example>$");
        // Set by the framework's client, from the machine's clock.
        DateTimeOffset.ParseExact(mail.Header("Date")!, "d MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture).ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(5));
        mail.Header("Auto-Submitted").ShouldBe("auto-generated");
        mail.Header("Content-Type").ShouldNotBeNull().ShouldStartWith("multipart/alternative");
        mail.Text.ShouldContain("CK-2026-0001: Đẩy nhanh đàm phán hiệp định thương mại tự do ASEAN - Canada");
        mail.Text.ShouldContain("quá hạn, chưa có báo cáo mới");
        mail.Html.ShouldContain("Đẩy nhanh đàm phán");
        mail.Html.ShouldContain("Báo cáo ngay, không cần đăng nhập");
        mail.Html.ShouldNotContain("<script");
        mail.Html.ShouldNotContain("<img");
    }

    [Fact]
    public async Task Deliver_ToSomebodyWhoReadsEnglish_IsEnglishThroughout()
    {
        await using var site = await MailSite.StartAsync();
        await site.ChangeAsync(db => db.Users.Single(u => u.Id == site.Focal.Id).Language = "en");

        var mail = await site.MailAsync();

        mail.Header("Subject").ShouldNotBeNull().ShouldEndWith(": 1 reminders, 1 overdue");
        mail.Text.ShouldContain("Report now, without signing in");
        mail.Text.ShouldContain("Ministry of Industry and Trade");
        mail.Text.ShouldNotContain("quá hạn");
    }

    [Theory, OnEveryEngine]
    public async Task Deliver_RefusedAddressAndBrokenLine_AreToldApart(string engine)
    {
        await using var site = await MailSite.StartAsync(engine, new MailServerSettings(Refuse: "bao@moit.example"));
        await site.Site.InScopeAsync<BuildDigests, int?>(b => b.BuildAsync());
        await site.Site.InScopeAsync<DeliverMail, int>(d => d.DeliverAsync());
        (await StateAsync(site)).ShouldBe(MailState.Failed);

        await using var other = await MailSite.StartAsync(engine, new MailServerSettings(HangUp: "bao@moit.example"));
        await other.MailAsync();
        (await StateAsync(other)).ShouldBe(MailState.Unknown, "the server had the mail, and the program cannot know");
    }

    [Fact]
    public async Task Deliver_ServerIsAway_WaitsAndTriesAgain()
    {
        await using var site = await MailSite.StartAsync();
        await site.Server.DisposeAsync();
        await site.Site.InScopeAsync<BuildDigests, int?>(b => b.BuildAsync());

        await site.Site.InScopeAsync<DeliverMail, int>(d => d.DeliverAsync());

        (await StateAsync(site)).ShouldBe(MailState.Waiting);
        (await site.AskAsync(db => db.Mails.Select(m => m.Error).SingleAsync())).ShouldNotBeNull().ShouldContain("127.0.0.1");
    }

    [Fact]
    public async Task Deliver_StartTlsAskedAndNotOffered_SendsNothingInTheClear()
    {
        await using var site = await MailSite.StartAsync(startTls: "true");
        await site.Site.InScopeAsync<BuildDigests, int?>(b => b.BuildAsync());

        await site.Site.InScopeAsync<DeliverMail, int>(d => d.DeliverAsync());

        site.Server.Received.ShouldBeEmpty();
        (await site.AskAsync(db => db.Mails.Select(m => m.Error).SingleAsync())).ShouldBe("The mail server offers no STARTTLS.");
    }

    [Fact]
    public async Task Deliver_CertificateThatNobodyVouchesFor_SendsNothingAndTriesAgain()
    {
        var (certificate, key) = MailCertificate.Make();
        await using var site = await MailSite.StartAsync(server: new MailServerSettings(Key: key, Cert: certificate), startTls: "true");
        await site.Site.InScopeAsync<BuildDigests, int?>(b => b.BuildAsync());

        await site.Site.InScopeAsync<DeliverMail, int>(d => d.DeliverAsync());

        site.Server.Received.ShouldBeEmpty();
        (await StateAsync(site)).ShouldBe(MailState.Waiting);
    }

    [Fact]
    public async Task StopMail_ByTheHeaderOfTheMail_StopsItInOneClickAndLookingDoesNot()
    {
        await using var site = await MailSite.StartAsync();
        var mail = await site.MailAsync();
        var address = mail.Header("List-Unsubscribe")!.Trim('<', '>')[MailSite.Address.Length..];
        mail.Header("List-Unsubscribe-Post").ShouldBe("List-Unsubscribe=One-Click");
        var browser = site.Site.NewBrowser();

        (await browser.OpenAsync(address)).Text.ShouldContain("Ngừng gửi thư nhắc việc hằng ngày cho Nguyễn Thu Hà?");
        (await site.AskAsync(db => db.Users.SingleAsync(u => u.Id == site.Focal.Id))).DigestOff.ShouldBeFalse();
        // As a mail program sends it: no cookie, no form seen before.
        var page = await site.Site.NewBrowser().PostAsync(address, [("List-Unsubscribe", "One-Click")]);

        page.Text.ShouldContain("Đã ngừng gửi thư nhắc việc.");
        (await site.AskAsync(db => db.Users.SingleAsync(u => u.Id == site.Focal.Id))).DigestOff.ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, null, null, 3)]
    [InlineData("smtp.example", "camket", "https://x.example", 1)]
    [InlineData("smtp.example", "a@b.example", "x.example", 1)]
    [InlineData("smtp.example", "a@b.example", "https://x.example", 0)]
    public void Missing_Settings_AreNamed(string? host, string? sender, string? site, int missing) =>
        new MailSettings { Host = host, Sender = sender, Site = site }.Missing.Count.ShouldBe(missing);

    private static Task<MailState> StateAsync(MailSite site) => site.AskAsync(db => db.Mails.Where(m => m.UserId == site.Focal.Id).Select(m => m.State).SingleAsync());
}
