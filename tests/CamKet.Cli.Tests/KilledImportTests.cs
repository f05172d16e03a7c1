using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Data.Postgres;
using CamKet.Data.Sqlite;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CamKet.Cli.Tests;

/// <summary>An import killed at any moment loses nothing that was said to be in, doubles nothing, and is gone on with by the next.
/// Two kills on each engine in ./test, twenty in ./test --full.</summary>
public sealed class KilledImportTests
{
    private const int Documents = 60;

    [Theory, OnEveryEngine]
    public async Task Import_KilledAtRandomMoments_IsFinishedByTheNextWithoutLossOrDouble(string engine)
    {
        var kills = Environment.GetEnvironmentVariable("CAMKET_TEST_FULL") == "1" ? 20 : 2;
        var random = new Random(47);
        using var folder = new TemporaryFolder();
        for (var n = 0; n < Documents; n++)
        {
            folder.Write($"in/{n:000}.txt", $"Ngày 5/3/2026, Bộ Công Thương cam kết gửi báo cáo số {n} trước ngày 30/6/2026. Hai bên nhất trí lập nhóm công tác {n}.");
        }

        var (setting, value, remove) = Engines.CreatePlace(engine);
        string[] place = [$"--{setting}", value];
        string[] import = ["import", Path.Combine(folder.Path, "in"), .. place];
        for (var kill = 0; kill < kills; kill++)
        {
            await CamketProcess.KillAsync(import, TimeSpan.FromMilliseconds(random.Next(300, 5000)));
            (await CamketProcess.RunAsync(["audit", "verify", .. place])).ExitCode.ShouldBe(0);
        }

        (await CamketProcess.RunAsync(import)).ExitCode.ShouldBe(0);
        (await CamketProcess.RunAsync(import)).Output.ShouldContain($"Added 0, known {Documents}");
        (await CamketProcess.RunAsync(["audit", "verify", .. place])).ExitCode.ShouldBe(0);
        await CheckAsync(setting == "data" ? new SqliteEngine(Path.Combine(value, "camket.db")) : new PostgresEngine(value));
        await remove();
    }

    private static async Task CheckAsync(IDatabaseEngine engine)
    {
        await using var services = new ServiceCollection().AddLogging().AddCasework(engine).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CamKetDb>();
        (await db.Documents.CountAsync()).ShouldBe(Documents);
        (await db.Documents.Select(d => d.Reference).Distinct().CountAsync()).ShouldBe(Documents);
        (await db.Acts.CountAsync(a => a.Kind == ActKind.DocumentAdding)).ShouldBe(Documents);
        (await db.Documents.CountAsync(d => !d.Findings.Any())).ShouldBe(0);
    }
}
