using System.Text;
using CamKet.Casework.Users;
using CamKet.Web;
using Microsoft.Playwright;

namespace CamKet.EndToEnd.Tests.Journeys;

/// <summary>What goes wrong on an ordinary day: two officers at once, files too large, pages that carry a trap.</summary>
public sealed class BadInputTests(OfficeChrome chrome) : IClassFixture<OfficeChrome>
{
    private const string Promise = "Bộ Công Thương sẽ gửi báo cáo tiến độ trước ngày 30/6/2026.";
    private const string Trap = "<script>alert('bẫy')</script><img src=x onerror=\"alert('bẫy')\">";

    [Fact]
    public async Task Review_TwoOfficersAtOneFinding_TheSecondReadsWhoWasFirst()
    {
        var first = new Desk(await chrome.SignInAsync(UserRole.Coordinator));
        var second = new Desk(await chrome.SignInAsync(UserRole.Coordinator));
        var document = await first.PasteAsync($"Hà Nội, ngày 10 tháng 12 năm 2025\n\nHai người cùng duyệt\n\n{Promise}");
        await second.OpenAsync(Links.Review(document));
        await first.OpenAsync(Links.Review(document));
        await second.Finding.GetByLabel("Bên thực hiện").FillAsync("Bộ Công Thương, Cục Xuất nhập khẩu");

        await first.AcceptAsync();
        await second.Finding.Locator("button[data-key=a]").ClickAsync();

        var side = second.Page.Locator(".review-side");
        await side.GetByText("Không có gì bị ghi đè hay ghi hai lần.").First.WaitForAsync();
        (await side.TextContentAsync())!.ShouldContain("Bộ Công Thương, Cục Xuất nhập khẩu");
        await second.Page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Upload_OfFiftyMegabytes_SaysHowMuchIsAllowed()
    {
        var desk = new Desk(await chrome.SignInAsync(UserRole.Coordinator));
        await desk.OpenAsync(Links.AddDocument);
        var file = Path.Combine(Path.GetTempPath(), $"camket-{Guid.NewGuid():N}.txt");
        try
        {
            await using (var stream = File.Create(file))
            {
                stream.SetLength(50 * 1024 * 1024);
            }

            await desk.Page.Locator("#Files").SetInputFilesAsync(file);
            await desk.PressAsync("Gửi và đọc");

            await desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Tệp quá lớn", Level = 1 }).WaitForAsync();
            (await desk.Page.Locator("main").TextContentAsync())!.ShouldContain("nhiều nhất 25 MB");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Trap_PastedAndUploaded_IsTextAndNeverRuns()
    {
        var desk = new Desk(await chrome.SignInAsync(UserRole.Coordinator));
        var ran = new List<string>();
        desk.Page.Dialog += async (_, dialog) => { ran.Add(dialog.Message); await dialog.DismissAsync(); };
        desk.Page.Console += (_, message) => { if (message.Type == "error") { ran.Add(message.Text); } };
        desk.Page.PageError += (_, error) => ran.Add(error);

        var pasted = await desk.PasteAsync($"{Trap}\n\nHà Nội, ngày 11 tháng 12 năm 2025\n\n{Trap} {Promise}");
        await desk.OpenAsync(Links.Document(pasted));
        (await desk.Page.Locator("[data-document]").InnerTextAsync()).ShouldContain("<script>alert('bẫy')</script>");

        await desk.OpenAsync(Links.AddDocument);
        var page = $"<html><head><title>Trang có bẫy</title></head><body>{Trap}<h1>Trang có bẫy</h1><p>Ngày 12/12/2025. {Promise}</p></body></html>";
        await desk.Page.Locator("#Files").SetInputFilesAsync(new FilePayload { Name = "trang.html", MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes(page) });
        await desk.PressAsync("Gửi và đọc");
        await desk.Finding.WaitForAsync();
        (await desk.Page.Locator("[data-document]").InnerTextAsync()).ShouldContain(Promise);

        await desk.OpenAsync(Links.Documents);
        ran.ShouldBeEmpty();
    }
}
