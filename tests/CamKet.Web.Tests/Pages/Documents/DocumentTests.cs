using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CamKet.Casework;
using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Pages.Documents;

public sealed class DocumentTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private Site Site => fixture.Site;

    [Fact]
    public async Task Get_WithAStretch_LightsExactlyIt()
    {
        var added = await AddAsync("Câu đầu. Hai bên nhất trí lập đầu mối trong năm 2026. Câu cuối.");

        var page = await (await Site.SignInAsync(UserRole.Leader)).OpenAsync($"/Documents/{added.Reference}?from=9&to=53");

        string.Concat(page.Html.QuerySelectorAll(".lit, mark[data-at]").Select(e => e.TextContent.Trim())).ShouldContain("Hai bên nhất trí lập đầu mối trong năm 2026.");
        page.Html.QuerySelector("#s9").ShouldNotBeNull();
        page.Html.QuerySelectorAll("[data-document]").Single().TextContent.ShouldContain("Câu cuối.");
    }

    [Theory]
    [InlineData("?from=-5&to=10")]
    [InlineData("?from=10&to=5")]
    [InlineData("?from=0&to=99999999")]
    [InlineData("?from=x&to=y")]
    public async Task Get_WithAStretchOutsideTheText_ShowsTheDocument(string query)
    {
        var added = await AddAsync($"Văn bản cho {query}.");

        (await (await Site.SignInAsync(UserRole.Leader)).OpenAsync($"/Documents/{added.Reference}{query}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_AboveOnesLevel_IsNotFoundAndNotListed()
    {
        var added = await AddAsync("Văn bản hạn chế, chỉ ít người xem.", d => d with { Access = AccessLevel.Restricted, Title = "Rất riêng" });
        var browser = await Site.SignInAsync(UserRole.Coordinator, clearance: AccessLevel.Internal);

        (await browser.OpenAsync($"/Documents/{added.Reference}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.OpenAsync($"/Review/{added.Reference}")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var format in new[] { "", "&format=csv", "&format=json" })
        {
            (await browser.Client.GetStringAsync("/Documents?Q=" + format)).ShouldNotContain("Rất riêng");
        }
    }

    [Fact]
    public async Task Get_List_FindsWordsWithoutMarks()
    {
        await AddAsync("Hội thảo về năng lượng gió ngoài khơi diễn ra tại Hải Phòng.", d => d with { Title = "Hội thảo điện gió" });
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        (await browser.OpenAsync("/Documents?Q=nang+luong+gio")).Html.QuerySelectorAll("tbody tr").Single().TextContent.ShouldContain("Hội thảo điện gió");
        (await browser.OpenAsync("/Documents?Q=nang+luong+hat+nhan")).Html.QuerySelector(".silence")!.TextContent.ShouldContain("Không có văn bản nào hợp với bộ lọc này.");
        (await browser.OpenAsync("/Documents?Q=%22%27%3B--&Kind=khong-co&Year=abc&page=-3")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("State=Waiting")]
    [InlineData("State=Reviewed&Sort=Waiting")]
    [InlineData("State=NothingFound&Language=English&Sort=Title")]
    [InlineData("Kind=Press&Year=2026&Sort=Date")]
    public async Task Get_ListNarrowed_KeepsTheChoices(string query)
    {
        var page = await (await Site.SignInAsync(UserRole.Reader)).OpenAsync("/Documents?" + query);

        foreach (var pair in query.Split('&').Select(p => p.Split('=')).Where(p => p[0] != "Year"))
        {
            page.Html.QuerySelector<IHtmlSelectElement>($"[name={pair[0]}]")!.Value.ShouldBe(pair[1]);
        }
    }

    [Fact]
    public async Task Post_Original_GivesTheBytesAndWritesItDown()
    {
        var added = await AddAsync("Văn bản có tệp gốc.", d => d with { Original = [7, 8, 9], FileName = "goc \"x\".txt", Format = "txt" });
        var browser = await Site.SignInAsync(UserRole.Reader);
        await Site.InScopeAsync<CamKetDb, int>(db => db.Documents.Where(d => d.Id == added.Id).ExecuteUpdateAsync(s => s.SetProperty(d => d.Access, AccessLevel.Public)));
        var page = await browser.OpenAsync($"/Documents/{added.Reference}");
        var form = page.Html.QuerySelector<IHtmlFormElement>("form[action$='/Original']")!;

        var answer = await browser.Client.PostAsync($"/Documents/{added.Reference}/Original", new FormUrlEncodedContent(Browser.Filled(form).Select(f => KeyValuePair.Create(f.Name, f.Value))));

        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe([7, 8, 9]);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await Site.InScopeAsync<CamKetDb, bool>(db => db.Acts.AnyAsync(a => a.Kind == ActKind.DocumentExporting && a.Subject == added.Reference))).ShouldBeTrue();
    }

    [Fact]
    public async Task Post_Amend_ByTwo_ShowsTheSecondBothTexts()
    {
        var added = await AddAsync("Văn bản để hai người cùng sửa.");
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var (mine, theirs) = (await browser.OpenAsync($"/Documents/{added.Reference}/Amend"), await browser.OpenAsync($"/Documents/{added.Reference}/Amend"));
        await browser.SendAsync(theirs, "form.form", ("Publisher", "Báo thứ nhất"));

        var page = await browser.SendAsync(mine, "form.form", ("Publisher", "Báo thứ hai"));

        page.Html.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Báo thứ nhất");
        page.Html.QuerySelector<IHtmlInputElement>("[name=Publisher]")!.Value.ShouldBe("Báo thứ hai");
        var again = await browser.SendAsync(page, "form.form");
        again.Address.ShouldBe($"/Documents/{added.Reference}");
        again.Text.ShouldContain("Báo thứ hai");
    }

    private Task<AddedDocument> AddAsync(string text, Func<NewDocument, NewDocument>? change = null) => Site.InScopeAsync<AddDocument, AddedDocument>(add =>
        add.AddAsync(TestDatabase.Coordinator, (change ?? (d => d))(new NewDocument { Text = text })));
}
