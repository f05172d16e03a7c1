using System.Net;
using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Pages.Session;

public sealed class SignInTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private Site Site => fixture.Site;

    [Fact]
    public async Task Get_PageWithoutSession_AsksToSignInAndComesBack()
    {
        var user = await Site.AddUserAsync(UserRole.Coordinator);
        var browser = Site.NewBrowser();

        var asked = await browser.OpenAsync("/Account");
        asked.Address.ShouldBe("/SignIn?returnUrl=%2FAccount");
        var page = await browser.SendAsync(asked, "form[action='/SignIn']", ("UserName", user.UserName!), ("Password", Site.Password));

        page.Address.ShouldBe("/Account");
        page.Html.QuerySelector(".me")!.TextContent.ShouldContain("Nguyễn Thu Hà");
        page.Html.QuerySelector(".me")!.TextContent.ShouldContain("Điều phối");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task Post_ReturnUrlOfAnotherSite_StaysHere(string returnUrl)
    {
        var user = await Site.AddUserAsync(UserRole.Coordinator);

        var page = await Site.NewBrowser().SignInAsync(user.UserName!, Site.Password, returnUrl);

        page.Address.ShouldBe("/");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_WrongPasswordOrUnknownName_AnswersAlike(bool known)
    {
        var user = await Site.AddUserAsync(UserRole.Coordinator);

        var page = await Site.NewBrowser().SignInAsync(known ? user.UserName! : "khong.co.ai", "không phải mật khẩu");

        page.HasError("Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy nhập lại.");
        page.Html.QuerySelector("[name=Password]")!.GetAttribute("value").ShouldBeNull();
    }

    [Fact]
    public async Task Post_Nothing_NamesBothFields()
    {
        var page = await Site.NewBrowser().SignInAsync("", "");

        page.HasError("UserName", "Chưa điền mục này.");
        page.HasError("Password", "Chưa điền mục này.");
        page.Html.QuerySelector(".error-summary h2")!.TextContent.ShouldBe("Còn 2 chỗ cần sửa");
    }

    [Fact]
    public async Task Post_FiveWrongTries_LocksTheAccountEvenForTheRightPassword()
    {
        var user = await Site.AddUserAsync(UserRole.Coordinator);
        var browser = Site.NewBrowser();
        for (var i = 0; i < 5; i++)
        {
            await browser.SignInAsync(user.UserName!, "không phải mật khẩu");
        }

        var page = await browser.SignInAsync(user.UserName!, Site.Password);

        page.HasError("Đã sai năm lần nên tài khoản tạm khóa 15 phút. Hãy thử lại sau, hoặc nhờ cán bộ quản trị mở khóa.");
        (await ActsOfAsync(user, ActKind.SignInFailing)).ShouldBe(6);
    }

    [Fact]
    public async Task Post_UserSwitchedOff_IsTurnedAway()
    {
        var user = await Site.AddUserAsync(UserRole.Coordinator);
        await Site.InScopeAsync<CamKetDb, int>(db => db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.Active, false)));

        var page = await Site.NewBrowser().SignInAsync(user.UserName!, Site.Password);

        page.HasError("Tài khoản này đã ngừng dùng. Hãy liên hệ cán bộ quản trị.");
    }

    [Fact]
    public async Task Get_SixMinutesAfterUserWasSwitchedOff_SessionHasEnded()
    {
        await using var site = Site.Start();
        var browser = await site.SignInAsync(UserRole.Coordinator);
        await site.InScopeAsync<CamKetDb, int>(db => db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.Active, false)));

        site.Clock.Advance(TimeSpan.FromMinutes(6));

        (await browser.OpenAsync("/Account")).Address.ShouldStartWith("/SignIn");
    }

    [Fact]
    public async Task Post_FasterThanThePace_IsToldToWait()
    {
        await using var site = Site.Start(signInsPerMinute: 2);
        await site.AddUserAsync(UserRole.Reader);
        var browser = site.NewBrowser();
        var form = await browser.OpenAsync("/SignIn");
        for (var i = 0; i < 2; i++)
        {
            (await browser.SendAsync(form, "form[action='/SignIn']", ("UserName", "a"), ("Password", "b"))).Status.ShouldBe(HttpStatusCode.OK);
        }

        var page = await browser.SendAsync(form, "form[action='/SignIn']", ("UserName", "a"), ("Password", "b"));

        page.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        page.Heading.ShouldBe("Gửi quá nhanh");
        (await browser.OpenAsync("/SignIn")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_SignOut_EndsTheSession()
    {
        var browser = await Site.SignInAsync(UserRole.Reader);

        var page = await browser.SendAsync(await browser.OpenAsync("/Account"), "form[action='/SignOut']");

        page.Heading.ShouldBe("Đã thoát");
        (await browser.OpenAsync("/Account")).Address.ShouldStartWith("/SignIn");
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_ChangesNothing()
    {
        var browser = await Site.SignInAsync(UserRole.Reader);

        var page = await browser.PostAsync("/SignOut", []);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Heading.ShouldBe("Trang này đã cũ");
        (await browser.OpenAsync("/Account")).Address.ShouldBe("/Account");
    }

    [Fact]
    public async Task Get_SessionCookie_IsOutOfReachOfScripts()
    {
        var user = await Site.AddUserAsync(UserRole.Reader);
        var browser = Site.NewBrowser(followRedirects: false);

        var page = await browser.SignInAsync(user.UserName!, Site.Password);

        page.Status.ShouldBe(HttpStatusCode.Redirect);
        var session = page.SetCookies.Single(c => c.StartsWith("camket.session=", StringComparison.Ordinal));
        session.ShouldContain("httponly");
        session.ShouldContain("samesite=lax");
        session.ShouldContain("secure");
    }

    private Task<int> ActsOfAsync(User user, ActKind kind) =>
        Site.InScopeAsync<CamKetDb, int>(db => db.Acts.CountAsync(a => a.UserId == user.Id && a.Kind == kind));
}
