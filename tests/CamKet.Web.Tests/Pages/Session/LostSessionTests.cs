using System.Net;
using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Pages.Session;

/// <summary>A filled form must survive the end of a session, over plain HTTP and without script.</summary>
public sealed class LostSessionTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private const string Typed = "Trần  An \"Bình\"\r\n<b>hai dòng</b>";

    private Site Site => fixture.Site;

    [Fact]
    public async Task Post_WithoutSession_OffersTheTextAgainAndSavesIt()
    {
        var user = await Site.AddUserAsync(UserRole.Coordinator);
        var browser = Site.NewBrowser();
        await browser.SignInAsync(user.UserName!, Site.Password, "/Account");
        var form = await browser.OpenAsync("/Account");
        Forget(browser);

        var asked = await browser.SendAsync(form, "main form", ("DisplayName", Typed), ("Language", "vi"));
        asked.Status.ShouldBe(HttpStatusCode.Unauthorized);
        asked.Html.QuerySelector(".lede")!.TextContent.ShouldStartWith("Chữ anh/chị vừa nhập vẫn còn.");

        var offered = await browser.SendAsync(asked, "form[action='/SignIn']", ("UserName", user.UserName!), ("Password", Site.Password));
        offered.Heading.ShouldBe("Chữ anh/chị đã nhập vẫn còn");
        offered.Html.QuerySelectorAll(".kept-text").Select(e => e.TextContent.ReplaceLineEndings("\n")).ShouldContain(Typed.ReplaceLineEndings("\n"));

        var saved = await browser.SendAsync(offered, "main form");
        saved.Address.ShouldBe("/Account");
        saved.HasNotice("Đã lưu tài khoản.");
        (await NameOfAsync(user)).ReplaceLineEndings("\n").ShouldBe(Typed.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Post_WrongPasswordFirst_KeepsTheFormForTheNextTry()
    {
        var user = await Site.AddUserAsync(UserRole.Coordinator);
        var browser = Site.NewBrowser();

        var asked = await browser.PostAsync("/Account", [("DisplayName", "Tên mới"), ("Language", "vi")]);
        var wrong = await browser.SendAsync(asked, "form[action='/SignIn']", ("UserName", user.UserName!), ("Password", "không phải mật khẩu"));
        var offered = await browser.SendAsync(wrong, "form[action='/SignIn']", ("UserName", user.UserName!), ("Password", Site.Password));

        offered.Html.QuerySelectorAll(".kept-text").Select(e => e.TextContent).ShouldContain("Tên mới");
    }

    [Fact]
    public async Task Post_WithoutSession_NeverCarriesPasswords()
    {
        var browser = Site.NewBrowser();

        var asked = await browser.PostAsync("/Account/Password", [("CurrentPassword", "một mật khẩu cũ"), ("NewPassword", "một mật khẩu mới"), ("NewPasswordAgain", "một mật khẩu mới")]);

        asked.Status.ShouldBe(HttpStatusCode.Unauthorized);
        asked.Html.QuerySelector("[name=Kept]")!.GetAttribute("value").ShouldBeNullOrEmpty();
        asked.Html.QuerySelector(".lede")!.TextContent.ShouldBe("Chưa có gì được lưu. Hãy đăng nhập lại rồi làm tiếp.");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task Post_FromAnotherSite_IsNotKept(string header, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/Account")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("DisplayName", "Kẻ khác")]),
        };
        request.Headers.Add(header, value);

        var answer = await Site.NewBrowser().Client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("<input type=\"hidden\" name=\"Kept\">");
    }

    [Fact]
    public async Task Post_WithAFileWithoutSession_SaysThatTheFileIsNotKept()
    {
        var user = await Site.AddUserAsync(UserRole.Coordinator);
        var browser = Site.NewBrowser();
        using var body = new MultipartFormDataContent
        {
            { new StringContent("Tên mới"), "DisplayName" },
            { new ByteArrayContent([1, 2, 3]), "File", "cong-van.docx" },
        };

        var answer = await browser.Client.PostAsync("/Account", body);
        var kept = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        var page = new Page(answer.StatusCode, "/Account", kept, "");
        var offered = await browser.SendAsync(page, "form[action='/SignIn']", ("UserName", user.UserName!), ("Password", Site.Password));

        offered.Html.QuerySelector(".notice-warn")!.TextContent.ShouldContain("cong-van.docx");
    }

    [Fact]
    public async Task Post_SameFormTwice_SavesOnceAndLeadsToTheSamePlace()
    {
        var user = await Site.AddUserAsync(UserRole.Coordinator);
        var browser = Site.NewBrowser();
        await browser.SignInAsync(user.UserName!, Site.Password, "/Account");
        var form = await browser.OpenAsync("/Account");

        var first = await browser.SendAsync(form, "main form", ("DisplayName", "Nguyễn Thu Hà (1)"), ("Language", "vi"));
        var second = await browser.SendAsync(form, "main form", ("DisplayName", "Nguyễn Thu Hà (2)"), ("Language", "vi"));

        first.Address.ShouldBe("/Account");
        second.Address.ShouldBe("/Account");
        (await NameOfAsync(user)).ShouldBe("Nguyễn Thu Hà (1)");
        (await Site.InScopeAsync<CamKetDb, int>(db => db.Acts.CountAsync(a => a.UserId == user.Id && a.Kind == ActKind.UserAmending))).ShouldBe(1);
    }

    private static void Forget(Browser browser)
    {
        foreach (Cookie cookie in browser.Cookies.GetAllCookies())
        {
            cookie.Expired = cookie.Name == "camket.session";
        }
    }

    private Task<string> NameOfAsync(User user) =>
        Site.InScopeAsync<CamKetDb, string>(db => db.Users.Where(u => u.Id == user.Id).Select(u => u.DisplayName).SingleAsync());
}
