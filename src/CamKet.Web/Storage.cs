using CamKet.Casework;
using CamKet.Data.Postgres;
using CamKet.Data.Sqlite;

namespace CamKet.Web;

/// <summary>
/// Chooses the database: PostgreSQL where <c>postgres</c> (command line, or CAMKET_POSTGRES) gives a connection string,
/// otherwise a SQLite file in the folder <c>data</c>.
/// </summary>
public static class Storage
{
    public static IDatabaseEngine EngineFrom(IConfiguration configuration)
    {
        if (configuration["postgres"] is { Length: > 0 } connection)
        {
            return new PostgresEngine(connection);
        }

        var folder = Directory.CreateDirectory(configuration["data"] ?? "data");
        return new SqliteEngine(Path.Combine(folder.FullName, "camket.db"));
    }
}
