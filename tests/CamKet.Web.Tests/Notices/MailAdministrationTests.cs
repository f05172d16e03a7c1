using CamKet.Casework.Notices;
using CamKet.Casework.Users;
using CamKet.TestKit.Mail;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Notices;

public sealed class MailAdministrationTests
{
    [Fact]
    public async Task Get_MailNotSetUp_SaysWhatIsMissing()
    {
        await using var site = Site.Start();
        await site.AddUserAsync(UserRole.Administrator);

        var page = await (await site.SignInAsync(UserRole.Administrator)).OpenAsync(Links.Mail);

        page.Text.ShouldContain("Chưa gửi thư");
        page.Text.ShouldContain("CAMKET_MAIL__HOST, CAMKET_MAIL__SENDER, CAMKET_ADDRESS");
    }

    [Fact]
    public async Task Post_Test_ArrivesAtTheAdministratorsOwnAddress()
    {
        await using var site = await MailSite.StartAsync();
        var administrator = await site.Site.SignInAsync(UserRole.Administrator);
        await site.ChangeAsync(db => db.Users.Where(u => u.Role == UserRole.Administrator).ToList().ForEach(u => u.Email = "khoa@office.example"));

        var page = await administrator.SendAsync(await administrator.OpenAsync(Links.Mail), "form[action*='Test']");

        page.HasNotice("Máy chủ đã nhận thư thử. Hãy xem hộp thư.");
        (await site.Server.ToAsync("khoa@office.example")).ShouldHaveSingleItem().Header("Subject").ShouldBe("Thư thử của CamKet");
        await site.Server.DisposeAsync();
        page = await administrator.SendAsync(await administrator.OpenAsync(Links.Mail), "form[action*='Test']");
        page.Html.QuerySelector(".error-summary")!.TextContent.ShouldContain("Máy chủ thư chưa nhận: 127.0.0.1");
    }

    [Fact]
    public async Task Post_Decide_SendsAnUnknownMailAgainAsTheSameMessage()
    {
        await using var site = await MailSite.StartAsync(server: new MailServerSettings(HangUp: "bao@moit.example"));
        var first = await site.MailAsync();
        var administrator = await site.Site.SignInAsync(UserRole.Administrator);
        var page = await administrator.OpenAsync(Links.Mail);
        page.Html.QuerySelector("tbody tr th[scope=row]").ShouldNotBeNull();
        page.Text.ShouldContain("không rõ");

        page = await administrator.SendAsync(page, "form[action*='Decide']", ("again", "true"));
        page.HasNotice("Thư sẽ được gửi lại trong chốc lát.");
        await site.Site.InScopeAsync<DeliverMail, int>(d => d.DeliverAsync());

        var both = await site.Server.ToAsync("bao@moit.example", count: 2);
        both.Count.ShouldBe(2);
        both[1].Header("Message-ID").ShouldBe(first.Header("Message-ID"));
        page = await administrator.SendAsync(await administrator.OpenAsync(Links.Mail), "form[action*='Decide']", ("again", "false"));
        page.HasNotice("Đã bỏ qua thư này.");
        (await site.AskAsync(db => db.Mails.SingleAsync())).State.ShouldBe(MailState.Dropped);
    }

    [Fact]
    public async Task Post_Ladder_KeepsTheRungsAndRefusesAnOrderThatCannotBe()
    {
        await using var site = await MailSite.StartAsync();
        var administrator = await site.Site.SignInAsync(UserRole.Administrator);
        var page = await administrator.OpenAsync(Links.Ladder);
        page.Html.QuerySelector("#FocalPoint")!.GetAttribute("value").ShouldBe("1");

        page = await administrator.SendAsync(page, "main form", ("FocalPoint", "2"), ("AgencyHead", "2"));
        page.HasError("AgencyHead", "Bậc sau phải muộn hơn bậc trước.");
        page = await administrator.SendAsync(page, "main form", ("FocalPoint", "2"), ("AgencyHead", ""), ("Secretariat", "7"));

        page.HasNotice("Đã lưu các bậc đôn đốc.");
        (await site.AskAsync(db => db.LadderSteps.OrderBy(s => s.Number).Select(s => s.Days).ToListAsync())).ShouldBe([2, 7, 20]);
    }

    [Fact]
    public async Task Get_DossierAfterAReminder_ShowsTheRungAndWhoWasTold()
    {
        await using var site = await MailSite.StartAsync();
        await site.MailAsync();

        var page = await (await site.Site.SignInAsync(UserRole.Coordinator)).OpenAsync(Links.Undertaking("CK-2026-0001"));

        var row = page.Html.QuerySelector("section[aria-labelledby=escalations] tbody tr")!.TextContent;
        row.ShouldContain("Đầu mối");
        row.ShouldContain("Nguyễn Thu Hà (đã gửi)");
    }
}
