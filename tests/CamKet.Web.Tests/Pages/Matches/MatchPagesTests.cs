using CamKet.Casework.Matches;
using System.Net;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Pages.Matches;

public sealed class MatchPagesTests(FollowUpSite site) : IClassFixture<FollowUpSite>
{
    [Fact]
    public async Task Post_PairThenConfirm_ClosesTheUndertakingAndCanBeTakenBack()
    {
        var reference = await site.AddAssignedAsync();
        var browser = await site.Site.SignInAsync(UserRole.Coordinator);

        var pair = await browser.SendAsync(await browser.OpenAsync(Links.AddMatch(reference)), "form[method=post].form", ("OutcomeReference", FollowUpSite.Deed), ("Relation", "Fulfils"), ("Reason", "Đúng hiệp định ấy."));
        pair.HasNotice("Đã ghép cặp. Hãy xác nhận để được tính.");
        pair.Html.QuerySelector("blockquote.word")!.TextContent.ShouldContain("để hoàn tất trong năm 2026");
        pair.Html.QuerySelector("blockquote.deed")!.TextContent.ShouldContain("Hai bên ký hiệp định ngày 10/6/2026.");
        var id = long.Parse(pair.Address.Split('/')[^1]);

        await PressAsync(browser, pair, $"{Links.DecideMatch(id)}?handler=Confirm", ("SetDone", "true"));
        (await StandsAsync(reference)).ShouldBe((UndertakingStatus.Done, new DateOnly(2026, 6, 10)));

        var confirmed = await browser.OpenAsync(Links.DecideMatch(id));
        await browser.SendAsync(confirmed, "form[action*=Reopen]", ("Reason", "Nhầm."));
        (await StandsAsync(reference)).ShouldBe((UndertakingStatus.InProgress, null));
    }

    [Fact]
    public async Task Post_SlipWithoutNewDate_AsksForItAtTheField()
    {
        var reference = await site.AddAssignedAsync();
        var browser = await site.Site.SignInAsync(UserRole.Coordinator);
        var pair = await browser.SendAsync(await browser.OpenAsync(Links.AddMatch(reference)), "form[method=post].form", ("OutcomeReference", FollowUpSite.Deed), ("Relation", "Slips"), ("Reason", "Lùi."));

        (await PressAsync(browser, pair, pair.Address + "?handler=Confirm")).HasError("NewDue", "Hãy ghi hạn mới.");
    }

    [Fact]
    public async Task Post_LookForPairs_ProposesThoseOfOneThread()
    {
        var reference = await site.AddAssignedAsync(u => u.ThreadId = "acafta");
        await site.AskAsync(db => db.Outcomes.Where(o => o.Reference == "KQ-2026-0001").ExecuteUpdateAsync(s => s.SetProperty(o => o.ThreadId, "acafta")));
        await site.AskAsync(db => db.CompleteTermsAsync());
        var browser = await site.Site.SignInAsync(UserRole.Coordinator);

        var answer = await browser.SendAsync(await browser.OpenAsync(Links.Matches), ".page-head form");

        answer.Html.QuerySelectorAll("article.pair").ShouldContain(pair => pair.TextContent.Contains(reference) && pair.TextContent.Contains("cùng văn kiện"));
    }

    [Theory]
    [InlineData(UserRole.FocalPoint)]
    [InlineData(UserRole.Reader)]
    public async Task Get_ByOthersThanCoordinators_IsForbidden(UserRole role) =>
        (await (await site.Site.SignInAsync(role, role == UserRole.FocalPoint ? "agency:moit" : null)).OpenAsync(Links.Matches)).Status.ShouldBe(HttpStatusCode.Forbidden);

    /// <summary>Sends the deciding form by one of its two buttons.</summary>
    private static Task<Page> PressAsync(Browser browser, Page page, string target, params (string Name, string Value)[] values)
    {
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.Html.QuerySelector("form[method=post].form")!;
        form.QuerySelectorAll("button[formaction]").Select(b => b.GetAttribute("formaction")).ShouldContain(target);
        return browser.PostAsync(target, [.. Browser.Filled(form).Where(f => values.All(v => v.Name != f.Name)), .. values]);
    }

    private Task<(UndertakingStatus, DateOnly?)> StandsAsync(string reference) =>
        site.AskAsync(async db => await db.Undertakings.Where(u => u.Reference == reference).Select(u => new ValueTuple<UndertakingStatus, DateOnly?>(u.Status, u.DoneOn)).SingleAsync());
}
