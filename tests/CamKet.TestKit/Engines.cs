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
    internal static (IDatabaseEngine Engine, Func<ValueTask> Remove) CreateEmpty(string name) => name == Sqlite ? CreateSqlite() : CreatePostgres();

    private static (IDatabaseEngine, Func<ValueTask>) CreateSqlite()
    {
        var directory = Directory.CreateTempSubdirectory("camket-test-");
        return (new SqliteEngine(Path.Combine(directory.FullName, "test.db")), () =>
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            directory.Delete(recursive: true);
            return ValueTask.CompletedTask;
        });
    }

    private static (IDatabaseEngine, Func<ValueTask>) CreatePostgres()
    {
        var server = Environment.GetEnvironmentVariable(PostgresVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"PostgreSQL is not at hand: set {PostgresVariable}, as ./test does.");
        var name = "camket_test_" + Guid.NewGuid().ToString("N");
        Execute(server!, $"create database {name}");
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ToString();
        return (new PostgresEngine(connection), () =>
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
