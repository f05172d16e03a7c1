using CamKet.Casework;
using CamKet.Casework.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CamKet.Data.Postgres;

/// <summary>PostgreSQL, for a ministry with several nodes.</summary>
public sealed class PostgresEngine(string connectionString) : IDatabaseEngine, IDisposable
{
    /// <summary>Any number will do, as long as all nodes use the same.</summary>
    private const long WriteLockKey = 4_202_511_047;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);

    public string Name => "PostgreSQL";

    public IReadOnlyList<MigrationScript> Migrations { get; } = MigrationScript.In(typeof(PostgresEngine).Assembly);

    public void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(_source);

    public Task TakeWriteLockAsync(CamKetDb db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({WriteLockKey})", cancellationToken);

    public Task<long> SizeAsync(CamKetDb db, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<long>($"select pg_database_size(current_database()) as \"Value\"").SingleAsync(cancellationToken);

    public IQueryable<SearchPassage> Search(CamKetDb db, string foldedQuery) =>
        db.SearchPassages.FromSql($"select p.* from search_passages p where to_tsvector('simple', p.folded) @@ plainto_tsquery('simple', {foldedQuery})");

    /// <summary>Closes the pool of connections.</summary>
    public void Dispose() => _source.Dispose();
}
