using System.Globalization;
using System.Net;
using System.Text;
using CamKet.Casework.Users;

namespace CamKet.Web.Tests.Pages.Documents;

/// <summary>Papers and mails: read in the background, shown by pages, with what they carry.</summary>
public sealed class PaperTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private const string Promise = "The Ministry of Industry and Trade will conclude the negotiations before June 2026.";

    private Site Site => fixture.Site;

    [Fact]
    public async Task Upload_Pdf_IsReadInTheBackgroundAndOpensAtItsPages()
    {
        SkipWithoutPoppler();
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var waiting = await UploadAsync(browser, ("minutes.pdf", Pdf("The meeting was held in Hanoi.", Promise)));
        waiting.Address.ShouldStartWith("/Jobs?watch=");
        await browser.UntilJobsEndAsync();
        // The page that waits leads on by itself.
        var review = await browser.OpenAsync(waiting.Address.Split('#')[0]);

        review.Address.ShouldStartWith("/Review/VB-");
        review.Html.QuerySelector("#p2")!.TextContent.ShouldBe("trang 2");
        review.Html.QuerySelector("form.finding-now")!.TextContent.ShouldContain("trang 2");
        var page = await browser.OpenAsync("/Documents/" + review.Address.Split('/', '?')[2]);
        page.Html.QuerySelectorAll(".page-buttons button").Select(b => b.GetAttribute("formaction")!.Split('#')[1]).ShouldBe(["page=1", "page=2"]);
        page.Html.QuerySelector("[data-document]")!.TextContent.ShouldContain(Promise);

        var reference = review.Address.Split('/', '?')[2];
        var original = await browser.Client.PostAsync($"/Documents/{reference}/Original?inline=true", Token(page));
        original.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        original.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
        original.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
    }

    [Fact]
    public async Task Original_OfAPage_IsNeverShownInline()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var review = await UploadAsync(browser, ("a.html", Encoding.UTF8.GetBytes("<html><body><p>Hai bên nhất trí lập nhóm công tác về thống kê trong năm 2026.</p></body></html>")));
        var page = await browser.OpenAsync("/Documents/" + review.Address.Split('/', '?')[2]);

        var original = await browser.Client.PostAsync(page.Address + "/Original?inline=true", Token(page));

        original.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        original.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
    }

    [Fact]
    public async Task Upload_MailWithAttachments_MakesADocumentOfEachAndNamesTheUnreadable()
    {
        SkipWithoutPoppler();
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var mail = "From: Van phong <vp@example.vn>\r\nTo: a@example.vn\r\nSubject: Bien ban hop nhom ky thuat\r\nDate: Mon, 1 Jun 2026 08:00:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
            + "--x\r\nContent-Type: text/plain\r\n\r\nKinh gui bien ban de theo doi.\r\n"
            + $"--x\r\nContent-Type: application/pdf; name=bien-ban.pdf\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Pdf("Annex of the mail. " + Promise))}\r\n"
            + "--x\r\nContent-Type: application/octet-stream; name=la.bin\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nAAECAwQF\r\n--x--\r\n";

        await UploadAsync(browser, ("thu.eml", Encoding.ASCII.GetBytes(mail)));
        var jobs = await browser.UntilJobsEndAsync();

        var lines = jobs.Html.QuerySelectorAll(".file-results li").Select(l => l.TextContent).ToList();
        lines.Count.ShouldBe(3);
        lines[1].ShouldContain("bien-ban.pdf");
        lines[2].ShouldContain("Không thêm được");
        var letter = await browser.OpenAsync(jobs.Html.QuerySelector(".file-results a")!.GetAttribute("href")!);
        letter.Heading.ShouldBe("Bien ban hop nhom ky thuat");
        letter.Text.ShouldContain("Mang theo 1 văn bản");
        letter.Text.ShouldContain("«la.bin» không đọc được");
        letter.Html.QuerySelector("dl.facts")!.TextContent.ShouldContain("Chưa rõ ngày");
        var annex = await browser.OpenAsync(jobs.Html.QuerySelectorAll(".file-results a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith("/Documents/", StringComparison.Ordinal) && h != letter.Address));
        annex.Text.ShouldContain("Đến cùng");
    }

    [Fact]
    public async Task Upload_BrokenPdf_SaysWhyAndCanBeTriedAgain()
    {
        SkipWithoutPoppler();
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        await UploadAsync(browser, ("hong.pdf", "%PDF-1.7 hỏng"u8.ToArray()));
        var jobs = await browser.UntilJobsEndAsync();

        jobs.Html.QuerySelector(".job")!.TextContent.ShouldContain("PDF bị hỏng");
        await browser.SendAsync(jobs, ".job form[action*='Again']");
        (await browser.UntilJobsEndAsync()).Html.QuerySelector(".job")!.TextContent.ShouldContain("PDF bị hỏng");
    }

    [Fact]
    public async Task Upload_WithAWrongDate_IsRefusedBeforeAnythingIsRead()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var page = await UploadAsync(browser, [("Date", "31/02/2026")], ("a.pdf", Pdf("x")));

        page.Html.QuerySelector(".field-error")!.TextContent.ShouldContain("không có trong lịch");
        (await browser.OpenAsync("/Jobs")).Html.QuerySelectorAll(".job").ShouldBeEmpty();
    }

    [Fact]
    public async Task Jobs_OfOthers_AreNotSeenNorStopped()
    {
        SkipWithoutPoppler();
        var owner = await Site.SignInAsync(UserRole.Coordinator);
        await UploadAsync(owner, ("hong.pdf", "%PDF-1.7 của người khác"u8.ToArray()));
        var id = (await owner.UntilJobsEndAsync()).Html.QuerySelector(".job")!.Id![1..];
        var other = await Site.SignInAsync(UserRole.Coordinator);

        var page = await other.OpenAsync("/Jobs");
        page.Html.QuerySelectorAll(".job").ShouldBeEmpty();
        page.Text.ShouldContain("Không có việc nào");
        var token = (await other.OpenAsync("/Documents/Add")).Html.QuerySelector("form.form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await other.PostAsync($"/Jobs?handler=Again&id={id}", [("__RequestVerificationToken", token)])).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static FormUrlEncodedContent Token(Page page) => new([KeyValuePair.Create("__RequestVerificationToken", page.Html.QuerySelector("form[action$='/Original'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);

    private static Task<Page> UploadAsync(Browser browser, params (string Name, byte[] Content)[] files) => UploadAsync(browser, [], files);

    private static async Task<Page> UploadAsync(Browser browser, (string Name, string Value)[] values, params (string Name, byte[] Content)[] files)
    {
        var form = await browser.OpenAsync("/Documents/Add");
        return await browser.UploadAsync(form, "form.form", "Files", values, files);
    }

    private static void SkipWithoutPoppler() =>
        Assert.SkipWhen(!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext"))), "pdftotext (poppler-utils) is not on the PATH.");

    /// <summary>A PDF with a line of words on each page, written by hand.</summary>
    private static byte[] Pdf(params string[] pages)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        void Add(string body)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{body}\nendobj\n");
        }

        Add("<</Type/Catalog/Pages 2 0 R>>");
        Add($"<</Type/Pages/Count {pages.Length}/Kids[{string.Join(' ', pages.Select((_, i) => $"{4 + 2 * i} 0 R"))}]>>");
        Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        foreach (var page in pages)
        {
            var drawn = $"BT /F1 11 Tf 60 600 Td ({page}) Tj ET";
            Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {places.Count + 2} 0 R>>");
            Add($"<</Length {drawn.Length}>>\nstream\n{drawn}\nendstream");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(p => pdf.Append(CultureInfo.InvariantCulture, $"{p:0000000000} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
