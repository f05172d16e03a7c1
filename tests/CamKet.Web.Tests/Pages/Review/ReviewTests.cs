using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CamKet.Casework;
using CamKet.Casework.Documents;
using CamKet.Casework.Register;
using CamKet.Casework.Review;
using CamKet.Casework.Users;
using CamKet.Reading.Findings;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Document = CamKet.Casework.Documents.Document;
using Finding = CamKet.Casework.Review.Finding;

namespace CamKet.Web.Tests.Pages.Review;

public sealed class ReviewTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private const string Promise = "hai bên nhất trí lập đầu mối trao đổi dữ liệu hải quan trong năm 2026";
    private const string Second = "phía Việt Nam đề nghị Hàn Quốc cử chuyên gia sang làm việc";

    private static int _number;

    private Site Site => fixture.Site;

    [Fact]
    public async Task Get_Review_OpensTheFirstThatWaits()
    {
        var (reference, findings) = await DocumentAsync();

        var page = await (await Site.SignInAsync(UserRole.Coordinator)).OpenAsync($"/Review/{reference}");

        page.Html.QuerySelector("form[data-finding] mark")!.TextContent.ShouldStartWith(Promise);
        page.Html.QuerySelector<IHtmlInputElement>("[name='Draft.Holder']")!.Value.ShouldBe("hai bên");
        page.Html.QuerySelector<IHtmlInputElement>("[name='Draft.Due']")!.Value.ShouldBe("2026");
        page.Html.QuerySelector(".review-progress")!.TextContent.ShouldContain("0/2");
        page.Html.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.Html.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        findings.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Get_Review_ShowsTheTextToTheCharacterWithThePlaceOfEachRun()
    {
        var (reference, _) = await DocumentAsync();
        var text = await Site.InScopeAsync<CamKetDb, string>(db => db.Documents.Where(d => d.Reference == reference).Select(d => d.Text).SingleAsync());

        var page = await (await Site.SignInAsync(UserRole.Coordinator)).OpenAsync($"/Review/{reference}");

        page.Html.QuerySelectorAll("[data-document] sup").ToList().ForEach(number => number.Remove());
        page.Html.QuerySelector("[data-document]")!.TextContent.ShouldBe(text);
        page.Html.QuerySelectorAll("[data-at]").ShouldAllBe(run => text.Substring(int.Parse(run.GetAttribute("data-at")!)).StartsWith(run.TextContent));
    }

    [Fact]
    public async Task Post_Accept_RegistersAndOpensTheNext()
    {
        var (reference, findings) = await DocumentAsync();
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var page = await AcceptAsync(browser, await browser.OpenAsync($"/Review/{reference}"));

        page.Address.ShouldContain($"finding={findings[1]}");
        page.Html.QuerySelector("form[data-finding] mark")!.TextContent.ShouldBe(Second);
        page.Html.QuerySelector(".review-side [role=status]")!.TextContent.ShouldContain("Đã chấp nhận: CK-");
        var kept = await UndertakingAsync(findings[0]);
        (kept.Kind, kept.Side, kept.Due, kept.DueText).ShouldBe((UndertakingKind.Commitment, Side.Joint, new DateOnly(2026, 12, 31), "trong năm 2026"));
        (await DecisionAsync(findings[0])).ShouldBe(FindingDecision.Accepted);
    }

    [Fact]
    public async Task Post_AcceptAmended_KeepsTheOfficersWords()
    {
        var (reference, findings) = await DocumentAsync();
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        await AcceptAsync(browser, await browser.OpenAsync($"/Review/{reference}"), ("Draft.Holder", "Bộ Tài chính"), ("Draft.Due", "30/9/2026"), ("Draft.Side", "Ours"));

        var kept = await UndertakingAsync(findings[0]);
        (kept.Holder, kept.Side, kept.Due, kept.DueText).ShouldBe(("Bộ Tài chính", Side.Ours, new DateOnly(2026, 9, 30), null));
        (await DecisionAsync(findings[0])).ShouldBe(FindingDecision.Amended);
    }

    [Fact]
    public async Task Post_AcceptWithABadDate_SaysSoAndKeepsTheText()
    {
        var (reference, findings) = await DocumentAsync();
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var page = await AcceptAsync(browser, await browser.OpenAsync($"/Review/{reference}"), ("Draft.Holder", "Bộ Tài chính"), ("Draft.Due", "30/2/2026"));

        page.Html.QuerySelector(".error-summary")!.TextContent.ShouldContain("Ngày không có trong lịch.");
        page.Html.QuerySelector<IHtmlInputElement>("[name='Draft.Due']")!.Value.ShouldBe("30/2/2026");
        page.Html.QuerySelector<IHtmlInputElement>("[name='Draft.Holder']")!.Value.ShouldBe("Bộ Tài chính");
        (await DecisionAsync(findings[0])).ShouldBe(FindingDecision.Pending);
    }

    [Fact]
    public async Task Post_AcceptTwiceByOneForm_RegistersOnce()
    {
        var (reference, findings) = await DocumentAsync();
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var form = await browser.OpenAsync($"/Review/{reference}");

        var pages = await Task.WhenAll(AcceptAsync(browser, form), AcceptAsync(browser, form));

        pages.ShouldAllBe(p => p.Status == HttpStatusCode.OK && p.Address.StartsWith($"/Review/{reference}") && p.Html.QuerySelector(".error-summary") == null);
        (await Site.InScopeAsync<CamKetDb, int>(db => db.Citations.CountAsync(c => c.FindingId == findings[0]))).ShouldBe(1);
    }

    [Fact]
    public async Task Post_AcceptByTwoOfficers_TellsTheSecondWhoWasFirst()
    {
        var (reference, findings) = await DocumentAsync();
        var (one, two) = (await Site.SignInAsync(UserRole.Coordinator), await Site.SignInAsync(UserRole.Coordinator));
        var (formOfOne, formOfTwo) = (await one.OpenAsync($"/Review/{reference}"), await two.OpenAsync($"/Review/{reference}"));
        await AcceptAsync(one, formOfOne);

        var page = await AcceptAsync(two, formOfTwo, ("Draft.Title", "Nội dung của người thứ hai"));

        page.Html.QuerySelector(".error-summary")!.TextContent.ShouldContain("Nguyễn Thu Hà đã quyết định phát hiện này lúc");
        page.Html.QuerySelector(".error-summary")!.TextContent.ShouldContain("chấp nhận");
        page.Html.QuerySelector(".notice-warn")!.TextContent.ShouldContain("Nội dung của người thứ hai");
        (await Site.InScopeAsync<CamKetDb, int>(db => db.Citations.CountAsync(c => c.FindingId == findings[0]))).ShouldBe(1);
    }

    [Fact]
    public async Task Post_RejectAndReopen_AsksForAReasonAndTakesItBack()
    {
        var (reference, findings) = await DocumentAsync();
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var form = await browser.OpenAsync($"/Review/{reference}");

        var refused = await SubmitAsync(browser, form, "Reject");
        refused.HasError("Reason", "Chọn hoặc ghi lý do từ chối.");
        var next = await SubmitAsync(browser, refused, "Reject", ("RejectReason", "Chỉ là dự báo"), ("Reason", "báo tự đoán"));
        next.Address.ShouldContain($"finding={findings[1]}");
        var decided = await browser.OpenAsync($"/Review/{reference}?finding={findings[0]}");
        decided.Html.QuerySelector(".finding-now")!.TextContent.ShouldContain("Chỉ là dự báo: báo tự đoán");

        var reopened = await browser.SendAsync(decided, "form[action*=Reopen]");

        reopened.Html.QuerySelector("form[data-finding] mark")!.TextContent.ShouldStartWith(Promise);
        (await DecisionAsync(findings[0])).ShouldBe(FindingDecision.Pending);
    }

    [Fact]
    public async Task Post_Merge_AddsACitation()
    {
        var (firstReference, first) = await DocumentAsync(words: "hai bên nhất trí mở lớp tập huấn chung");
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        await AcceptAsync(browser, await browser.OpenAsync($"/Review/{firstReference}"));
        var undertaking = (await UndertakingAsync(first[0])).Reference;
        var (reference, findings) = await DocumentAsync(words: "Hai bên nhất trí mở lớp tập huấn chung");

        var page = await browser.OpenAsync($"/Review/{reference}");
        page.Html.QuerySelector<IHtmlInputElement>("[name='Draft.MergeInto'][checked]")!.Value.ShouldBe(undertaking);
        await AcceptAsync(browser, page);

        (await DecisionAsync(findings[0])).ShouldBe(FindingDecision.Merged);
        (await UndertakingAsync(findings[0])).Reference.ShouldBe(undertaking);
    }

    [Fact]
    public async Task Post_AddByHand_OpensTheNewFinding()
    {
        var (reference, _) = await DocumentAsync();
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var byHand = await browser.OpenAsync($"/Review/{reference}?hand=true");
        var adding = await browser.OpenAsync(byHand.Html.QuerySelectorAll("a.add-here")[^1].GetAttribute("href")!.Split('#')[0]);

        var page = await browser.SendAsync(adding, "form.adding", ("kind", "Direction"));

        page.Html.QuerySelector("form[data-finding] mark")!.TextContent.ShouldBe("Các bộ cần đẩy nhanh việc này.");
        page.Html.QuerySelector<IHtmlInputElement>("[name='Draft.Kind'][checked]")!.Value.ShouldBe("Direction");
        page.Html.QuerySelector("form[data-finding] .why")!.TextContent.ShouldContain("officer.selection");
    }

    [Theory]
    [InlineData("?add=5-2")]
    [InlineData("?add=0-99999")]
    [InlineData("?add=x")]
    [InlineData("?hand=vâng")]
    public async Task Get_WithOddQueries_ShowsTheReview(string query)
    {
        var (reference, _) = await DocumentAsync();

        (await (await Site.SignInAsync(UserRole.Coordinator)).OpenAsync($"/Review/{reference}{query}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_FindingOfAnotherDocument_IsNotFound()
    {
        var (reference, _) = await DocumentAsync();
        var (_, others) = await DocumentAsync();

        (await (await Site.SignInAsync(UserRole.Coordinator)).OpenAsync($"/Review/{reference}?finding={others[0]}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(UserRole.Reader)]
    [InlineData(UserRole.FocalPoint)]
    [InlineData(UserRole.Leader)]
    [InlineData(UserRole.Administrator)]
    public async Task Get_ByOtherRoles_IsForbidden(UserRole role)
    {
        var (reference, _) = await DocumentAsync();

        (await (await Site.SignInAsync(role)).OpenAsync($"/Review/{reference}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_Facts_CanBeAcceptedWithTheirValues()
    {
        var (reference, findings) = await DocumentAsync(document => document.Findings.ForEach(f =>
            (f.Kind, f.Values) = (ProposalKind.Engagement, $$"""{"name":"cuộc họp số {{_number}}","start":"2026-05-12","place":"Hà Nội"}""")));
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var page = await browser.OpenAsync($"/Review/{reference}");
        page.Html.QuerySelector<IHtmlInputElement>("[name='Draft.Values[start]']")!.Value.ShouldBe("12/05/2026");
        await AcceptAsync(browser, page, ("Draft.Values[end]", "13/5/2026"));

        var kept = await Site.InScopeAsync<CamKetDb, Casework.Engagements.Engagement>(db => db.Engagements.SingleAsync(e => db.Findings.Any(f => f.Id == findings[0] && f.EngagementId == e.Id)));
        (kept.Start, kept.End, kept.Place).ShouldBe(("2026-05-12", "2026-05-13", "Hà Nội"));
    }

    [Fact]
    public async Task Post_MilestoneAsProposed_CountsAsAccepted()
    {
        var thread = await Site.InScopeAsync<CamKetDb, string>(async db =>
        {
            var thread = db.Threads.Add(new Casework.Threads.Thread { Id = "customs-data", Kind = "initiative", NameVi = "Dữ liệu hải quan", NameEn = "Customs data" }).Entity;
            await db.SaveChangesAsync();
            return thread.Id;
        });
        var (reference, findings) = await DocumentAsync(document => document.Findings.ForEach(f =>
            (f.Kind, f.Values) = (ProposalKind.Milestone, $$"""{"thread":"{{thread}}","stage":"substantially-concluded","date":"2025-10-24","dateBasis":"said"}""")));
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        await AcceptAsync(browser, await browser.OpenAsync($"/Review/{reference}"));

        (await DecisionAsync(findings[0])).ShouldBe(FindingDecision.Accepted);
        var kept = await Site.InScopeAsync<CamKetDb, Casework.Threads.Milestone>(db => db.Milestones.SingleAsync(m => db.Documents.Any(d => d.Id == m.DocumentId && d.Reference == reference)));
        (kept.ThreadId, kept.Date).ShouldBe((thread, "2025-10-24"));
    }

    private static Task<Page> AcceptAsync(Browser browser, Page page, params (string, string)[] values) => SubmitAsync(browser, page, "Accept", values);

    private static Task<Page> SubmitAsync(Browser browser, Page page, string handler, params (string Name, string Value)[] values)
    {
        var form = page.Html.QuerySelector<IHtmlFormElement>("form[data-finding]")!;
        var target = form.QuerySelector($"button[formaction*='handler={handler}']")!.GetAttribute("formaction")!;
        return browser.PostAsync(target, [.. Browser.Filled(form).Where(f => values.All(v => v.Name != f.Name)), .. values]);
    }

    /// <summary>A document with two findings of known spans, whatever the reader makes of it.</summary>
    /// <param name="words">The words of the first; by themselves other words in each document, so that nothing is merged.</param>
    private async Task<(string Reference, IReadOnlyList<long> Findings)> DocumentAsync(Action<Document>? change = null, string? words = null)
    {
        var number = Interlocked.Increment(ref _number);
        words ??= $"{Promise} theo kế hoạch {number}";
        var text = $"Bản tin số {number}. Tại cuộc họp, {words}; {Second}. Các bộ cần đẩy nhanh việc này.";
        var added = await Site.InScopeAsync<AddDocument, AddedDocument>(add => add.AddAsync(TestDatabase.Coordinator, new NewDocument { Text = text }));
        return await Site.InScopeAsync<CamKetDb, (string, IReadOnlyList<long>)>(async db =>
        {
            var document = await db.Documents.Include(d => d.Findings).SingleAsync(d => d.Id == added.Id);
            db.Findings.RemoveRange(document.Findings);
            document.Findings.Clear();
            document.Findings.Add(Of(text, words, ProposalKind.Commitment, "hai bên", "2026", "trong năm 2026"));
            document.Findings.Add(Of(text, Second, ProposalKind.Request, "Hàn Quốc", null, null));
            change?.Invoke(document);
            await db.SaveChangesAsync();
            return (added.Reference, [.. document.Findings.OrderBy(f => f.Start).Select(f => f.Id)]);
        });
    }

    private static Finding Of(string text, string words, ProposalKind kind, string holder, string? due, string? dueText)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new Finding
        {
            Kind = kind, Start = start, End = start + words.Length, SentenceStart = start, SentenceEnd = start + words.Length, Quote = words, Holder = holder, Due = due, DueText = dueText,
            Rule = "vi.test", WhyVi = "Vì thử.", WhyEn = "A test.", Confidence = 0.9, Strength = Strength.Specific,
        };
    }

    private Task<Undertaking> UndertakingAsync(long finding) => Site.InScopeAsync<CamKetDb, Undertaking>(db => db.Undertakings.SingleAsync(u => u.Citations.Any(c => c.FindingId == finding)));

    private Task<FindingDecision> DecisionAsync(long finding) => Site.InScopeAsync<CamKetDb, FindingDecision>(db => db.Findings.Where(f => f.Id == finding).Select(f => f.Decision).SingleAsync());
}
