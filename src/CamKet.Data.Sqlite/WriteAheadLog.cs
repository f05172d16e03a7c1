using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CamKet.Data.Sqlite;

/// <summary>Readers do not wait for the writer: every connection works on the write-ahead log. "synchronous=full" keeps what was committed when power fails.</summary>
internal sealed class WriteAheadLog : DbConnectionInterceptor
{
    private const string Pragmas = "pragma journal_mode=wal; pragma synchronous=full; pragma cache_size=-65536; pragma mmap_size=268435456;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Run(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Run(connection);
        return Task.CompletedTask;
    }

    private static void Run(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
