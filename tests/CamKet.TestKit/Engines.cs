using CamKet.Casework;
using CamKet.Data.Postgres;
using CamKet.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CamKet.TestKit;

/// <summary>The database engines that every data test runs on ([Theory, OnEveryEngine]).</summary>
public static class Engines
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";

    /// <summary>Connection string of a PostgreSQL server on which tests may create databases; ./test starts one and sets this.</summary>
    public const string PostgresVariable = "CAMKET_TEST_POSTGRES";

    /// <summary>An engine on a migrated database of its own; skips the test where PostgreSQL is not at hand.</summary>
    internal static async Task<(IDatabaseEngine Engine, Func<ValueTask> Remove)> CreateMigratedAsync(string name)
    {
        if (name == Sqlite)
        {
            var folder = CreateFolder();
            File.Copy(await SqliteTemplate.Value, Path.Combine(folder.Value, "test.db"));
            return (new SqliteEngine(Path.Combine(folder.Value, "test.db")), folder.Remove);
        }

        Server();
        var database = CreateDatabase($" template {await PostgresTemplate.Value}");
        var engine = new PostgresEngine(database.Value);
        return (engine, async () =>
        {
            engine.Dispose();
            await database.Remove();
        });
    }

    // Migrating takes many times as long as copying what was migrated once.
    private static readonly Lazy<Task<string>> SqliteTemplate = new(async () =>
    {
        var folder = CreateFolder();
        var file = Path.Combine(folder.Value, "template.db");
        await MigrateAsync(new SqliteEngine(file));
        // Everything in the one file that is copied, nothing in a log beside it.
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "pragma wal_checkpoint(truncate); pragma journal_mode=delete;";
            command.ExecuteNonQuery();
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder.Value, recursive: true);
        return file;
    });

    private static readonly Lazy<Task<string>> PostgresTemplate = new(async () =>
    {
        var database = CreateDatabase();
        using (var engine = new PostgresEngine(database.Value))
        {
            await MigrateAsync(engine);
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => database.Remove().AsTask().Wait();
        return new NpgsqlConnectionStringBuilder(database.Value).Database!;
    });

    private static async Task MigrateAsync(IDatabaseEngine engine)
    {
        await using var services = new ServiceCollection().AddLogging().AddCasework(engine).BuildServiceProvider();
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<SchemaMigrator>().MigrateAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    /// <summary>An empty place for a database, as a setting of the program: "data" with a folder or "postgres" with a connection string.</summary>
    public static (string Setting, string Value, Func<ValueTask> Remove) CreatePlace(string name) => name == Sqlite ? CreateFolder() : CreateDatabase();

    private static (string Setting, string Value, Func<ValueTask> Remove) CreateFolder()
    {
        var directory = Directory.CreateTempSubdirectory("camket-test-");
        return ("data", directory.FullName, () =>
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            directory.Delete(recursive: true);
            return ValueTask.CompletedTask;
        });
    }

    private static string Server()
    {
        var server = Environment.GetEnvironmentVariable(PostgresVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"PostgreSQL is not at hand: set {PostgresVariable}, as ./test does.");
        return server!;
    }

    private static (string Setting, string Value, Func<ValueTask> Remove) CreateDatabase(string how = "")
    {
        var server = Server();
        var name = "camket_test_" + Guid.NewGuid().ToString("N");
        Execute(server, $"create database {name}{how}");
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ToString();
        return ("postgres", connection, () =>
        {
            Execute(server, $"drop database if exists {name} with (force)");
            return ValueTask.CompletedTask;
        });
    }

    private static void Execute(string server, string sql)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is a GUID of ours.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
