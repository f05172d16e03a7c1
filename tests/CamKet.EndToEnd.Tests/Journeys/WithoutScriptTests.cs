using CamKet.Casework.Users;
using CamKet.Web;
using Microsoft.Playwright;

namespace CamKet.EndToEnd.Tests.Journeys;

/// <summary>The main acts with script switched off in the browser.</summary>
public sealed class WithoutScriptTests(OfficeChrome chrome) : IClassFixture<OfficeChrome>
{
    private const string Word = "Bộ Công Thương sẽ trình Chính phủ kế hoạch thực hiện Hiệp định khung Kinh tế số ASEAN trước ngày 30/6/2026.";
    private const string Missed = "Mạng lưới các viện nghiên cứu ASEAN gặp nhau hai lần một năm.";

    private const string Text = $"""
        Hà Nội, ngày 10 tháng 12 năm 2025

        THÔNG BÁO KẾT LUẬN CUỘC HỌP VỀ KINH TẾ SỐ ASEAN

        {Word}

        {Missed}
        """;

    [Fact]
    public async Task MainActs_WithoutScript_AreAllDone()
    {
        var desk = new Desk(await chrome.SignInAsync(UserRole.Coordinator, script: false), script: false);
        var document = await desk.PasteAsync(Text);

        (await desk.Finding.Locator("mark").TextContentAsync())!.ShouldContain("trình Chính phủ kế hoạch");
        var word = await desk.AcceptAsync();

        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Thêm bằng tay" }).ClickAsync();
        await desk.Page.Locator("[data-document] > p", new() { HasText = Missed }).Locator("a.add-here").ClickAsync();
        (await desk.Page.Locator("#adding blockquote").TextContentAsync())!.ShouldBe(Missed);
        await desk.AddAsync("Phương hướng");
        Desk.ReferenceIn(await desk.AcceptAsync()).ShouldNotBe(word);

        await desk.OpenAsync(Links.Assign(word));
        await desk.Page.GetByLabel("Chủ trì", new() { Exact = true }).SelectOptionAsync("agency:moit");
        await desk.Page.Locator("#Reason").FillAsync("Văn bản nêu đích danh Bộ.");
        await desk.PressAsync("Phân công");
        await desk.ShouldSayAsync("Đã phân công.");

        var focal = new Desk(await chrome.SignInAsync(UserRole.FocalPoint, width: 390, script: false, agencyId: "agency:moit"), script: false);
        await focal.OpenAsync(Links.Report(word));
        await focal.Page.Locator("label.choice", new() { Has = focal.Page.Locator("input[value=PartlyDone]") }).ClickAsync();
        await focal.Page.Locator("#Done").FillAsync("Đã gửi dự thảo kế hoạch.");
        await focal.Page.Locator("summary", new() { HasText = "Câu trong văn bản, hoặc kết quả" }).ClickAsync();
        await focal.Page.Locator("#DocumentReference").FillAsync(document);
        await focal.Page.Locator("#Quote").FillAsync(Word);
        await focal.PressAsync("Gửi báo cáo");
        await focal.ShouldSayAsync("Đã gửi báo cáo.");
    }
}
