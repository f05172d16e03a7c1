using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CamKet.TestKit;

/// <summary>Counts what a test asks its database: a page must not ask once for each of its rows.
/// <code>services.ConfigureDbContext&lt;CamKetDb&gt;(options => options.AddInterceptors(queries))</code></summary>
public sealed class QueryCount : DbCommandInterceptor
{
    private int _count;

    public async Task<(T Result, int Queries)> DuringAsync<T>(Func<Task<T>> work)
    {
        var before = _count;
        var result = await work();
        return (result, _count - before);
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return base.ReaderExecutedAsync(command, eventData, result, cancellationToken);
    }
}
