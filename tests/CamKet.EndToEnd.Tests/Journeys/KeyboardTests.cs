using CamKet.Casework.Users;
using CamKet.TestKit;
using CamKet.Web;
using Microsoft.Playwright;

namespace CamKet.EndToEnd.Tests.Journeys;

/// <summary>The review and the register without touching the mouse.</summary>
public sealed class KeyboardTests(OfficeChrome chrome) : IClassFixture<OfficeChrome>
{
    private static readonly string Minutes = Path.Combine(Repository.Root, "corpus", "vi-2025-12-inter-ministry-review.txt");

    [Fact]
    public async Task ReviewThenRegister_ByKeysAlone_DecidesAndOpens()
    {
        var desk = new Desk(await chrome.SignInAsync(UserRole.Coordinator));
        var keys = desk.Page.Keyboard;
        var document = await desk.PasteAsync(await File.ReadAllTextAsync(Minutes, TestContext.Current.CancellationToken));
        await desk.OpenAsync(Links.Review(document));

        // j and k walk the findings and decide nothing.
        var first = await OpenFindingAsync(desk);
        await PressAsync(desk, "j");
        (await OpenFindingAsync(desk)).ShouldNotBe(first);
        await PressAsync(desk, "k");
        (await OpenFindingAsync(desk)).ShouldBe(first);

        // e goes to the first field that shows; a accepts from the page.
        while (await desk.KindAsync() is not ("Commitment" or "Request" or "Direction"))
        {
            await PressAsync(desk, "j");
        }

        await keys.PressAsync("e");
        (await desk.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("Draft_Holder");
        await keys.PressAsync("Control+a");
        await keys.TypeAsync("Bộ Ngoại giao");
        await keys.PressAsync("Tab");
        await desk.Page.EvaluateAsync("document.activeElement.blur()");
        await PressAsync(desk, "a");
        var word = Desk.ReferenceIn(await desk.NoticeAsync());

        // r opens the reasons with the cursor in them.
        await keys.PressAsync("r");
        (await desk.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("RejectReason");
        await keys.TypeAsync("Trùng");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await PressAsync(desk, "Enter");
        await desk.ShouldSayAsync("Đã từ chối.");

        await desk.OpenAsync(Links.Register);
        await keys.PressAsync("j");
        await keys.PressAsync("x");
        (await desk.Page.Locator("td.pick input:checked").CountAsync()).ShouldBe(1);
        await PressAsync(desk, "Enter");
        await desk.Page.WaitForURLAsync("**" + Links.Undertaking(word));
        (await desk.Page.Locator("main").TextContentAsync())!.ShouldContain("Bộ Ngoại giao");

        await keys.PressAsync("/");
        await keys.TypeAsync("kinh te");
        await PressAsync(desk, "Enter");
        desk.Page.Url.ShouldContain("/Search?q=kinh");
    }

    /// <summary>A key that leads to another page.</summary>
    private static async Task PressAsync(Desk desk, string key)
    {
        var before = desk.Page.Url;
        await desk.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(desk.Page).Not.ToHaveURLAsync(before, new() { Timeout = 15_000 });
        await desk.Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    private static Task<string> OpenFindingAsync(Desk desk) => desk.Page.Locator(".finding-now .num").First.InnerTextAsync();
}
