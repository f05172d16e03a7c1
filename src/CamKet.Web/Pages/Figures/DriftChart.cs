using CamKet.Casework;
using CamKet.Casework.Figures;

namespace CamKet.Web.Pages.Figures;

/// <summary>Claims of one measure over time: a line for each source, never one through several, for they are different mouths. Pure.</summary>
public sealed record DriftChart(int FromYear, int ToYear, IReadOnlyList<DriftLine> Lines)
{
    public const int Height = 130;
    private const int TopY = 24;
    private const int BottomY = 92;

    public IEnumerable<int> Years => Enumerable.Range(FromYear, ToYear - FromYear + 1).Where(y => ToYear - FromYear < 8 || y % 5 == 0 || y == FromYear || y == ToYear);

    public double X(DateOnly day)
    {
        var (first, last) = (new DateOnly(FromYear, 1, 1).DayNumber, new DateOnly(ToYear, 12, 31).DayNumber);
        return Math.Round(4 + 88.0 * (day.DayNumber - first) / (last - first), 2);
    }

    /// <summary>Null where fewer than two dates are known or all agree: there is no drift to see.</summary>
    /// <param name="claims">Of one measure.</param>
    /// <param name="sourceOf">Who claims it.</param>
    public static DriftChart? Of(IReadOnlyCollection<Figure> claims, Func<Figure, string> sourceOf)
    {
        var dated = claims.Where(c => PartialDate.IsValid(c.AsOf)).OrderBy(c => PartialDate.Latest(c.AsOf)).ToList();
        if (dated.Select(c => c.AsOf).Distinct().Count() < 2 || dated.Select(c => c.Value).Distinct().Count() < 2)
        {
            return null;
        }

        var (low, high) = (dated.Min(c => c.Value), dated.Max(c => c.Value));
        var chart = new DriftChart(PartialDate.Earliest(dated[0].AsOf)!.Value.Year, PartialDate.Latest(dated[^1].AsOf)!.Value.Year, []);
        return chart with
        {
            Lines = [.. dated.GroupBy(sourceOf, StringComparer.Ordinal).Select((source, i) => new DriftLine(i, source.Key, [.. source.Select(c => new DriftPoint(
                c,
                chart.X(PartialDate.Latest(c.AsOf)!.Value),
                (int)Math.Round(BottomY - (BottomY - TopY) * (c.Value - low) / (high - low)),
                dated.Any(other => other.AsOf == c.AsOf && other.Value != c.Value)))]))],
        };
    }
}

/// <summary>What one source claimed over the years. Colour, dashes and its number tell the lines apart.</summary>
public sealed record DriftLine(int Index, string Source, IReadOnlyList<DriftPoint> Points)
{
    private static readonly string[] Colours = ["#124e8c", "#845200", "#1b6a40", "#55616d"];
    private static readonly string?[] Dashes = [null, "7 4", "2 4", "10 3 2 3"];

    public string Colour => Colours[Index % Colours.Length];

    public string? Dash => Dashes[(Index / Colours.Length + Index) % Dashes.Length];

    public int Number => Index + 1;
}

/// <summary>A claim with its place: per cent across, pixels down; its number stands beside it where another claim shares the date.</summary>
public sealed record DriftPoint(Figure Claim, double X, int Y, bool Beside);
