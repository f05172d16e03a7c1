using System.Text;
using System.Text.Json;
using CamKet.TestKit;
using Shouldly;
using Xunit;

namespace CamKet.Cli.Tests;

public sealed class ReadCommandTests
{
    private const string Promise = "Ngày 5/3/2026, tại Hà Nội, Bộ Công Thương cam kết gửi báo cáo về nghị định thư trước ngày 30/6/2026.";

    [Fact]
    public async Task Read_AsJsonLines_GivesSpansThatEqualTheSource()
    {
        var file = Path.Combine(Repository.Root, "corpus", "vi-2025-12-inter-ministry-review.txt");
        var text = await File.ReadAllTextAsync(file);
        var result = await CamketProcess.RunAsync(["read", "--format", "jsonl", file]);
        result.ExitCode.ShouldBe(0);
        var lines = result.Lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        var document = lines[0];
        document.GetProperty("type").GetString().ShouldBe("document");
        document.GetProperty("language").GetString().ShouldBe("vi");
        document.GetProperty("date").GetString().ShouldBe("2025-12-09");
        document.GetProperty("reader").GetString().ShouldBe(Reading.DocumentReader.Version);
        var findings = lines.Where(line => line.GetProperty("type").GetString() == "finding").ToList();
        findings.Count.ShouldBeGreaterThan(5);
        foreach (var finding in findings)
        {
            var (start, end) = (finding.GetProperty("start").GetInt32(), finding.GetProperty("end").GetInt32());
            finding.GetProperty("text").GetString().ShouldBe(text[start..end]);
            new[] { "commitment", "request", "direction", "outcome" }.ShouldContain(finding.GetProperty("kind").GetString());
            finding.GetProperty("why").GetString().ShouldNotBeNullOrEmpty();
            finding.GetProperty("sentenceStart").GetInt32().ShouldBeLessThanOrEqualTo(start);
        }
    }

    [Fact]
    public async Task Read_StandardInput_IsReadLikeAFile()
    {
        var result = await CamketProcess.RunAsync(["read", "--format", "jsonl", "-"], Encoding.UTF8.GetBytes(Promise));
        result.ExitCode.ShouldBe(0);
        var finding = result.Lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line)).First(line => line.GetProperty("type").GetString() == "finding");
        finding.GetProperty("kind").GetString().ShouldBe("commitment");
        finding.GetProperty("holderId").GetString().ShouldBe("agency:moit");
        finding.GetProperty("due").GetString().ShouldBe("2026-06-30");
    }

    [Fact]
    public async Task Read_GivenDate_IsTakenAsTheDocumentsDate()
    {
        var result = await CamketProcess.RunAsync(["read", "--format", "jsonl", "--date", "2024-05-06", "-"], "Hai bên nhất trí lập nhóm công tác."u8.ToArray());
        var document = JsonSerializer.Deserialize<JsonElement>(result.Lines[0]);
        document.GetProperty("date").GetString().ShouldBe("2024-05-06");
        document.GetProperty("dateBasis").GetString().ShouldBe("given");
    }

    [Fact]
    public async Task Read_OneFileOfTwoIsMissing_ReadsTheOtherAndEndsWithOne()
    {
        using var folder = new TemporaryFolder();
        var good = folder.Write("good.txt", Promise);
        var result = await CamketProcess.RunAsync(["read", "--format", "jsonl", Path.Combine(folder.Path, "missing.txt"), good]);
        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("missing.txt");
        result.Output.ShouldContain("\"commitment\"");
    }

    [Fact]
    public async Task Read_FileThatIsNoText_SaysWhatItIs()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "scan.pdf");
        await File.WriteAllBytesAsync(path, "%PDF-1.7\n%\u00e2\u00e3"u8.ToArray());
        var result = await CamketProcess.RunAsync(["read", path]);
        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("scan.pdf");
        result.Error.ShouldContain("PDF");
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "--format", "xml", "a.txt")]
    [InlineData("read", "--date", "12/06/2026", "a.txt")]
    [InlineData("nonsense")]
    public async Task Camket_BadUsage_EndsWithTwo(params string[] arguments) =>
        (await CamketProcess.RunAsync(arguments)).ExitCode.ShouldBe(2);

    [Fact]
    public async Task Read_AsTable_SpeaksVietnameseAndEnglish()
    {
        var input = Encoding.UTF8.GetBytes(Promise);
        (await CamketProcess.RunAsync(["read", "-"], input)).Output.ShouldContain("Cam kết");
        (await CamketProcess.RunAsync(["read", "--ui", "en", "-"], input)).Output.ShouldContain("Commitment");
    }
}
