using System.Net;
using System.Text.Json;
using CamKet.Casework;
using CamKet.Casework.Documents;
using CamKet.Casework.Review;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Pages.Trust;

/// <summary>The figures on the reader, blind sentences and acceptance in bulk, as officers meet them.</summary>
public sealed class TrustPagesTests : IAsyncLifetime
{
    private const string Text = "Ngày 12/5/2026, hai bên nhất trí lập đầu mối trao đổi dữ liệu hải quan trong năm 2026. Hội trường hôm ấy chật kín người đến dự.";

    private readonly Site _site = Site.Start(settings: new Dictionary<string, string> { ["trust:blindShare"] = "1", ["trust:bulkLeast"] = "2", ["trust:bulkBar"] = "0.3" });

    public async ValueTask InitializeAsync() => await _site.AddUserAsync(UserRole.Administrator);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Get_NothingDecided_SaysWhatToDo()
    {
        var page = await (await _site.SignInAsync(UserRole.Coordinator)).OpenAsync(Links.Trust);

        page.Html.QuerySelector(".silence")!.TextContent.ShouldContain("Chưa có quyết định nào");
        page.Html.QuerySelector(".silence a")!.GetAttribute("href").ShouldBe("/Documents?State=Waiting");
    }

    [Fact]
    public async Task Blind_DocumentOpenedForReview_AsksBeforeItShowsTheProposals()
    {
        var reference = await AddAsync(Text);
        var browser = await _site.SignInAsync(UserRole.Coordinator);

        var page = await browser.OpenAsync(Links.Review(reference));

        page.Address.ShouldContain("/Review/Blind/");
        page.Heading.ShouldBe("Đọc câu này trước");
        page.Html.QuerySelector("mark")!.TextContent.ShouldStartWith("Ngày 12/5/2026");
        page.Html.QuerySelectorAll(".found, .finding-list, .sure").ShouldBeEmpty("nothing of the reader's is shown");
        page = await browser.SendAsync(page, "main form");
        page.HasError("Chọn ít nhất một ý, hoặc chọn «không có ý nào» một mình.");
        page = await browser.SendAsync(page, "main form", ("Kinds", "Commitment"));
        page.Html.QuerySelector("mark")!.TextContent.ShouldStartWith("Hội trường");
        page = await browser.SendAsync(page, "main form", ("None", "true"));
        page.Address.ShouldStartWith($"/Review/{reference}");
        page.Html.QuerySelector("form[data-finding]").ShouldNotBeNull();
        var trust = await browser.OpenAsync(Links.Trust);
        trust.Html.QuerySelector("[aria-labelledby=blind]")!.TextContent.ShouldContain("2 câu đã đọc, trong đó 0 câu do hai cán bộ đọc.");
    }

    [Fact]
    public async Task Blind_Later_OpensTheReview()
    {
        var reference = await AddAsync(Text);
        var browser = await _site.SignInAsync(UserRole.Coordinator);
        var page = await browser.OpenAsync(Links.Review(reference));

        var review = await browser.OpenAsync(page.Html.QuerySelector(".decide a")!.GetAttribute("href")!);

        review.Html.QuerySelector("form[data-finding]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Accept_EarnedKind_AcceptsInBulkAndTakesBack()
    {
        await DecidedAsync(3);
        await AddAsync("Ngày 3/3/2026, phía Lào cam kết cử bốn mươi kỹ sư thủy lợi sang Hà Nội trước ngày 30/9/2026.");
        var browser = await _site.SignInAsync(UserRole.Coordinator);
        var page = await browser.OpenAsync("/Trust/Accept?kind=Commitment&language=Vietnamese&from=50");
        page.Html.QuerySelector("main .facts")!.TextContent.ShouldContain("1 phát hiện có độ tin cậy từ 50%");

        page = await browser.SendAsync(page, "main form[method=post]");

        page.HasNotice("Đã nhận 1 mục; để lại 0 cho cán bộ; còn 0 đang chờ.");
        page.Address.ShouldBe("/Trust");
        (await PendingAsync()).ShouldBe(0);
        page = await browser.SendAsync(page, "form[action*=TakeBack]");
        page.HasNotice("Đã rút lại 1 mục; 0 mục giữ nguyên vì đã có việc khác gắn vào.");
        (await PendingAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Accept_NotEarned_SaysTheFigureAndRefusesAllTheSame()
    {
        await DecidedAsync(1);
        var browser = await _site.SignInAsync(UserRole.Coordinator);
        var page = await browser.OpenAsync("/Trust/Accept?kind=Commitment&language=Vietnamese");
        page.Html.QuerySelector(".refusal-reason")!.TextContent.ShouldContain("1 quyết định, đúng nguyên văn 100,0%");

        page = await browser.SendAsync(page, "main form[method=post]");

        page.HasError("Chưa được nhận hàng loạt: 1 quyết định, đúng nguyên văn 100.0%, cận dưới 20.7%. Cần ít nhất 2 quyết định và cận dưới 30.0%.");
    }

    [Fact]
    public async Task Get_Figures_OpenTheirRowsAndAreTakenAway()
    {
        await DecidedAsync(2);
        var browser = await _site.SignInAsync(UserRole.Leader);
        var page = await browser.OpenAsync(Links.Trust);
        page.Html.QuerySelector(".tallies")!.TextContent.ShouldContain("2 trong 2 đề xuất đã quyết định là đúng loại");

        var rows = await browser.OpenAsync(page.Html.QuerySelector("section[aria-labelledby=ByKind] tbody a")!.GetAttribute("href")!);

        rows.Html.QuerySelectorAll("table.rows tbody tr").Length.ShouldBe(2);
        rows.Html.QuerySelector("table.rows tbody a")!.GetAttribute("href")!.ShouldStartWith("/Documents/", customMessage: "a leader may not review");
        var json = JsonDocument.Parse((await browser.OpenAsync(Links.Trust + "?format=json")).Text).RootElement;
        json[0].GetProperty("decided").GetString().ShouldBe("2");
        (await browser.OpenAsync("/Trust/Rows?verdict=Accepted&format=csv")).Text.ShouldContain("Commitment");
        (await (await _site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Trust)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task DecidedAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await AddAsync($"Ngày 1{i}/4/2026, Bộ Y tế cam kết gửi danh mục vắc-xin lần thứ {i + 2} sang Viêng Chăn trong năm 2026.");
        }

        foreach (var id in await _site.InScopeAsync<CamKetDb, List<long>>(db => db.Findings.OrderBy(f => f.Id).Select(f => f.Id).ToListAsync()))
        {
            await _site.InScopeAsync<AcceptFinding, Decided>(accept => accept.AcceptAsync(TestDatabase.Coordinator, new Acceptance { FindingId = id }));
        }
    }

    private async Task<string> AddAsync(string text) => (await _site.InScopeAsync<AddDocument, AddedDocument>(
        add => add.AddAsync(TestDatabase.Coordinator, new NewDocument { Text = text, Title = text[..30], Format = "paste" }))).Reference;

    private Task<int> PendingAsync() => _site.InScopeAsync<CamKetDb, int>(db => db.Findings.CountAsync(f => f.Decision == FindingDecision.Pending));
}
