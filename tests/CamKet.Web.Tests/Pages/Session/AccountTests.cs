using CamKet.Casework.Users;

namespace CamKet.Web.Tests.Pages.Session;

public sealed class AccountTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Post_EnglishChosen_AnswersInEnglish()
    {
        var browser = await fixture.Site.SignInAsync(UserRole.Leader);

        var page = await browser.SendAsync(await browser.OpenAsync("/Account"), "main form", ("DisplayName", "Lê Minh Đức"), ("Language", "en"));

        page.HasNotice("Account saved.");
        page.Html.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.Html.QuerySelector(".me")!.TextContent.ShouldContain("Leader");
    }

    [Fact]
    public async Task Post_NameEmpty_NamesTheField()
    {
        var browser = await fixture.Site.SignInAsync(UserRole.Leader);

        var page = await browser.SendAsync(await browser.OpenAsync("/Account"), "main form", ("DisplayName", ""), ("Language", "vi"));

        page.HasError("DisplayName", "Chưa điền mục này.");
    }

    [Fact]
    public async Task Post_SingleKeysOff_TellsThePage()
    {
        var browser = await fixture.Site.SignInAsync(UserRole.Leader);
        var form = await browser.OpenAsync("/Account");
        form.Html.DocumentElement.GetAttribute("data-keys").ShouldBe("on");

        var page = await browser.SendAsync(form, "main form", ("SingleKeys", "false"), ("Language", "vi"));

        page.Html.DocumentElement.GetAttribute("data-keys").ShouldBe("off");
    }

    [Fact]
    public async Task Post_NewPassword_IsTheOneThatSignsIn()
    {
        var site = fixture.Site;
        var user = await site.AddUserAsync(UserRole.Leader);
        var browser = site.NewBrowser();
        await browser.SignInAsync(user.UserName!, Site.Password, "/Account");

        var page = await ChangeAsync(browser, Site.Password, "một câu khác hẳn");

        page.HasNotice("Đã đổi mật khẩu. Các máy khác đang đăng nhập sẽ phải đăng nhập lại.");
        (await site.NewBrowser().SignInAsync(user.UserName!, "một câu khác hẳn", "/Account")).Address.ShouldBe("/Account");
        (await site.NewBrowser().SignInAsync(user.UserName!, Site.Password, "/Account")).HasError("Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy nhập lại.");
    }

    [Fact]
    public async Task Post_NewPassword_EndsTheOtherSessionsAndKeepsThisOne()
    {
        await using var site = Site.Start();
        var user = await site.AddUserAsync(UserRole.Leader);
        var (here, elsewhere) = (site.NewBrowser(), site.NewBrowser());
        await here.SignInAsync(user.UserName!, Site.Password, "/Account");
        await elsewhere.SignInAsync(user.UserName!, Site.Password, "/Account");

        await ChangeAsync(here, Site.Password, "một câu khác hẳn");
        site.Clock.Advance(TimeSpan.FromMinutes(6));

        (await here.OpenAsync("/Account")).Address.ShouldBe("/Account");
        (await elsewhere.OpenAsync("/Account")).Address.ShouldStartWith("/SignIn");
    }

    [Fact]
    public async Task Post_WrongCurrentPassword_NamesTheField()
    {
        var browser = await fixture.Site.SignInAsync(UserRole.Leader);

        var page = await ChangeAsync(browser, "không phải nó", "một câu khác hẳn");

        page.HasError("CurrentPassword", "Mật khẩu đang dùng chưa đúng.");
    }

    private static async Task<Page> ChangeAsync(Browser browser, string current, string next) =>
        await browser.SendAsync(await browser.OpenAsync("/Account/Password"), "main form",
            ("CurrentPassword", current), ("NewPassword", next), ("NewPasswordAgain", next));
}
