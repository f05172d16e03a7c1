using CamKet.Casework;
using CamKet.Casework.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Data.Sqlite;

/// <summary>SQLite in one file beside the program: the default.</summary>
public sealed class SqliteEngine(string path) : IDatabaseEngine
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        // A writer waits for another this many seconds before it gives up.
        DefaultTimeout = 30,
    }.ToString();

    public string Name => "SQLite";

    public IReadOnlyList<MigrationScript> Migrations { get; } = MigrationScript.In(typeof(SqliteEngine).Assembly);

    public void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlite(_connectionString).AddInterceptors(new WriteAheadLog());

    /// <summary>Nothing more to do: EF begins SQLite transactions with BEGIN IMMEDIATE, which holds the file's one write lock.</summary>
    public Task TakeWriteLockAsync(CamKetDb db, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<long> SizeAsync(CamKetDb db, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<long>($"select page_count * page_size as Value from pragma_page_count(), pragma_page_size()").SingleAsync(cancellationToken);

    public IQueryable<SearchPassage> Search(CamKetDb db, string foldedQuery)
    {
        // Each word in quotes: FTS5's own operators have no power here.
        var match = string.Join(" ", foldedQuery.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => "\"" + word.Replace("\"", "", StringComparison.Ordinal) + "\""));
        return db.SearchPassages.FromSql($"select p.* from search_passages p where p.id in (select rowid from search_index where search_index match {match})");
    }
}
