using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Register;

/// <summary>The present names behind the ids of a list, read once for all of its rows.</summary>
public sealed record RegisterNames(
    IReadOnlyDictionary<string, Bilingual> Agencies, IReadOnlyDictionary<string, Bilingual> Partners,
    IReadOnlyDictionary<string, Bilingual> Threads, IReadOnlyDictionary<string, Bilingual> Bodies)
{
    public static async Task<RegisterNames> ReadAsync(CamKetDb db, CancellationToken cancellationToken = default) => new(
        await db.Agencies.AsNoTracking().ToDictionaryAsync(a => a.Id, a => new Bilingual(a.NameVi, a.NameEn), cancellationToken),
        await db.Partners.AsNoTracking().ToDictionaryAsync(p => p.Id, p => new Bilingual(p.NameVi, p.NameEn), cancellationToken),
        await db.Threads.AsNoTracking().ToDictionaryAsync(t => t.Id, t => new Bilingual(t.NameVi, t.NameEn), cancellationToken),
        await db.Bodies.AsNoTracking().ToDictionaryAsync(b => b.Id, b => new Bilingual(b.NameVi, b.NameEn), cancellationToken));

    /// <summary>The name, or the id where nothing of that id is known any more.</summary>
    public static Bilingual Of(IReadOnlyDictionary<string, Bilingual> names, string id) => names.TryGetValue(id, out var name) ? name : new Bilingual(id, id);
}
