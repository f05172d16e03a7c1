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

/// <summary>Parts that were published beside a whole.</summary>
/// <param name="Whole">The whole as claimed.</param>
/// <param name="Parts">Its parts of the same date.</param>
/// <param name="Sum">What the parts come to.</param>
public sealed record SumCheck(Figure Whole, IReadOnlyList<Figure> Parts, double Sum)
{
    public double Difference => Sum - Whole.Value;
}

public sealed record FigureList(IReadOnlyList<FigureGroup> Groups, IReadOnlyList<SumCheck> Checks);

/// <summary>Figures by measure, and the sums that do or do not come out.</summary>
public sealed class FigureQuery(CamKetDb db)
{
    public async Task<FigureList> ReadAsync(Actor actor, string? text, CancellationToken cancellationToken = default)
    {
        var all = await db.Figures.AsNoTracking().CitingVisible(actor, db).ToListAsync(cancellationToken);
        var words = SearchText.Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var groups = all.GroupBy(f => f.Measure, StringComparer.Ordinal)
            .Select(g => new FigureGroup(g.Key, [.. g.OrderByDescending(f => PartialDate.Latest(f.AsOf)).ThenBy(f => f.Id)]))
            .Where(g => words.All(w => (" " + SearchText.Fold($"{g.Claims[0].NameVi} {g.Claims[0].NameEn} {g.Measure}")).Contains(" " + w, StringComparison.Ordinal)))
            .OrderByDescending(g => g.Disputed.Count > 0).ThenByDescending(g => g.Claims.Count).ThenBy(g => g.Measure, StringComparer.Ordinal);
        return new FigureList([.. groups], Check(all, FigureSum.All));
    }

    /// <summary>Holds every set for which one date gives the whole and all of its parts against its sum.</summary>
    public static IReadOnlyList<SumCheck> Check(IReadOnlyCollection<Figure> figures, IEnumerable<FigureSum> sums) =>
        [.. from sum in sums
            from whole in figures
            where whole.Measure == sum.Whole && whole.AsOf is not null
            let parts = sum.Parts.Select(part => figures.FirstOrDefault(f => f.Measure == part && f.AsOf == whole.AsOf)).OfType<Figure>().ToList()
            where parts.Count == sum.Parts.Count
            orderby whole.AsOf descending
            select new SumCheck(whole, parts, parts.Sum(p => p.Value))];
}
