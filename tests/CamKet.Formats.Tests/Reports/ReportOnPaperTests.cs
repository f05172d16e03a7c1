using System.Diagnostics;
using CamKet.Casework.Reports;
using CamKet.Formats.Reports;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Reports;

/// <summary>Sets the file with a real word processor, where there is one.</summary>
public sealed class ReportOnPaperTests
{
    [Fact]
    public async Task Write_Vietnamese_PrintsOnNumberedPagesWithTheHeadOnTheFirst()
    {
        var pages = (await Print(SampleReports.Vietnamese)).Split('\f', StringSplitOptions.RemoveEmptyEntries);

        pages.Length.ShouldBe(2);
        pages[0].ShouldContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        pages[0].ShouldContain("Hà Nội, ngày 09 tháng 02 năm 2026");
        pages[0].ShouldContain("BÁO CÁO");
        pages[0].TrimStart().ShouldNotStartWith("1");
        pages[1].TrimStart().ShouldStartWith("2");
        pages[1].ShouldContain("Nơi nhận:");
        pages[1].ShouldContain("Trần Văn Mẫu");
    }

    [Fact]
    public async Task Write_English_PrintsOnOnePage()
    {
        var text = await Print(SampleReports.English);

        text.ShouldContain("Independence - Freedom - Happiness");
        text.ShouldContain("DIRECTOR-GENERAL");
        text.TrimEnd('\f', '\n').ShouldNotContain('\f');
    }

    private static async Task<string> Print(Report report)
    {
        var office = OnPath("soffice");
        var reader = OnPath("pdftotext");
        Assert.SkipWhen(office is null || reader is null, "soffice (LibreOffice) and pdftotext (poppler-utils) are not both on the PATH.");
        var folder = Directory.CreateTempSubdirectory("camket-report-");
        try
        {
            var file = Path.Combine(folder.FullName, "report.docx");
            await File.WriteAllBytesAsync(file, new DocxReportWriter().Write(report), TestContext.Current.CancellationToken);
            await Run(office!, $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, file);
            return await Run(reader!, "-layout", Path.ChangeExtension(file, ".pdf"), "-");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0);
        return output;
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
