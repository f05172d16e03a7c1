using System.Globalization;
using CamKet.Bench;
using CamKet.Casework;
using CamKet.Casework.Notices;
using CamKet.Casework.Reference;
using CamKet.Data.Postgres;
using CamKet.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

// DATABASE is a SQLite file or a PostgreSQL connection string ("Host=...").
// CamKet.Bench DATABASE ROWS REPORTS PASSWORD  makes the register that the measurements read, with so many reports on each undertaking; the same seed gives the same rows
// CamKet.Bench digest DATABASE                 gathers a day of mails and prints its seconds and how many they are
switch (args)
{
    case ["digest", var database]:
        await InAsync<BenchOffice>(database, async office =>
        {
            var (seconds, mails) = await office.MeasureAsync();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} {mails}"));
        });
        return 0;
    case [var database, var rows, var reports, var password] when int.TryParse(rows, out var count) && int.TryParse(reports, out var each):
        await InAsync<SchemaMigrator>(database, migrator => migrator.MigrateAsync());
        await InAsync<LoadReferenceData>(database, reference => reference.LoadAsync());
        await InAsync<BenchRegister>(database, register => register.FillAsync(count, each, password));
        return 0;
    default:
        Console.Error.WriteLine("CamKet.Bench DATABASE ROWS REPORTS PASSWORD | digest DATABASE");
        return 2;
}

static async Task InAsync<T>(string database, Func<T, Task> work) where T : class
{
    IDatabaseEngine engine = database.StartsWith("Host=", StringComparison.Ordinal) ? new PostgresEngine(database) : new SqliteEngine(database);
    await using var services = new ServiceCollection().AddLogging().AddCasework(engine).AddSingleton(new NoticeSettings { Hour = 0, EveryDay = true })
        .AddScoped<BenchRegister>().AddScoped<BenchOffice>().BuildServiceProvider();
    await using var scope = services.CreateAsyncScope();
    await work(scope.ServiceProvider.GetRequiredService<T>());
}
