using System.Net;
using CamKet.Casework.Users;
using CamKet.TestKit;

namespace CamKet.Web.Tests.Pages.Outcomes;

public sealed class OutcomePagesTests(FollowUpSite site) : IClassFixture<FollowUpSite>
{
    [Fact]
    public async Task Get_List_FiltersByKindAndYear()
    {
        var browser = await site.Site.SignInAsync(UserRole.Coordinator);

        (await RowsAsync(browser, "/Outcomes?kind=Signed&year=2026")).ShouldBe(["KQ-2026-0002"]);
        (await RowsAsync(browser, "/Outcomes?kind=Signed&year=2025")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    public async Task Get_ByFormat_GivesTheSameRowsAndLogsTheExport(string format, string mediaType)
    {
        var browser = await site.Site.SignInAsync(UserRole.Coordinator);

        var answer = await browser.Client.GetAsync($"/Outcomes?kind=Signed&format={format}");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldContain("Hai bên ký hiệp định ngày 10/6/2026.");
        text.ShouldNotContain("KQ-2026-0001");
        (await site.AskAsync(db => Task.FromResult(db.Acts.Any(a => a.Subject.Contains("format=" + format))))).ShouldBeTrue();
    }

    [Fact]
    public async Task Get_Outcome_ShowsTheSentenceInItsTextWithALinkToIt()
    {
        var page = await (await site.Site.SignInAsync(UserRole.Coordinator)).OpenAsync(Links.Outcome(FollowUpSite.Deed));

        page.Html.QuerySelector("blockquote.deed mark")!.TextContent.ShouldBe("Hai bên ký hiệp định ngày 10/6/2026.");
        page.Html.QuerySelectorAll("a").ShouldContain(a => a.GetAttribute("href")!.StartsWith("/Documents/VB-2026-0001?from=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_OutcomeOfADocumentThatIsClosed_ShowsTheQuoteAndNotTheText()
    {
        var page = await (await site.Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Outcome(FollowUpSite.Deed));

        page.Html.QuerySelector("blockquote.deed")!.TextContent.ShouldContain("Hai bên ký hiệp định");
        page.Text.ShouldNotContain("mười chương");
    }

    [Fact]
    public async Task Get_RestrictedOutcome_IsInNoListAndNoPageOfAReader()
    {
        await site.AskAsync(async db =>
        {
            var document = db.Documents.Single();
            db.Outcomes.Add(FollowUpSeed.Outcome(document, change: o => (o.Reference, o.Access) = ("KQ-2026-0009", AccessLevel.Restricted)));
            return await db.SaveChangesAsync();
        });
        var browser = await site.Site.SignInAsync(UserRole.Coordinator, clearance: AccessLevel.Internal);

        (await browser.OpenAsync(Links.Outcome("KQ-2026-0009"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Client.GetStringAsync("/Outcomes?format=json")).ShouldNotContain("KQ-2026-0009");
    }

    private static async Task<IEnumerable<string>> RowsAsync(Browser browser, string address) =>
        (await browser.OpenAsync(address)).Html.QuerySelectorAll("tbody th .num").Select(e => e.TextContent);
}
