using CamKet.Casework.Search;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework;

/// <summary>Where the two database engines differ. Implemented once in CamKet.Data.Sqlite and once in CamKet.Data.Postgres.</summary>
public interface IDatabaseEngine
{
    /// <summary>"SQLite" or "PostgreSQL".</summary>
    string Name { get; }

    /// <summary>The migration scripts in the order of their names.</summary>
    IReadOnlyList<MigrationScript> Migrations { get; }

    void Configure(DbContextOptionsBuilder options);

    /// <summary>Holds off every other writer until the transaction ends, on this and on other nodes.</summary>
    Task TakeWriteLockAsync(CamKetDb db, CancellationToken cancellationToken);

    /// <summary>How many bytes the database takes on disk.</summary>
    Task<long> SizeAsync(CamKetDb db, CancellationToken cancellationToken);

    /// <summary>The passages that hold every word of <paramref name="foldedQuery"/> (folded, separated by spaces).</summary>
    IQueryable<SearchPassage> Search(CamKetDb db, string foldedQuery);
}

/// <summary>One script of plain SQL, applied once.</summary>
public sealed record MigrationScript(string Name, string Sql)
{
    /// <summary>The scripts embedded in an engine's assembly under "migrations/".</summary>
    public static IReadOnlyList<MigrationScript> In(System.Reflection.Assembly assembly) =>
        [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new MigrationScript(Path.GetFileNameWithoutExtension(name), Read(assembly, name)))];

    private static string Read(System.Reflection.Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
