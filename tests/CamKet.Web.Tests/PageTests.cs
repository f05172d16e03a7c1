using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CamKet.Web.Tests;

/// <summary>What every page answers: headers, language, errors.</summary>
public sealed class PageTests(WebApplicationFactory<Program> site) : IClassFixture<WebApplicationFactory<Program>>
{
    private readonly HttpClient _client = site.CreateClient(new() { AllowAutoRedirect = false });

    [Theory]
    [InlineData("/nothing/here")]
    [InlineData("/css/camket.css")]
    public async Task Get_AnyAddress_CarriesTheSecurityHeaders(string address)
    {
        var response = await _client.GetAsync(address);

        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        response.Headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
    }

    [Fact]
    public async Task Get_UnknownAddress_SaysSoInVietnameseWithTheLayout()
    {
        var page = await GetAsync("/nothing/here", expected: 404);

        page.DocumentElement.GetAttribute("lang").ShouldBe("vi");
        page.QuerySelectorAll("h1").Single().TextContent.ShouldBe("Không có trang này");
        page.Title.ShouldBe("Không có trang này · CamKet");
        page.QuerySelector("a.skip-link")!.GetAttribute("href").ShouldBe("#main");
    }

    [Fact]
    public async Task Get_WithLangEn_KeepsTheChoiceAndTheAddress()
    {
        var answer = await _client.SendAsync(PageRequest("/nothing/here?lang=en&q=%C4%91"));

        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/nothing/here?q=%C4%91");
        var page = await GetAsync(answer.Headers.Location.OriginalString, expected: 404);
        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.QuerySelector("h1")!.TextContent.ShouldBe("There is no such page");
    }

    [Fact]
    public async Task Get_FromAnEnglishBrowser_StaysVietnamese()
    {
        var request = PageRequest("/nothing/here");
        request.Headers.AcceptLanguage.ParseAdd("en-US");

        var answer = await _client.SendAsync(request);

        (await answer.Content.ReadAsStringAsync()).ShouldContain("<html lang=\"vi\">");
    }

    [Fact]
    public async Task Get_WithLangAndDoubleSlash_DoesNotLeaveTheSite()
    {
        var answer = await _client.SendAsync(PageRequest("http://localhost//elsewhere.example/?lang=en"));

        answer.Headers.Location!.OriginalString.ShouldBe("/elsewhere.example/");
    }

    [Fact]
    public async Task Post_LargerThanTheLimit_AnswersWithAPage()
    {
        var body = new ByteArrayContent(new byte[16]);
        body.Headers.ContentLength = 30L * 1024 * 1024;

        var answer = await _client.PostAsync("/nothing/here", body);

        ((int)answer.StatusCode).ShouldBe(413);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Tệp quá lớn");
    }

    [Theory]
    [InlineData("/lib/tabler/tabler.min.css", "text/css")]
    [InlineData("/lib/be-vietnam-pro/be-vietnam-pro-vietnamese-400-normal.woff2", "font/woff2")]
    public async Task Get_Library_IsServedFromTheSite(string address, string mediaType)
    {
        var answer = await _client.GetAsync(address);

        answer.EnsureSuccessStatusCode().Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
    }

    [Fact]
    public async Task Get_AnyPage_HasNothingInline()
    {
        var page = await GetAsync("/nothing/here", expected: 404);

        page.QuerySelectorAll("style, [style], script:not([src]), [onclick], [onload]").ShouldBeEmpty();
        page.QuerySelectorAll("link[href^=http], script[src^=http], img[src^=http]").ShouldBeEmpty();
    }

    private async Task<IHtmlDocument> GetAsync(string address, int expected)
    {
        var answer = await _client.SendAsync(PageRequest(address));
        ((int)answer.StatusCode).ShouldBe(expected);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    private static HttpRequestMessage PageRequest(string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html");
        return request;
    }
}
