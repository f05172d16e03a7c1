using System.Globalization;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace CamKet.Cli.Tests;

/// <summary>An import killed at any moment loses nothing that was said to be in, doubles nothing, and is gone on with by the next.
/// Three kills in ./test, thirty in ./test --full.</summary>
public sealed class KilledImportTests
{
    private const int Documents = 60;

    [Fact]
    public async Task Import_KilledAtRandomMoments_IsFinishedByTheNextWithoutLossOrDouble()
    {
        var kills = Environment.GetEnvironmentVariable("CAMKET_TEST_FULL") == "1" ? 30 : 3;
        var random = new Random(47);
        using var folder = new TemporaryFolder();
        for (var n = 0; n < Documents; n++)
        {
            folder.Write($"in/{n:000}.txt", $"Ngày 5/3/2026, Bộ Công Thương cam kết gửi báo cáo số {n} trước ngày 30/6/2026. Hai bên nhất trí lập nhóm công tác {n}.");
        }

        string[] import = ["import", Path.Combine(folder.Path, "in"), "--data", Path.Combine(folder.Path, "data")];
        for (var kill = 0; kill < kills; kill++)
        {
            await CamketProcess.KillAsync(import, TimeSpan.FromMilliseconds(random.Next(300, 5000)));
            (await CamketProcess.RunAsync(["audit", "verify", "--data", Path.Combine(folder.Path, "data")])).ExitCode.ShouldBe(0);
        }

        (await CamketProcess.RunAsync(import)).ExitCode.ShouldBe(0);
        (await CamketProcess.RunAsync(import)).Output.ShouldContain($"Added 0, known {Documents}");
        (await CamketProcess.RunAsync(["audit", "verify", "--data", Path.Combine(folder.Path, "data")])).ExitCode.ShouldBe(0);
        Count(folder.Path, "select count(*) from documents").ShouldBe(Documents);
        Count(folder.Path, "select count(distinct reference) from documents").ShouldBe(Documents);
        Count(folder.Path, "select count(*) from acts where kind = 'DocumentAdding'").ShouldBe(Documents);
        Count(folder.Path, "select count(*) from documents d where not exists (select 1 from findings f where f.document_id = d.id)").ShouldBe(0);
    }

    private static long Count(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "data", "camket.db")};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The queries are the ones above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
