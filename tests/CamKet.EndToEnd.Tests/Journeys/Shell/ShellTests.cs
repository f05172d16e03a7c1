using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CamKet.EndToEnd.Tests.Journeys.Shell;

/// <summary>The frame of every screen, in a real browser.</summary>
public sealed class ShellTests(Chrome chrome) : IClassFixture<Chrome>
{
    [Theory]
    [InlineData(1280, "vi")]
    [InlineData(1280, "en")]
    [InlineData(390, "vi")]
    [InlineData(390, "en")]
    public async Task Screens_AtAnyWidth_AreAccessibleAndFit(int width, string language)
    {
        var page = await chrome.SignInAsync(UserRole.Administrator, width);

        foreach (var address in new[] { "/Account", "/Account/Password", "/nothing/here" })
        {
            await page.GotoAsync($"{address}?lang={language}");
            await page.ShouldBeAccessibleAsync();
            await page.ShouldFitAsync();
        }
    }

    [Fact]
    public async Task SignIn_WithErrors_IsAccessibleAndPutsTheFocusOnTheSummary()
    {
        var page = await chrome.NewPageAsync();
        await page.GotoAsync("/SignIn");

        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();

        await page.ShouldBeAccessibleAsync();
        (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldContain("error-summary");
        await page.GetByRole(AriaRole.Link, new() { Name = "Tên đăng nhập: Chưa điền mục này." }).ClickAsync();
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("UserName");
    }

    [Fact]
    public async Task Menu_OnAPhoneWithoutScript_OpensAndLeadsOn()
    {
        var page = await chrome.SignInAsync(UserRole.Coordinator, width: 390, script: false);

        await page.GetByText("Danh mục", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Thoát" }).ClickAsync();

        (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).TextContentAsync()).ShouldBe("Đã thoát");
    }

    [Fact]
    public async Task Menu_OnAPhone_IsAccessibleWhenOpenAndClosesOnEscape()
    {
        var page = await chrome.SignInAsync(UserRole.Coordinator, width: 390);
        var menu = page.Locator("details.phone-menu");
        await menu.Locator("summary").ClickAsync();
        await page.ShouldBeAccessibleAsync();
        await page.ShouldFitAsync();

        await page.Keyboard.PressAsync("Escape");

        (await menu.GetAttributeAsync("open")).ShouldBeNull();
    }

    [Fact]
    public async Task Slash_GoesToSearchUntilSwitchedOff()
    {
        var page = await chrome.SignInAsync(UserRole.Coordinator);
        await page.Keyboard.PressAsync("/");
        (await page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe("q");

        await page.GetByLabel("Dùng phím tắt một chữ").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await page.GetByText("Đã lưu tài khoản.").WaitForAsync();
        await page.Keyboard.PressAsync("/");

        (await page.EvaluateAsync<string?>("document.activeElement.name ?? null")).ShouldNotBe("q");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Save_DoubleClick_SavesOnce(bool script)
    {
        var page = await chrome.SignInAsync(UserRole.Leader, script: script);
        var name = $"Lê Minh Đức {Guid.NewGuid():N}";
        await page.GetByLabel("Họ và tên").FillAsync(name);

        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).DblClickAsync();
        await page.GetByText("Đã lưu tài khoản.").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var acts = await chrome.Site.InScopeAsync<CamKetDb, int>(db => db.Acts.CountAsync(a => a.Kind == ActKind.UserAmending && a.After!.Contains(name)));
        acts.ShouldBe(1);
    }

    [Fact]
    public async Task Pages_UnderTheContentPolicy_RaiseNoComplaint()
    {
        var page = await chrome.SignInAsync(UserRole.Coordinator);
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") { complaints.Add(message.Text); } };
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync("/Account");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        complaints.ShouldBeEmpty();
    }
}
