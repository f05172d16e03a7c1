using CamKet.Casework;
using CamKet.Casework.Users;
using CamKet.TestKit;
using CamKet.Web.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Web.Tests.Pages.Session;

public sealed class FirstStartTests
{
    [Theory, OnEveryEngine]
    public async Task Post_OnEmptyInstallation_CreatesTheAdministratorWhoseSessionOutlivesARestart(string engine)
    {
        await using var site = Site.Start(engine);
        var browser = site.NewBrowser();

        var page = await browser.OpenAsync("/");
        page.Address.ShouldBe("/FirstStart");
        var entered = await browser.SendAsync(page, "main form", Filled(site));

        entered.Address.ShouldBe("/");
        (await browser.OpenAsync("/Account")).Html.QuerySelector(".me")!.TextContent.ShouldContain("Quản trị");
        var user = await site.InScopeAsync<CamKetDb, User>(db => db.Users.SingleAsync());
        user.Role.ShouldBe(UserRole.Administrator);
        await ShouldBeKnownToAnotherNodeAsync(site, browser);
    }

    [Fact]
    public async Task Post_WithAWrongCode_CreatesNobody()
    {
        await using var site = Site.Start();
        var browser = site.NewBrowser();

        var page = await browser.SendAsync(await browser.OpenAsync("/FirstStart"), "main form", [.. Filled(site).Where(f => f.Name != "Code"), ("Code", "AAAAAAAA")]);

        page.HasError("Code", "Mã này không khớp. Mỗi lần khởi động máy chủ in một mã mới.");
        page.Html.QuerySelector("[name=DisplayName]")!.GetAttribute("value").ShouldBe("Lê Minh Đức");
        (await site.InScopeAsync<CamKetDb, bool>(db => db.Users.AnyAsync())).ShouldBeFalse();
    }

    [Theory]
    [InlineData("ngắn", "Ngắn quá: cần ít nhất 12 ký tự.")]
    [InlineData("aaaaaaaaaaaaaaa", "Dễ đoán quá: cần ít nhất 5 ký tự khác nhau.")]
    public async Task Post_WeakPassword_SaysWhatIsMissing(string password, string expected)
    {
        await using var site = Site.Start();
        var browser = site.NewBrowser();

        var page = await browser.SendAsync(await browser.OpenAsync("/FirstStart"), "main form",
            [.. Filled(site).Where(f => !f.Name.StartsWith("Password", StringComparison.Ordinal)), ("Password", password), ("PasswordAgain", password)]);

        page.HasError("Password", expected);
    }

    [Fact]
    public async Task Get_WhereThereIsAUser_IsNotFound()
    {
        await using var site = Site.Start();
        await site.AddUserAsync(UserRole.Reader);

        var page = await site.NewBrowser().OpenAsync("/FirstStart");

        ((int)page.Status).ShouldBe(404);
    }

    private static (string Name, string Value)[] Filled(Site site) =>
    [
        ("Code", site.Services.GetRequiredService<FirstStartCode>().Text),
        ("DisplayName", "Lê Minh Đức"),
        ("UserName", "le.minh.duc"),
        ("Password", Site.Password),
        ("PasswordAgain", Site.Password),
    ];

    // The keys that seal cookies are in the database: the session of one node is good on another.
    private static async Task ShouldBeKnownToAnotherNodeAsync(Site site, Browser browser)
    {
        await using var other = site.StartAgain();
        var there = other.NewBrowser(cookies: browser.Cookies);

        (await there.OpenAsync("/Account")).Address.ShouldBe("/Account");
    }
}
