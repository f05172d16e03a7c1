using CamKet.Casework.Documents;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Figures;

/// <summary>Every claim of one measure, the latest date first. Nothing is averaged and none is preferred.</summary>
public sealed record FigureGroup(string Measure, IReadOnlyList<Figure> Claims)
{
    /// <summary>Dates for which two sources give different numbers.</summary>
    public IReadOnlyList<string?> Disputed { get; } = [.. Claims.GroupBy(c => c.AsOf).Where(g => g.Select(c => c.Value).Distinct().Count() > 1).Select(g => g.Key)];
}

/// <summary>Figures by measure, and every check that could be made of them.</summary>
public sealed record FigureList(IReadOnlyList<FigureGroup> Groups, IReadOnlyList<CheckedFigure> Checks);

/// <summary>Figures by measure, held against their sums, shares and our own counts.</summary>
public sealed class FigureQuery(CamKetDb db, TimeProvider clock)
{
    public async Task<FigureList> ReadAsync(Actor actor, string? text, CancellationToken cancellationToken = default)
    {
        var all = await db.Figures.AsNoTracking().CitingVisible(actor, db).ToListAsync(cancellationToken);
        var words = SearchText.Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var groups = all.GroupBy(f => f.Measure, StringComparer.Ordinal)
            .Select(g => new FigureGroup(g.Key, [.. g.OrderByDescending(f => PartialDate.Latest(f.AsOf)).ThenBy(f => f.Id)]))
            .Where(g => words.All(w => (" " + SearchText.Fold($"{g.Claims[0].NameVi} {g.Claims[0].NameEn} {g.Measure}")).Contains(" " + w, StringComparison.Ordinal)))
            .OrderByDescending(g => g.Disputed.Count > 0).ThenByDescending(g => g.Claims.Count).ThenBy(g => g.Measure, StringComparer.Ordinal);
        var checks = await db.FigureChecks.AsNoTracking().ToListAsync(cancellationToken);
        return new FigureList([.. groups], CheckedFigure.Of(all, checks, await OwnCounts.ReadAsync(db, actor, clock.TodayInVietNam(), cancellationToken)));
    }
}
