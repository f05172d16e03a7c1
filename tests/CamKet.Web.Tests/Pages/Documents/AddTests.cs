using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CamKet.Casework;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Pages.Documents;

public sealed class AddTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private const string Sentence = "Tại cuộc họp, hai bên nhất trí lập đầu mối trao đổi dữ liệu hải quan trong năm 2026.";

    private Site Site => fixture.Site;

    [Fact]
    public async Task Post_PastedText_OpensItsReview()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var form = await browser.OpenAsync("/Documents/Add");

        var page = await browser.SendAsync(form, "form.form", ("Text", Sentence + " Bản một."), ("Title", "Họp nhóm công tác"), ("Date", "12/5/2026"));

        page.Address.ShouldStartWith("/Review/VB-");
        page.Heading.ShouldBe("Họp nhóm công tác");
        page.Text.ShouldContain("12/05/2026");
    }

    [Fact]
    public async Task Post_Nothing_SaysSoAndKeepsWhatWasTyped()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var page = await browser.SendAsync(await browser.OpenAsync("/Documents/Add"), "form.form", ("Publisher", "Bản tin A"));

        page.HasError("Text", "Chưa có gì để gửi. Hãy dán chữ hoặc chọn ít nhất một tệp.");
        page.Html.QuerySelector<IHtmlInputElement>("[name=Publisher]")!.Value.ShouldBe("Bản tin A");
    }

    [Fact]
    public async Task Post_BadDate_SaysSoAndKeepsTheText()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var page = await browser.SendAsync(await browser.OpenAsync("/Documents/Add"), "form.form", ("Text", Sentence + " Bản hai."), ("Date", "31/02/2026"));

        page.HasError("Date", "Ngày văn bản không có trong lịch. Viết như 09/12/2025, 12/2025 hoặc 2025.");
        page.Html.QuerySelector<IHtmlTextAreaElement>("[name=Text]")!.Value.ShouldBe(Sentence + " Bản hai.");
    }

    [Fact]
    public async Task Post_SameTextAgain_LeadsToTheFirst()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        await browser.SendAsync(await browser.OpenAsync("/Documents/Add"), "form.form", ("Text", Sentence + " Bản ba."));

        var page = await browser.SendAsync(await browser.OpenAsync("/Documents/Add"), "form.form", ("Text", Sentence + " Bản ba."));

        page.Html.QuerySelector(".file-results")!.TextContent.ShouldContain("Đã có sẵn");
        (await CountAsync(Sentence + " Bản ba.")).ShouldBe(1);
    }

    [Fact]
    public async Task Post_SameFormTwice_AddsOnce()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var form = await browser.OpenAsync("/Documents/Add");

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => browser.SendAsync(form, "form.form", ("Text", Sentence + " Bản bốn."))));

        (await CountAsync(Sentence + " Bản bốn.")).ShouldBe(1);
    }

    [Fact]
    public async Task Post_GoodAndBadFiles_KeepsTheGoodAndNamesWhatIsWrongWithTheBad()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var page = await UploadAsync(browser,
            ("tot.txt", Encoding.UTF8.GetBytes(Sentence + " Tệp tốt.")),
            ("rong.txt", []),
            ("hong.docx", [0x50, 0x4b, 0x03, 0x04, 1, 2, 3]),
            ("anh.png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
            ("la.zip", Zip()));

        page.Status.ShouldBe(HttpStatusCode.OK);
        var lines = page.Html.QuerySelectorAll(".file-results li").Select(l => l.TextContent).ToList();
        lines.Count.ShouldBe(5);
        lines[0].ShouldContain("Đã thêm");
        lines.Where((_, i) => i is 1 or 2 or 4).ShouldAllBe(l => l.Contains("Không thêm được", StringComparison.Ordinal));
        // A picture takes time; the page of jobs says what becomes of it.
        lines[3].ShouldContain("Đang đọc");
        (await browser.UntilJobsEndAsync()).Html.QuerySelector(".job")!.TextContent.ShouldContain("anh.png");
        lines[1].ShouldContain("rong.txt");
        (await CountAsync(Sentence + " Tệp tốt.")).ShouldBe(1);
    }

    [Fact]
    public async Task Post_HostileHtml_IsShownAsWordsOnly()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var html = "<html><head><title><script>alert(1)</script></title></head><body><script>alert(2)</script><p>" + Sentence
            + " &lt;img src=x onerror=alert(3)&gt;</p><p onclick=\"alert(4)\">Hết &lt;script&gt;alert(5)&lt;/script&gt;.</p></body></html>";

        var page = await UploadAsync(browser, ("<b>doc.html", Encoding.UTF8.GetBytes(html)));

        page.Address.ShouldStartWith("/Review/");
        page.Html.QuerySelectorAll("script:not([src]), img, [onclick], [onerror]").ShouldBeEmpty();
        page.Html.QuerySelector("[data-document]")!.TextContent.ShouldContain("<img src=x onerror=alert(3)>");
    }

    [Fact]
    public async Task Post_OldCharacterSet_IsConvertedAndSaidSo()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var text = "Hai bên nhất trí lập đầu mối trao đổi dữ liệu hải quan trong năm 2026. Phía Việt Nam đề nghị Hàn Quốc cử chuyên gia.";

        var page = await UploadAsync(browser, ("utf16.txt", [0xff, 0xfe, .. Encoding.Unicode.GetBytes(text)]));

        page.Html.QuerySelector("[data-document]")!.TextContent.ShouldContain("nhất trí lập đầu mối");
    }

    [Fact]
    public async Task Post_FiftyMegabytes_IsTurnedAwayByAPage()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var body = new ByteArrayContent(new byte[16]);
        body.Headers.ContentLength = 50L * 1024 * 1024;

        var answer = await browser.Client.PostAsync("/Documents/Add", body);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Post_ScriptLikeTitle_IsEscapedEverywhere()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        const string Title = "<script>alert('x')</script>\"><img src=x>";

        var page = await browser.SendAsync(await browser.OpenAsync("/Documents/Add"), "form.form", ("Text", Sentence + " Bản năm."), ("Title", Title));
        var list = await browser.OpenAsync("/Documents");

        page.Heading.ShouldBe(Title);
        list.Html.QuerySelectorAll("td a").Select(a => a.TextContent).ShouldContain(Title);
        list.Html.QuerySelectorAll("script:not([src]), img").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(UserRole.Reader)]
    [InlineData(UserRole.FocalPoint)]
    [InlineData(UserRole.Leader)]
    public async Task Get_ByOtherRoles_IsForbidden(UserRole role) =>
        (await (await Site.SignInAsync(role)).OpenAsync("/Documents/Add")).Status.ShouldBe(HttpStatusCode.Forbidden);

    internal static async Task<Page> UploadAsync(Browser browser, params (string Name, byte[] Content)[] files) =>
        await browser.UploadAsync(await browser.OpenAsync("/Documents/Add"), "form.form", "Files", [], files);

    private Task<int> CountAsync(string text) => Site.InScopeAsync<CamKetDb, int>(db => db.Documents.CountAsync(d => d.Text == text));

    private static byte[] Zip()
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create))
        {
            zip.CreateEntry("a.bin");
        }

        return buffer.ToArray();
    }
}
