using System.CommandLine;
using CamKet.Casework;
using CamKet.Casework.Reference;
using CamKet.Data.Postgres;
using CamKet.Data.Sqlite;
using CamKet.Formats;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Cli;

/// <summary>Where the register is: --data DIR for SQLite (default "data"), --postgres or CAMKET_POSTGRES for PostgreSQL.</summary>
internal sealed class DataOptions
{
    private const string PostgresVariable = "CAMKET_POSTGRES";

    private readonly Option<string> _data = new("--data") { Description = "Folder of the SQLite register.", DefaultValueFactory = _ => "data" };

    private readonly Option<string?> _postgres = new("--postgres")
    {
        Description = $"Connection string of a PostgreSQL register (default: {PostgresVariable}).",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(PostgresVariable),
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        command.Options.Add(_postgres);
    }

    /// <summary>The services over the chosen register, brought to this program's schema and reference data.</summary>
    public async Task<ServiceProvider> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection().AddLogging().AddCasework(Engine(parsed)).AddFormats().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SchemaMigrator>().MigrateAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<LoadReferenceData>().LoadAsync(cancellationToken);
        return services;
    }

    private IDatabaseEngine Engine(ParseResult parsed)
    {
        if (parsed.GetValue(_postgres) is { Length: > 0 } connection)
        {
            return new PostgresEngine(connection);
        }

        var folder = parsed.GetValue(_data)!;
        Directory.CreateDirectory(folder);
        return new SqliteEngine(Path.Combine(folder, "camket.db"));
    }
}
