using CamKet.Casework.Search;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Pages.Search;

public sealed class SearchPageTests(SearchSite site) : IClassFixture<SearchSite>
{
    [Fact]
    public async Task Get_WithoutMarks_ShowsTheSentenceWithItsWordsMarkedAndOpensThere()
    {
        var page = await (await site.Site.SignInAsync(UserRole.Coordinator)).OpenAsync("/Search?q=muoi+chuong");

        page.Html.QuerySelectorAll(".hits blockquote mark").Select(m => m.TextContent).ShouldBe(["mười chương"]);
        page.Html.QuerySelector(".hits blockquote a")!.GetAttribute("href")!.ShouldStartWith("/Documents/VB-2026-0001?from=");
    }

    [Fact]
    public async Task Get_Reference_OpensItsPage()
    {
        var page = await (await site.Site.SignInAsync(UserRole.Coordinator)).OpenAsync("/Search?q=%20kq-2026-0002");

        page.Address.ShouldBe(Links.Outcome("KQ-2026-0002"));
    }

    [Fact]
    public async Task Get_ReferenceOneMayNotOpen_SaysWhatItSaysOfNothing()
    {
        var page = await (await site.Site.SignInAsync(UserRole.Reader, clearance: AccessLevel.Public)).OpenAsync("/Search?q=CK-2026-0001");

        page.Html.QuerySelector(".silence")!.TextContent.ShouldContain("Không thấy mục nào");
    }

    [Fact]
    public async Task Get_Facet_NarrowsByKind()
    {
        var browser = await site.Site.SignInAsync(UserRole.Coordinator);

        var page = await browser.OpenAsync("/Search?q=hiep+dinh");
        page.Html.QuerySelectorAll(".hits .kind").Select(k => k.TextContent).Distinct().Count().ShouldBeGreaterThan(1);
        var narrowed = await browser.OpenAsync(page.Html.QuerySelectorAll(".search-facets a").Single(a => a.TextContent.StartsWith("Kết quả", StringComparison.Ordinal)).GetAttribute("href")!);

        narrowed.Html.QuerySelectorAll(".hits .kind").Select(k => k.TextContent).Distinct().ShouldBe(["Kết quả"]);
    }

    [Fact]
    public async Task Get_MarkupInTheBox_ComesBackAsText()
    {
        var page = await (await site.Site.SignInAsync(UserRole.Reader)).OpenAsync("/Search?q=" + Uri.EscapeDataString("<b>hiệp</b> \"định'"));

        page.Text.ShouldNotContain("<b>hiệp");
        page.Html.QuerySelector("#q")!.GetAttribute("value").ShouldBe("<b>hiệp</b> \"định'");
    }

    [Fact]
    public async Task Get_Nothing_SaysWhatCanBeLookedFor()
    {
        var page = await (await site.Site.SignInAsync(UserRole.Reader)).OpenAsync("/Search");

        page.Html.QuerySelector(".lede")!.TextContent.ShouldContain("Gõ có dấu hay không dấu đều được");
    }
}

/// <summary>The follow-up site with the passages that adding and registering would have written.</summary>
public sealed class SearchSite : IAsyncLifetime
{
    private readonly FollowUpSite _site = new();

    public Site Site => _site.Site;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await _site.AskAsync(async db =>
        {
            var document = await db.Documents.SingleAsync();
            var start = 0;
            foreach (var sentence in document.Text.Split('\n'))
            {
                db.SearchPassages.Add(SearchPassage.Of(SearchPassage.Document, document.Reference, document.Id, sentence, document.Access, start));
                start += sentence.Length + 1;
            }

            foreach (var outcome in await db.Outcomes.ToListAsync())
            {
                db.SearchPassages.Add(SearchPassage.Of(SearchPassage.Outcome, outcome.Reference, outcome.Id, outcome.Title, outcome.Access));
            }

            return await db.SaveChangesAsync();
        });
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
