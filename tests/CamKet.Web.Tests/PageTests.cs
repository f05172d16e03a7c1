using System.Net;
using CamKet.Casework.Users;

namespace CamKet.Web.Tests;

/// <summary>What every page answers: headers, language, menu, errors.</summary>
public sealed class PageTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private Site Site => fixture.Site;

    [Theory]
    [InlineData("/SignIn")]
    [InlineData("/nothing/here")]
    [InlineData("/css/camket.css")]
    public async Task Get_AnyAddress_CarriesTheSecurityHeaders(string address)
    {
        var response = await Site.NewBrowser().Client.GetAsync(address);

        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        response.Headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
    }

    [Fact]
    public async Task Get_UnknownAddressWithoutSession_AsksToSignIn()
    {
        (await Site.NewBrowser().OpenAsync("/nothing/here")).Address.ShouldStartWith("/SignIn");
    }

    [Fact]
    public async Task Get_UnknownAddress_SaysSoInVietnameseWithTheLayout()
    {
        var page = await (await Site.SignInAsync(UserRole.Reader)).OpenAsync("/nothing/here");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Html.DocumentElement.GetAttribute("lang").ShouldBe("vi");
        page.Html.QuerySelectorAll("h1").Single().TextContent.ShouldBe("Không có trang này");
        page.Html.Title.ShouldBe("Không có trang này · CamKet");
        page.Html.QuerySelector("a.skip-to")!.GetAttribute("href").ShouldBe("#main");
    }

    [Fact]
    public async Task Get_WithLangEn_KeepsTheChoiceAndTheAddress()
    {
        var browser = Site.NewBrowser();

        var page = await browser.OpenAsync("/SignIn?lang=en&returnUrl=%2FAccount");

        page.Address.ShouldBe("/SignIn?returnUrl=%2FAccount");
        page.Html.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.Heading.ShouldBe("Sign in");
        (await browser.OpenAsync("/SignIn")).Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task Get_OtherLanguageLink_LeadsToTheSamePage()
    {
        var browser = Site.NewBrowser();
        var page = await browser.OpenAsync("/SignIn?returnUrl=%2FAccount");

        var other = await browser.OpenAsync(page.Html.QuerySelector(".me a[lang=en]")!.GetAttribute("href")!);

        other.Address.ShouldBe(page.Address);
        other.Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task Get_FromAnEnglishBrowser_StaysVietnamese()
    {
        var browser = Site.NewBrowser();
        browser.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-US");

        (await browser.OpenAsync("/SignIn")).Heading.ShouldBe("Đăng nhập");
    }

    [Fact]
    public async Task Get_WithLangAndDoubleSlash_DoesNotLeaveTheSite()
    {
        var answer = await Site.NewBrowser(followRedirects: false).OpenAsync("https://camket.example//elsewhere.example/?lang=en");

        answer.Location.ShouldBe("/elsewhere.example/");
    }

    [Fact]
    public async Task Post_LargerThanTheLimit_AnswersWithAPage()
    {
        var body = new ByteArrayContent(new byte[16]);
        body.Headers.ContentLength = 30L * 1024 * 1024;

        var answer = await Site.NewBrowser().Client.PostAsync("/SignIn", body);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Tệp quá lớn");
    }

    [Theory]
    [InlineData("/lib/tabler/tabler.min.css", "text/css")]
    [InlineData("/lib/be-vietnam-pro/be-vietnam-pro-vietnamese-400-normal.woff2", "font/woff2")]
    public async Task Get_Library_IsServedFromTheSite(string address, string mediaType)
    {
        var answer = await Site.NewBrowser().Client.GetAsync(address);

        answer.EnsureSuccessStatusCode().Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
    }

    /// <summary>A build run as production once answered compressed requests with nothing.</summary>
    [Fact]
    public async Task Get_StyleSheetCompressedInProduction_HasContent()
    {
        await using var site = Site.Start(environment: "Production");
        var request = new HttpRequestMessage(HttpMethod.Get, "/css/camket.css");
        request.Headers.AcceptEncoding.ParseAdd("gzip");

        var answer = await site.NewBrowser().Client.SendAsync(request);

        answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(1000);
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
    }

    [Fact]
    public async Task Get_AnyPage_HasNothingInlineAndNothingFromElsewhere()
    {
        var page = await (await Site.SignInAsync(UserRole.Coordinator)).OpenAsync("/Account");

        page.Html.QuerySelectorAll("style, [style], script:not([src]), [onclick], [onload]").ShouldBeEmpty();
        page.Html.QuerySelectorAll("link[href^=http], script[src^=http], img[src^=http]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(UserRole.Reader, new[] { "/Register", "/Search" }, new[] { "/Matches", "/MyAgency", "/History", "/Administration" })]
    [InlineData(UserRole.FocalPoint, new[] { "/MyAgency" }, new[] { "/Matches", "/Administration" })]
    [InlineData(UserRole.Coordinator, new[] { "/Matches", "/History" }, new[] { "/Administration" })]
    [InlineData(UserRole.Administrator, new[] { "/Administration", "/History" }, new[] { "/Matches" })]
    public async Task Get_Menu_ShowsWhatTheRoleMayOpen(UserRole role, string[] shown, string[] hidden)
    {
        var page = await (await Site.SignInAsync(role)).OpenAsync("/Account");

        var addresses = page.Html.QuerySelectorAll("header a, header form.find").Select(e => e.GetAttribute("href") ?? e.GetAttribute("action")).ToList();
        shown.ShouldAllBe(address => addresses.Contains(address));
        hidden.ShouldAllBe(address => !addresses.Contains(address));
    }

    [Fact]
    public async Task Get_Ids_AreUniqueInThePage()
    {
        var page = await (await Site.SignInAsync(UserRole.Coordinator)).OpenAsync("/Account");

        page.Html.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }
}
