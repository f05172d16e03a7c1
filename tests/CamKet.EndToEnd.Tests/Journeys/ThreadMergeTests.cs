using CamKet.Casework.Users;
using CamKet.Web;
using Microsoft.Playwright;

namespace CamKet.EndToEnd.Tests.Journeys;

/// <summary>Two threads that turn out to be one are merged, found under both addresses, and parted again.</summary>
public sealed class ThreadMergeTests(OfficeChrome chrome) : IClassFixture<OfficeChrome>
{
    [Fact]
    public async Task Threads_MergedAndParted_KeepBothAddressesAndTheirMilestones()
    {
        var desk = new Desk(await chrome.SignInAsync(UserRole.Coordinator));
        await desk.OpenAsync(Links.Thread("coast-guard-forum"));
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Gộp", Exact = true }).ClickAsync();
        await desk.Page.WaitForURLAsync("**/Merge");
        await desk.Page.GetByLabel("Gộp vào tiến trình").SelectOptionAsync("maritime-declaration");
        await desk.PressAsync("Xem cạnh nhau");
        await desk.Page.WaitForURLAsync("**IntoId=maritime-declaration");
        await desk.Page.ShouldBeAccessibleAsync();
        await desk.Page.GetByLabel("Vì sao").FillAsync("Cùng một đề xuất về biển");

        await desk.PressAsync("Gộp hai tiến trình");

        await desk.ShouldSayAsync("Đã gộp.");
        await desk.OpenAsync(Links.Thread("coast-guard-forum"));
        new Uri(desk.Page.Url).AbsolutePath.ShouldBe(Links.Thread("maritime-declaration"));
        (await desk.Page.Locator(".milestones details > div").CountAsync()).ShouldBe(2);

        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Tách ra" }).ClickAsync();
        await desk.Page.WaitForURLAsync("**/Split");
        await desk.Page.ShouldBeAccessibleAsync();
        var giveBack = desk.Page.Locator("form[action*=Back]");
        await giveBack.GetByLabel("Vì sao").FillAsync("Hai việc khác nhau");
        await giveBack.GetByRole(AriaRole.Button, new() { Name = "Tách lại như cũ" }).ClickAsync();

        await desk.ShouldSayAsync("Đã tách.");
        new Uri(desk.Page.Url).AbsolutePath.ShouldBe(Links.Thread("coast-guard-forum"));
        (await desk.Page.Locator(".milestones details > div").CountAsync()).ShouldBe(1);
    }
}
