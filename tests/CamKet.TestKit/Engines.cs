using CamKet.Casework;
using CamKet.Data.Postgres;
using CamKet.Data.Sqlite;
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

    /// <summary>An engine on an empty database of its own; skips the test where PostgreSQL is not at hand.</summary>
    internal static (IDatabaseEngine Engine, Func<ValueTask> Remove) CreateEmpty(string name)
    {
        var place = CreatePlace(name);
        return (name == Sqlite ? new SqliteEngine(Path.Combine(place.Value, "test.db")) : new PostgresEngine(place.Value), place.Remove);
    }

    /// <summary>An empty place for a database, as a setting of the program: "data" with a folder or "postgres" with a connection string.</summary>
    public static (string Setting, string Value, Func<ValueTask> Remove) CreatePlace(string name) => name == Sqlite ? CreateFolder() : CreateDatabase();

    private static (string, string, Func<ValueTask>) CreateFolder()
    {
        var directory = Directory.CreateTempSubdirectory("camket-test-");
        return ("data", directory.FullName, () =>
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            directory.Delete(recursive: true);
            return ValueTask.CompletedTask;
        });
    }

    private static (string, string, Func<ValueTask>) CreateDatabase()
    {
        var server = Environment.GetEnvironmentVariable(PostgresVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"PostgreSQL is not at hand: set {PostgresVariable}, as ./test does.");
        var name = "camket_test_" + Guid.NewGuid().ToString("N");
        Execute(server!, $"create database {name}");
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ToString();
        return ("postgres", connection, () =>
        {
            Execute(server!, $"drop database if exists {name} with (force)");
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
