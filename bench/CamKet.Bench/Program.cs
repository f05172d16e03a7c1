using CamKet.Bench;
using CamKet.Casework;
using CamKet.Casework.Reference;
using CamKet.Data.Postgres;
using CamKet.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

// CamKet.Bench DATABASE ROWS REPORTS PASSWORD: makes the register that the measurements read. DATABASE is a SQLite file or a PostgreSQL connection string
// ("Host=..."); REPORTS is how many progress reports each undertaking has. The same seed gives the same rows.
if (args is not [var database, var rows, var reports, var password] || !int.TryParse(rows, out var count) || !int.TryParse(reports, out var each))
{
    Console.Error.WriteLine("CamKet.Bench DATABASE ROWS REPORTS PASSWORD");
    return 2;
}

IDatabaseEngine engine = database.StartsWith("Host=", StringComparison.Ordinal) ? new PostgresEngine(database) : new SqliteEngine(database);
var services = new ServiceCollection().AddLogging().AddCasework(engine).AddScoped<BenchRegister>().BuildServiceProvider();
await using var scope = services.CreateAsyncScope();
await scope.ServiceProvider.GetRequiredService<SchemaMigrator>().MigrateAsync();
await scope.ServiceProvider.GetRequiredService<LoadReferenceData>().LoadAsync();
await scope.ServiceProvider.GetRequiredService<BenchRegister>().FillAsync(count, each, password);
return 0;
