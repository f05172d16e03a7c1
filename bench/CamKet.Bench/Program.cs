using CamKet.Bench;
using CamKet.Casework;
using CamKet.Casework.Reference;
using CamKet.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

// CamKet.Bench FILE ROWS PASSWORD: makes the register that the measurements read. The same seed gives the same rows.
if (args is not [var file, var rows, var password] || !int.TryParse(rows, out var count))
{
    Console.Error.WriteLine("CamKet.Bench FILE ROWS PASSWORD");
    return 2;
}

var services = new ServiceCollection().AddLogging().AddCasework(new SqliteEngine(file)).AddScoped<BenchRegister>().BuildServiceProvider();
await using var scope = services.CreateAsyncScope();
await scope.ServiceProvider.GetRequiredService<SchemaMigrator>().MigrateAsync();
await scope.ServiceProvider.GetRequiredService<LoadReferenceData>().LoadAsync();
await scope.ServiceProvider.GetRequiredService<BenchRegister>().FillAsync(count, password);
return 0;
