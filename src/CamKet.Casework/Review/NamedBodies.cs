using CamKet.Casework.Search;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Review;

/// <summary>Finds the known agency, body, country or organisation behind a name as written.</summary>
public sealed class NamedBodies(CamKetDb db)
{
    private Dictionary<string, string>? _byName;

    /// <summary>The ids behind each part of "ASEAN; Canada" that is known.</summary>
    public async Task<IReadOnlyList<string>> IdsOfAsync(string? names, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(names))
        {
            return [];
        }

        var known = await ByNameAsync(cancellationToken);
        return [.. names.Split(';').Select(name => known.GetValueOrDefault(SearchText.Fold(name))).OfType<string>().Distinct()];
    }

    private async Task<Dictionary<string, string>> ByNameAsync(CancellationToken cancellationToken)
    {
        if (_byName is not null)
        {
            return _byName;
        }

        var known = new Dictionary<string, string>();
        foreach (var a in await db.Agencies.AsNoTracking().Include(a => a.Names).ToListAsync(cancellationToken))
        {
            Add(known, a.Id, [a.NameVi, a.NameEn, a.Abbreviation, a.Symbol, .. Split(a.Aliases), .. a.Names.SelectMany(n => new[] { n.NameVi, n.NameEn })]);
        }

        foreach (var b in await db.Bodies.AsNoTracking().ToListAsync(cancellationToken))
        {
            Add(known, b.Id, [b.NameVi, b.NameEn, b.Abbreviation, .. Split(b.Aliases)]);
        }

        foreach (var p in await db.Partners.AsNoTracking().ToListAsync(cancellationToken))
        {
            Add(known, p.Id, [p.NameVi, p.NameEn, .. Split(p.Aliases)]);
        }

        return _byName = known;
    }

    private static void Add(Dictionary<string, string> known, string id, IEnumerable<string?> names)
    {
        foreach (var name in names.OfType<string>().Select(SearchText.Fold).Where(name => name.Length > 0))
        {
            known.TryAdd(name, id);
        }
    }

    private static string[] Split(string? aliases) => aliases?.Split(';') ?? [];
}
