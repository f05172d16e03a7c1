using System.IO.Compression;
using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using CamKet.Formats.Tables;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Pages;

/// <summary>Every list is taken away as an Excel workbook from its own address, and the taking is on record.</summary>
public sealed class TableFileTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private Site Site => fixture.Site;

    [Theory]
    [InlineData("/Register")]
    [InlineData("/Documents")]
    [InlineData("/Outcomes")]
    [InlineData("/Engagements")]
    [InlineData("/Threads")]
    [InlineData("/Partners")]
    [InlineData("/Roles")]
    [InlineData("/Figures")]
    public async Task Get_AsXlsx_IsAWorkbookAndAnAct(string list)
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var before = await ExportsAsync();

        var answer = await browser.Client.GetAsync(list + "?format=xlsx");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe(XlsxTable.MediaType);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldEndWith(".xlsx");
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        archive.GetEntry("xl/workbook.xml").ShouldNotBeNull();
        (await ExportsAsync()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Get_DocumentsAsXlsx_OpensEachByItsReference()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        await browser.SendAsync(await browser.OpenAsync("/Documents/Add"), "form.form", ("Text", "Bộ Y tế cam kết hoàn thành đề án liên thông dữ liệu trước tháng 12/2026."));

        using var archive = new ZipArchive(await browser.Client.GetStreamAsync("/Documents?format=xlsx"));

        using var links = new StreamReader(archive.Entries.Single(e => e.FullName.StartsWith("xl/worksheets/_rels/", StringComparison.Ordinal)).Open());
        (await links.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain("https://camket.example/Documents/VB-");
    }

    private Task<int> ExportsAsync() => Site.InScopeAsync<CamKetDb, int>(db => db.Acts.CountAsync(a => a.Kind == ActKind.RegisterExporting));
}
