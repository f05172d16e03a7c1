using System.Text.Json;
using CamKet.Casework.History;
using CamKet.Reading;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Users;

/// <summary>What an administrator looks at before and after an update.</summary>
/// <param name="Counts">How many rows there are, by subject type.</param>
/// <param name="Bytes">What the database takes on disk.</param>
/// <param name="ReaderVersions">How many documents were last read by which version of the reader.</param>
/// <param name="ReferenceHash">The start of the hash of the reference files that were loaded last; null before the first load.</param>
public sealed record DataSummary(
    string Engine, long Bytes, string ReaderVersion, IReadOnlyList<(string Version, int Documents)> ReaderVersions, IReadOnlyList<(string What, int Count)> Counts,
    long LastActId, string? LastHash, string? ReferenceHash, DateTime? ReferenceAt);

/// <summary>Reads the summary.</summary>
public sealed class ReadDataSummary(CamKetDb db, IDatabaseEngine engine)
{
    private const int HashShown = 12;

    public async Task<DataSummary> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Administer);
        var head = await db.ChainHeads.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        var load = await db.Acts.AsNoTracking().Where(a => a.Kind == ActKind.ReferenceLoading).OrderByDescending(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        var readings = await db.ReadingPasses.GroupBy(r => r.DocumentId).Select(g => g.Max(r => r.Id)).Join(db.ReadingPasses, id => id, r => r.Id, (_, r) => r.ReaderVersion)
            .GroupBy(v => v).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return new DataSummary(engine.Name, await engine.SizeAsync(db, cancellationToken), DocumentReader.Version,
            [.. readings.Select(r => (r.Key, r.Count)).OrderByDescending(r => r.Key, StringComparer.Ordinal)], await CountsAsync(cancellationToken), head?.LastActId ?? 0, head?.LastHash, HashOf(load), load?.At);
    }

    private async Task<IReadOnlyList<(string, int)>> CountsAsync(CancellationToken cancellationToken) =>
    [
        ("document", await db.Documents.CountAsync(cancellationToken)),
        ("undertaking", await db.Undertakings.CountAsync(cancellationToken)),
        ("outcome", await db.Outcomes.CountAsync(cancellationToken)),
        ("engagement", await db.Engagements.CountAsync(cancellationToken)),
        ("thread", await db.Threads.CountAsync(cancellationToken)),
        ("match", await db.Matches.CountAsync(cancellationToken)),
        ("report", await db.ProgressReports.CountAsync(cancellationToken)),
        ("act", await db.Acts.CountAsync(cancellationToken)),
    ];

    private static string? HashOf(Act? load)
    {
        using var after = load?.After is { } json ? JsonDocument.Parse(json) : null;
        return after is not null && after.RootElement.TryGetProperty("Files", out var files) && files.GetString() is { Length: > HashShown } hash ? hash[..HashShown] : null;
    }
}
