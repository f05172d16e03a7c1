using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace CamKet.Cli.Tests;

/// <summary>import, audit verify and stocktake over one register in a folder.</summary>
public sealed class RegisterCommandsTests
{
    [Fact]
    public async Task Import_SameFolderTwice_AddsEachTextOnce()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "Ngày 5/3/2026, Bộ Công Thương cam kết gửi báo cáo trước ngày 30/6/2026.");
        folder.Write("in/sub/b.html", "<p>On 5 March 2026 the two sides agreed to set up a working group by the end of 2026.</p>");
        folder.Write("in/sub/copy.txt", "Ngày 5/3/2026, Bộ Công Thương cam kết gửi báo cáo trước ngày 30/6/2026.");
        string[] import = ["import", Path.Combine(folder.Path, "in"), "--data", Path.Combine(folder.Path, "data")];
        var first = await CamketProcess.RunAsync(import);
        first.ExitCode.ShouldBe(0);
        first.Output.ShouldContain("Added 2, known 1, unreadable 0");
        (await CamketProcess.RunAsync(import)).Output.ShouldContain("Added 0, known 3, unreadable 0");
    }

    [Fact]
    public async Task Import_OneBadFile_TakesTheOthersAndEndsWithOne()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/good.txt", "Hai bên nhất trí lập nhóm công tác trong năm 2026.");
        folder.Write("in/empty.txt", "");
        var result = await CamketProcess.RunAsync(["import", Path.Combine(folder.Path, "in"), "--data", Path.Combine(folder.Path, "data")]);
        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("empty.txt");
        result.Output.ShouldContain("Added 1");
    }

    [Fact]
    public async Task AuditVerify_ActChangedInTheFile_NamesItAndEndsWithOne()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "Hai bên nhất trí lập nhóm công tác trong năm 2026.");
        var data = Path.Combine(folder.Path, "data");
        await CamketProcess.RunAsync(["import", Path.Combine(folder.Path, "in"), "--data", data]);
        (await CamketProcess.RunAsync(["audit", "verify", "--data", data])).ExitCode.ShouldBe(0);
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(data, "camket.db")};Pooling=false"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "update acts set user_name = 'somebody else' where id = 1";
            (await command.ExecuteNonQueryAsync()).ShouldBe(1);
        }

        var result = await CamketProcess.RunAsync(["audit", "verify", "--data", data]);
        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("act 1");
    }

    [Fact]
    public async Task Stocktake_EmptyRegister_WritesAWordFileThatSaysWhatIsMissing()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "review.docx");
        var result = await CamketProcess.RunAsync(["stocktake", "--year", "2025", "--lang", "en", "--out", file, "--data", Path.Combine(folder.Path, "data")]);
        result.ExitCode.ShouldBe(0, result.Error);
        var text = new Formats.Extraction.TextExtractor().Extract(await File.ReadAllBytesAsync(file), file).Text;
        text.ShouldContain("Review of ASEAN cooperation");
        text.ShouldContain("No outcome of the period is in the register yet.");
    }
}
