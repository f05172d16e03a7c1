using CamKet.Casework.Users;
using CamKet.Formats.Tables;
using CamKet.Web;
using Microsoft.Playwright;

namespace CamKet.EndToEnd.Tests.Journeys;

/// <summary>A ministry's sheet with a wrong row: it is shown beside the row, put right, and all rows go into the register at once.</summary>
public sealed class SheetImportTests(OfficeChrome chrome) : IClassFixture<OfficeChrome>
{
    [Fact]
    public async Task Sheet_WithAWrongRow_IsPutRightAndImported()
    {
        var desk = new Desk(await chrome.SignInAsync(UserRole.Coordinator));
        await desk.OpenAsync(Links.Register);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Nhập Excel" }).ClickAsync();
        await desk.Page.WaitForURLAsync("**/Imports");
        await desk.Page.ShouldBeAccessibleAsync();
        await desk.Page.GetByLabel("Tệp").SetInputFilesAsync(new FilePayload
        {
            Name = "theo-doi.xlsx", MimeType = XlsxTable.MediaType,
            Buffer = XlsxTable.Write("Sổ", ["TT", "Nội dung cam kết", "Hạn hoàn thành"], [["1", "Tổ chức khóa bồi dưỡng cán bộ hải quan", "30/09/2026"], ["2", "Gửi dự thảo điều lệ nhóm công tác", "31/06/2026"]]),
        });

        await desk.PressAsync("Gửi và xem cột");
        await desk.Page.WaitForURLAsync("**/Imports/*");
        await desk.Page.ShouldBeAccessibleAsync();
        (await desk.Page.Locator(".field-error").InnerTextAsync()).ShouldContain("«31/06/2026» không phải là ngày có trong lịch");
        await desk.Page.SetViewportSizeAsync(390, 800);
        (await desk.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
        await desk.Page.SetViewportSizeAsync(1280, 900);

        await desk.Page.GetByLabel("Hạn của dòng 3").FillAsync("30/06/2026");
        await desk.PressAsync("Lưu và kiểm tra lại");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Nhập 2 dòng vào sổ" }).ClickAsync();

        // The page of work in progress leads on by itself.
        await desk.Page.WaitForURLAsync("**/Imports/*");
        await desk.Page.GetByText("Đã vào sổ").First.WaitForAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "xem các mục trong sổ" }).ClickAsync();
        await desk.Page.WaitForURLAsync("**/Register?document=*");
        (await desk.Page.Locator("main").InnerTextAsync()).ShouldContain("Gửi dự thảo điều lệ nhóm công tác");
    }
}
