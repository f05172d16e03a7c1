using CamKet.Casework;
using CamKet.Casework.Figures;

namespace CamKet.Web.Pages.Figures;

/// <summary>Claims of one measure over time: dots, never a line through them, for they are different sources' words. Pure.</summary>
public sealed record DriftChart(int FromYear, int ToYear, IReadOnlyList<DriftPoint> Points)
{
    public const int Height = 110;
    private const int TopY = 24;
    private const int BottomY = 78;

    /// <summary>Null where fewer than two dates are known or all agree: there is no drift to see.</summary>
    public static DriftChart? Of(IReadOnlyCollection<Figure> claims)
    {
        var dated = claims.Where(c => PartialDate.IsValid(c.AsOf)).OrderBy(c => PartialDate.Latest(c.AsOf)).ToList();
        if (dated.Select(c => c.AsOf).Distinct().Count() < 2 || dated.Select(c => c.Value).Distinct().Count() < 2)
        {
            return null;
        }

        var (from, to) = (PartialDate.Earliest(dated[0].AsOf)!.Value.Year, PartialDate.Latest(dated[^1].AsOf)!.Value.Year);
        var (first, last) = (new DateOnly(from, 1, 1).DayNumber, new DateOnly(to, 12, 31).DayNumber);
        var (low, high) = (dated.Min(c => c.Value), dated.Max(c => c.Value));
        return new DriftChart(from, to, [.. dated.Select(c => new DriftPoint(
            c,
            Math.Round(4 + 88.0 * (PartialDate.Latest(c.AsOf)!.Value.DayNumber - first) / (last - first), 2),
            (int)Math.Round(BottomY - (BottomY - TopY) * (c.Value - low) / (high - low)),
            dated.Any(other => other.AsOf == c.AsOf && other.Value != c.Value)))]);
    }
}

/// <summary>A claim with its place: per cent across, pixels down; its number stands beside it where another claim shares the date.</summary>
public sealed record DriftPoint(Figure Claim, double X, int Y, bool Beside);
