using CamKet.Casework.Users;
using CamKet.Web.Tests;
using Microsoft.Playwright;

namespace CamKet.EndToEnd.Tests;

/// <summary>A site on a port of this machine and a real browser in front of it, for all journeys of a class. The register is empty.</summary>
public class Chrome : IAsyncLifetime
{
    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string _address = "";

    public Chrome() : this(Site.Start())
    {
    }

    protected Chrome(Site site) => Site = site;

    public Site Site { get; }

    public virtual async ValueTask InitializeAsync()
    {
        var program = Array.Find(Programs, File.Exists);
        Assert.SkipWhen(program is null, "No Chromium on this machine: install the package chromium, as ./test does.");
        _address = Site.Listen();
        await Site.AddUserAsync(UserRole.Administrator);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A window without a session.</summary>
    public async Task<IPage> NewPageAsync(int width = 1280, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _address,
            JavaScriptEnabled = script,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        return await context.NewPageAsync();
    }

    /// <summary>A window in which a new person of <paramref name="role"/> has signed in and looks at the account page.</summary>
    public async Task<IPage> SignInAsync(UserRole role, int width = 1280, bool script = true, string? agencyId = null)
    {
        var user = await Site.AddUserAsync(role, agencyId);
        var page = await NewPageAsync(width, script);
        await page.GotoAsync("/SignIn?returnUrl=%2FAccount");
        await page.GetByLabel("Tên đăng nhập").FillAsync(user.UserName!);
        await page.GetByLabel("Mật khẩu").FillAsync(Site.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await page.WaitForURLAsync("**/Account");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The same on a register as delivered: agencies, partners and rules, and no document yet.</summary>
public sealed class OfficeChrome() : Chrome(Site.Start(referenceData: true));
