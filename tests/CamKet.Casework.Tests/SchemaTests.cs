using System.Text;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests;

/// <summary>The first migration is the model's own create script, and the test keeps it so. While no release is out, a changed model rewrites it:
/// CAMKET_WRITE_SCHEMA=1 dotnet run --project tests/CamKet.Casework.Tests -- --filter-class CamKet.Casework.Tests.SchemaTests</summary>
public sealed class SchemaTests
{
    [Theory, OnEveryEngine]
    public async Task Migrations_AppliedInOrder_GiveTheSchemaOfTheModel(string engine)
    {
        var script = await CreateScriptAsync(engine);
        var path = Path.Combine(Repository.Root, "src", engine == Engines.Sqlite ? "CamKet.Data.Sqlite" : "CamKet.Data.Postgres", "Migrations", "0001_initial.sql");
        if (Environment.GetEnvironmentVariable("CAMKET_WRITE_SCHEMA") == "1")
        {
            await File.WriteAllTextAsync(path, script, new UTF8Encoding(false));
        }

        (await File.ReadAllTextAsync(path)).ShouldBe(script);
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            // Every table of the model can be read, so every column of it exists.
            foreach (var type in db.Model.GetEntityTypes())
            {
                var columns = string.Join(", ", type.GetProperties().Select(p => "\"" + p.GetColumnName() + "\""));
#pragma warning disable EF1002 // The names come from the model.
                await db.Database.ExecuteSqlRawAsync($"select {columns} from \"{type.GetTableName()}\" where 1 = 0");
#pragma warning restore EF1002
            }
        });
    }

    [Theory, OnEveryEngine]
    public async Task MigrateAsync_RunTwice_ChangesNothing(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<SchemaMigrator>(migrator => migrator.MigrateAsync());
    }

    private static async Task<string> CreateScriptAsync(string engine)
    {
        var options = new DbContextOptionsBuilder<CamKetDb>();
        (engine == Engines.Sqlite ? (IDatabaseEngine)new Data.Sqlite.SqliteEngine("schema.db") : new Data.Postgres.PostgresEngine("Host=none")).Configure(options);
        await using var db = new CamKetDb(options.Options);
        return db.Database.GenerateCreateScript().ReplaceLineEndings("\n");
    }
}
