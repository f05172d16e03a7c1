using System.Text.RegularExpressions;
using CamKet.Web;
using Microsoft.Playwright;

namespace CamKet.EndToEnd.Tests.Journeys;

/// <summary>An officer's window and the acts done in it, by the words on the screen.</summary>
public sealed partial class Desk(IPage page, bool script = true)
{
    public IPage Page { get; } = page;

    /// <summary>The open finding of a review.</summary>
    public ILocator Finding => Page.Locator("form[data-finding]");

    public async Task OpenAsync(string address)
    {
        var answer = await Page.GotoAsync(address);
        answer!.Status.ShouldBeLessThan(400, $"{address} answered {answer.Status}.");
    }

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public async Task ShouldSayAsync(string sentence) => (await NoticeAsync()).ShouldContain(sentence);

    /// <summary>The sentence that the page shows after a save.</summary>
    public async Task<string> NoticeAsync()
    {
        var notice = Page.Locator(".notice-done").First;
        try
        {
            return (await notice.TextContentAsync(new() { Timeout = 15_000 }))!.Trim();
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"No notice at {Page.Url}: {await Page.Locator("main").InnerTextAsync()}");
        }
    }

    /// <summary>Pastes a text as a new document and returns its reference.</summary>
    public async Task<string> PasteAsync(string text)
    {
        await OpenAsync(Links.AddDocument);
        await Page.GetByLabel("Nội dung văn bản").FillAsync(text);
        await PressAsync("Gửi và đọc");
        await Page.WaitForURLAsync(AnyReview());
        return new Uri(Page.Url).Segments[^1];
    }

    /// <summary>What the machine takes the open finding for.</summary>
    public Task<string?> KindAsync() => Finding.Locator("[name='Draft.Kind']:checked, input[type=hidden][name='Draft.Kind']").First.GetAttributeAsync("value");

    /// <summary>Accepts the open finding and returns the reference it got.</summary>
    public async Task<string> AcceptAsync()
    {
        await DecideAsync(() => Finding.Locator("button[data-key=a]").ClickAsync());
        return ReferenceIn(await NoticeAsync());
    }

    public async Task RejectAsync(string reason)
    {
        await SettleAsync();
        await Finding.Locator(".rejecting summary").ClickAsync();
        await Page.Locator("#RejectReason").SelectOptionAsync(new SelectOptionValue { Label = reason });
        await DecideAsync(() => Finding.Locator(".rejecting button").ClickAsync());
        await ShouldSayAsync("Đã từ chối.");
    }

    /// <summary>Goes on only when the page of the finding just decided is gone, with its notice of the one before.</summary>
    private async Task DecideAsync(Func<Task> decide)
    {
        await SettleAsync();
        var decided = await Finding.GetAttributeAsync("action");
        await decide();
        await Page.Locator($"form[data-finding][action=\"{decided}\"]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await SettleAsync();
    }

    /// <summary>The review scrolls to the open finding one frame after it has loaded: a press before that can land beside its button.</summary>
    private async Task SettleAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.Load);
        if (script)
        {
            await Page.EvaluateAsync("() => new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown)))");
        }
    }

    /// <summary>Turns the open stretch of text into a finding of a kind.</summary>
    public async Task AddAsync(string kind)
    {
        var adding = Page.Locator("#adding");
        await adding.GetByText(kind, new() { Exact = true }).ClickAsync();
        var before = Page.Url;
        await adding.GetByRole(AriaRole.Button, new() { Name = "Thêm phát hiện" }).ClickAsync();
        await Page.WaitForURLAsync(address => address != before);
        await Finding.WaitForAsync();
    }

    /// <summary>Selects a sentence of the document with the mouse.</summary>
    public async Task SelectAsync(string sentence)
    {
        var run = Page.Locator("[data-document] [data-at]").Filter(new() { HasText = sentence }).First;
        await run.ScrollIntoViewIfNeededAsync();
        // Where the first and the last character stand on the screen.
        var ends = await run.EvaluateAsync<double[]>("""
            (run, sentence) => {
              const text = run.firstChild, start = text.data.indexOf(sentence);
              const at = (from, to) => { const range = document.createRange(); range.setStart(text, from); range.setEnd(text, to); return range.getBoundingClientRect(); };
              const [first, last] = [at(start, start + 1), at(start + sentence.length - 1, start + sentence.length)];
              return [first.left + 1, first.top + first.height / 2, last.right + 1, last.top + last.height / 2];
            }
            """, sentence);
        await Page.Mouse.MoveAsync((float)ends[0] - 1, (float)ends[1]);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync((float)ends[2], (float)ends[3], new() { Steps = 4 });
        await Page.Mouse.UpAsync();
        (await Page.EvaluateAsync<string>("getSelection().toString()")).Trim().ShouldBe(sentence.Trim());
    }

    /// <summary>The first reference ("CK-2026-0001") in a sentence.</summary>
    public static string ReferenceIn(string sentence) => AnyReference().Match(sentence) is { Success: true } found ? found.Value : throw new InvalidOperationException($"No reference in: {sentence}");

    [GeneratedRegex("/Review/VB-")]
    private static partial Regex AnyReview();

    [GeneratedRegex(@"\b(CK|KQ|VB|HD|TK)-\d{4}-\d+")]
    private static partial Regex AnyReference();
}
