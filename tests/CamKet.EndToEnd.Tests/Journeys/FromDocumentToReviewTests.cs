using CamKet.Casework.Users;
using CamKet.Formats.Extraction;
using CamKet.TestKit;
using CamKet.Web;
using Microsoft.Playwright;

namespace CamKet.EndToEnd.Tests.Journeys;

/// <summary>The whole way of a promise, in a real browser: from the text of a review meeting to the Word file of the year.</summary>
public sealed class FromDocumentToReviewTests(OfficeChrome chrome) : IClassFixture<OfficeChrome>
{
    private const int Year = 2025;

    /// <summary>Our own corpus always; the development text only where it is at hand.</summary>
    public static TheoryData<string> Texts()
    {
        var texts = new TheoryData<string>(Path.Combine(Repository.Root, "corpus", "vi-2025-12-inter-ministry-review.txt"));
        if (Repository.Shared is { } shared)
        {
            texts.AddRange(Directory.GetFiles(Path.Combine(shared, "seeds"), "002*.txt"));
        }

        return texts;
    }

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Texts))]
    public async Task Promise_FromItsSentence_ReachesTheYearsReview(string file)
    {
        var desk = new Desk(await chrome.SignInAsync(UserRole.Coordinator));
        var document = await desk.PasteAsync(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        var accepted = await ReviewAsync(desk, document);
        await FindInRegisterAsync(desk, accepted);
        var (word, agency) = await AssignAsync(desk, accepted.Words);
        await ReportAsync(word, agency);
        await DecideAsync(word);
        await MatchAsync(desk, accepted.Words.First(w => w != word), accepted.Deeds);
        await TellAsync(desk, accepted);
    }

    /// <summary>Decides the findings one after the other: one amended, one rejected, the others accepted; then adds one that the machine missed.</summary>
    private static async Task<Accepted> ReviewAsync(Desk desk, string document)
    {
        var accepted = new Accepted([], []);
        var (amended, rejected) = (false, false);
        while (await desk.Finding.CountAsync() > 0)
        {
            switch (await desk.KindAsync())
            {
                case "Outcome" when !rejected:
                    await desk.RejectAsync("Chỉ là nhận định, lễ nghi");
                    rejected = true;
                    break;
                case "Outcome":
                    await GiveDateAsync(desk);
                    accepted.Deeds.Add(await desk.AcceptAsync());
                    break;
                case "Commitment" or "Request" or "Direction" when !amended:
                    await desk.Finding.GetByLabel("Bên tiếp nhận").FillAsync("Ban Thư ký Quốc gia về ASEAN");
                    accepted.Words.Add(await desk.AcceptAsync());
                    (await desk.Page.Locator(".notice-done").First.TextContentAsync())!.ShouldContain("có sửa");
                    amended = true;
                    break;
                case "Commitment" or "Request" or "Direction":
                    accepted.Words.Add(await desk.AcceptAsync());
                    break;
                default:
                    await desk.RejectAsync("Trùng với phát hiện khác");
                    break;
            }
        }

        (amended && rejected).ShouldBeTrue();
        foreach (var missed in await MissedAsync(desk, count: Math.Max(1, 5 - accepted.Words.Count)))
        {
            accepted.Words.Add(await AddMissedAsync(desk, document, missed));
        }

        (accepted.Words.Count + accepted.Deeds.Count).ShouldBeGreaterThanOrEqualTo(5);
        return accepted;
    }

    /// <summary>A deed without a day in its sentence, or with the day of something else in it, gets its day from the officer.</summary>
    private static async Task GiveDateAsync(Desk desk)
    {
        var day = desk.Finding.Locator("#Draft_HappenedOn");
        if (!(await day.InputValueAsync()).EndsWith($"{Year}", StringComparison.Ordinal))
        {
            await day.FillAsync($"12/{Year}");
        }
    }

    /// <summary>Sentences of the text that no finding covers.</summary>
    private static async Task<IReadOnlyList<string>> MissedAsync(Desk desk, int count)
    {
        var plain = await desk.Page.Locator("[data-document] > p > span[data-at]").AllTextContentsAsync();
        return [.. plain.Select(t => t.Trim()).Where(t => t.Length is > 40 and < 400 && t.EndsWith('.')).Take(count)];
    }

    private static async Task<string> AddMissedAsync(Desk desk, string document, string sentence)
    {
        await desk.OpenAsync(Links.Review(document));
        await desk.SelectAsync(sentence);
        await desk.Page.Keyboard.PressAsync("+");
        await desk.Page.Locator("#adding").WaitForAsync();
        (await desk.Page.Locator("#adding blockquote").TextContentAsync())!.ShouldBe(sentence);
        await desk.AddAsync("Phương hướng");
        return await desk.AcceptAsync();
    }

    private static async Task FindInRegisterAsync(Desk desk, Accepted accepted)
    {
        await desk.OpenAsync(Links.Register);
        var table = desk.Page.Locator("table.register");
        foreach (var reference in accepted.Words)
        {
            (await table.GetByText(reference, new() { Exact = true }).CountAsync()).ShouldBe(1, $"{reference} in the register");
        }

        await table.Locator("tr", new() { HasText = accepted.Words[0] }).GetByRole(AriaRole.Link).First.ClickAsync();
        await desk.Page.WaitForURLAsync("**" + Links.Undertaking(accepted.Words[0]));
        await desk.OpenAsync(Links.Outcomes);
        foreach (var reference in accepted.Deeds)
        {
            (await desk.Page.GetByText(reference).CountAsync()).ShouldBeGreaterThan(0, $"{reference} among the outcomes");
        }
    }

    /// <summary>Assigns the first word for which the regulation names a lead; its basis stands on the page.</summary>
    private static async Task<(string Word, string Agency)> AssignAsync(Desk desk, IReadOnlyList<string> words)
    {
        var page = desk.Page;
        foreach (var word in words)
        {
            await desk.OpenAsync(Links.Assign(word));
            var lead = page.GetByLabel("Chủ trì", new() { Exact = true });
            if (await page.GetByText("Căn cứ:").CountAsync() == 0 || await lead.CountAsync() == 0 || await lead.InputValueAsync() is not { Length: > 0 } agency)
            {
                continue;
            }

            (await page.GetByText("Căn cứ:").First.TextContentAsync())!.ShouldContain("47/2025/QĐ-TTg");
            await page.GetByLabel("Xong", new() { Exact = true }).FillAsync("Đã trình và gửi đúng hạn.");
            await desk.PressAsync("Phân công");
            await desk.ShouldSayAsync("Đã phân công.");
            return (word, agency);
        }

        throw new InvalidOperationException($"No lead was proposed for any of {string.Join(", ", words)}.");
    }

    private async Task ReportAsync(string word, string agency)
    {
        var desk = new Desk(await chrome.SignInAsync(UserRole.FocalPoint, width: 390, agencyId: agency));
        await desk.OpenAsync(Links.Report(word));
        await desk.Page.ShouldFitAsync();
        await desk.Page.Locator("label.choice", new() { Has = desk.Page.Locator("input[value=UnderWay]") }).ClickAsync();
        await desk.Page.Locator("#Done").FillAsync("Đã có dự thảo, đang lấy ý kiến các bộ.");
        await desk.Page.Locator("#Files").SetInputFilesAsync(new FilePayload { Name = "dự thảo.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7\n"u8.ToArray() });
        await desk.PressAsync("Gửi báo cáo");
        await desk.ShouldSayAsync("Đã gửi báo cáo.");
        await desk.Page.ShouldFitAsync();
    }

    /// <summary>Another coordinator reads the report and accepts it.</summary>
    private async Task DecideAsync(string word)
    {
        var desk = new Desk(await chrome.SignInAsync(UserRole.Coordinator));
        await desk.OpenAsync(Links.Reports);
        await desk.Page.Locator("tr", new() { HasText = word }).GetByRole(AriaRole.Link, new() { Name = "Quyết định" }).ClickAsync();
        (await desk.Page.Locator("main").TextContentAsync())!.ShouldContain("dự thảo.pdf");
        await desk.Page.GetByText("Chấp nhận báo cáo", new() { Exact = true }).ClickAsync();
        await desk.PressAsync("Lưu quyết định");
        await desk.ShouldSayAsync("Đã chấp nhận báo cáo.");
        await desk.OpenAsync(Links.Undertaking(word));
        (await desk.Page.Locator("main").TextContentAsync())!.ShouldContain("Đã có dự thảo, đang lấy ý kiến các bộ.");
    }

    private static async Task MatchAsync(Desk desk, string word, IReadOnlyList<string> deeds)
    {
        await desk.OpenAsync($"{Links.AddMatch(word)}?q={deeds[^1]}");
        await desk.Page.Locator("label.choice", new() { HasText = deeds[^1] }).ClickAsync();
        await desk.Page.GetByLabel("Việc này làm gì với lời ấy").SelectOptionAsync("Advances");
        await desk.Page.GetByLabel("Vì sao").FillAsync("Cùng một việc, mới được một bước.");
        await desk.PressAsync("Ghép cặp");
        await desk.ShouldSayAsync("Đã ghép cặp.");
        await desk.PressAsync("Xác nhận");
        await desk.ShouldSayAsync("Đã xác nhận.");
    }

    /// <summary>The year's review as Word file holds every accepted word and deed with its reference.</summary>
    private static async Task TellAsync(Desk desk, Accepted accepted)
    {
        await desk.OpenAsync(Links.Stocktakes);
        var opened = desk.Page.GetByRole(AriaRole.Link, new() { Name = $"năm {Year}" });
        if (await opened.CountAsync() > 0)
        {
            await opened.First.ClickAsync();
        }
        else
        {
            await desk.Page.Locator("#Year").FillAsync($"{Year}");
            await desk.PressAsync("Mở đợt");
        }

        await desk.Page.WaitForURLAsync("**/Stocktakes/TK-*");
        var download = await desk.Page.RunAndWaitForDownloadAsync(() => desk.Page.Locator("a[href*='handler=Docx'][href*='lang=vi']").ClickAsync());
        var text = new TextExtractor().Extract(await File.ReadAllBytesAsync(await download.PathAsync()), download.SuggestedFilename).Text;
        foreach (var reference in accepted.Words.Concat(accepted.Deeds))
        {
            text.ShouldContain(reference, customMessage: text);
        }
    }

    private sealed record Accepted(List<string> Words, List<string> Deeds);
}
