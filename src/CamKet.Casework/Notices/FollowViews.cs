using CamKet.Casework.Register;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Notices;

/// <summary>The new rows of one saved view, and all that it holds now.</summary>
public sealed record ViewNews(long ViewId, DigestSection? Section, IReadOnlyList<long> Holds);

/// <summary>Finds what is new in the views that people want to be told of.</summary>
public sealed class FollowViews(CamKetDb db, RegisterSelection selection)
{
    public async Task<ILookup<long, SavedView>> ReadAsync(CancellationToken cancellationToken) =>
        (await db.SavedViews.AsNoTracking().Include(v => v.Hits).Where(v => v.Alert).OrderBy(v => v.Name).AsSplitQuery().ToListAsync(cancellationToken)).ToLookup(v => v.UserId);

    public async Task<ViewNews?> NewsAsync(DigestPerson person, SavedView view, RegisterNames names, CancellationToken cancellationToken)
    {
        var rows = selection.Select(person.Actor, FilterOf(view));
        var holds = await HoldsAsync(rows, cancellationToken);
        if (holds is null)
        {
            return null;
        }

        var known = view.Hits.Select(h => h.UndertakingId).ToHashSet();
        var fresh = holds.Where(id => !known.Contains(id)).ToList();
        var shown = fresh.Count == 0 ? [] : await rows.Where(u => fresh.Contains(u.Id)).InOrder(RegisterSort.Due, descending: false).Take(DigestRows.MostLines).ToRows().ToListAsync(cancellationToken);
        var section = shown.Count == 0 ? null : new DigestSection(DigestKind.SavedView, fresh.Count, view.Query, shown.ConvertAll(row => DigestRows.LineOf(row, person.Actor, names)), view.Name);
        return new ViewNews(view.Id, section, holds);
    }

    /// <summary>What the rows hold; null where they are too many to follow.</summary>
    public static async Task<List<long>?> HoldsAsync(IQueryable<Undertaking> rows, CancellationToken cancellationToken)
    {
        var ids = await rows.Select(u => u.Id).Take(SavedView.MostFollowed + 1).ToListAsync(cancellationToken);
        return ids.Count > SavedView.MostFollowed ? null : ids;
    }

    public static RegisterFilter FilterOf(SavedView view) => RegisterAddress.Read(
        from part in view.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        let pair = part.Split('=', 2)
        select KeyValuePair.Create(pair[0], pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : ""), out _);
}
