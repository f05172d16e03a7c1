using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using System.Net;
using System.Text;
using CamKet.Casework;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Formats.Sheets;
using CamKet.Formats.Tables;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Pages.Imports;

/// <summary>From a ministry's sheet to the register, over HTTP and without script.</summary>
public sealed class ImportTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private Site Site => fixture.Site;

    [Fact]
    public async Task Import_SheetWithErrors_IsCorrectedImportedAndWithdrawn()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var page = await UploadAsync(browser, "so-theo-doi.xlsx", XlsxTable.Write("Sổ", ["TT", "Nội dung cam kết", "Hạn hoàn thành", "Đơn vị chủ trì"],
        [
            ["1", "Lập nhóm công tác liên ngành về thống kê", "30/06/2026", "Vụ Tổng hợp"],
            ["2", "Trình đề án liên thông dữ liệu", "31/02/2026", ""],
        ]));

        page.Address.ShouldStartWith("/Imports/");
        page.Text.ShouldContain("2 dòng, 1 dòng có lỗi");
        page.Html.QuerySelector(".field-error")!.TextContent.ShouldContain("«31/02/2026» không phải là ngày có trong lịch");
        page.Html.QuerySelector("button[formaction*='Import']").ShouldBeNull();

        page = await browser.SendAsync(page, "form.import-plan", ("Fix[3:Due]", "28/02/2026"));
        page.Text.ShouldContain("2 dòng, 0 dòng có lỗi");
        page.Html.QuerySelector("button[formaction*='Import']")!.TextContent.ShouldContain("Nhập 2 dòng vào sổ");

        var form = page.Html.QuerySelector<IHtmlFormElement>("form.import-plan")!;
        var waiting = await browser.PostAsync(page.Address + "?handler=Import", Browser.Filled(form));
        await browser.UntilJobsEndAsync();
        var done = await browser.OpenAsync(waiting.Address.Split('#')[0]);
        done.Address.ShouldBe(page.Address);
        done.Text.ShouldContain("Đã vào sổ");
        var rows = await RowsAsync("Lập nhóm công tác liên ngành về thống kê", "Trình đề án liên thông dữ liệu");
        rows.Select(r => r.Due).ShouldBe([new DateOnly(2026, 6, 30), new DateOnly(2026, 2, 28)]);
        (await browser.OpenAsync($"/Register/{rows[1].Reference}")).Text.ShouldContain("2 | Trình đề án liên thông dữ liệu | 31/02/2026");

        var withdrawn = await browser.SendAsync(done, "form[action*='Withdraw']", ("Reason", ""));
        withdrawn.Html.QuerySelector(".field-error")!.TextContent.ShouldContain("Hãy ghi lý do rút");
        await browser.SendAsync(withdrawn, "form[action*='Withdraw']", ("Reason", "Nhầm bảng"));
        await browser.UntilJobsEndAsync();
        (await RowsAsync("Lập nhóm công tác liên ngành về thống kê")).ShouldAllBe(r => r.Status == UndertakingStatus.Cancelled);
    }

    [Fact]
    public async Task Upload_SameFileTwice_IsRecognisedAtTheField()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var file = Encoding.UTF8.GetBytes("Nội dung;Hạn\nViệc của bảng gửi hai lần;30/9/2026\n");
        var page = await UploadAsync(browser, "hai-lan.csv", file);
        await browser.PostAsync(page.Address + "?handler=Import", Browser.Filled(page.Html.QuerySelector<IHtmlFormElement>("form.import-plan")!));
        await browser.UntilJobsEndAsync();

        var again = await UploadAsync(browser, "hai-lan.csv", file);

        again.Html.QuerySelector(".field-error")!.TextContent.ShouldContain("đã được");
        (await RowsAsync("Việc của bảng gửi hai lần")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Upload_NoSheet_SaysWhatToChoose()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var page = await UploadAsync(browser, "a.xlsx", "%PDF-1.4"u8.ToArray());

        page.Html.QuerySelector(".field-error")!.TextContent.ShouldContain("không phải bảng Excel");
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Template_InEitherLanguage_IsUnderstoodColumnByColumn(string language)
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        await browser.OpenAsync("/Account?lang=" + language);

        var sheet = new SheetReader().Read(await browser.Client.GetByteArrayAsync("/Imports?format=template"), "mau.xlsx").ShouldHaveSingleItem();

        var plan = Casework.Imports.HeadingGuess.Of([sheet], new Dictionary<string, Casework.Imports.ImportField>());
        plan.HeadingRow.ShouldBe(1);
        plan.Columns.OrderBy(c => c.Value).Select(c => c.Key).ShouldBe(Enum.GetValues<Casework.Imports.ImportField>());
    }

    [Theory]
    [InlineData(UserRole.Reader)]
    [InlineData(UserRole.FocalPoint)]
    [InlineData(UserRole.Leader)]
    public async Task Get_ByOtherRoles_IsForbidden(UserRole role) =>
        (await (await Site.SignInAsync(role)).OpenAsync("/Imports")).Status.ShouldBe(HttpStatusCode.Forbidden);

    private static async Task<Page> UploadAsync(Browser browser, string name, byte[] content) =>
        await browser.UploadAsync(await browser.OpenAsync("/Imports"), "form.form", "Upload", [], (name, content));

    private Task<List<Undertaking>> RowsAsync(params string[] titles) =>
        Site.InScopeAsync<CamKetDb, List<Undertaking>>(db => db.Undertakings.AsNoTracking().Where(u => titles.Contains(u.Title)).OrderBy(u => u.Id).ToListAsync());
}
