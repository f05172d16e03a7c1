using System.Globalization;
using CamKet.Casework.Stocktakes;

namespace CamKet.Casework.Engagements;

/// <summary>Which engagements a list shows; it stands in the address.</summary>
public sealed record EngagementFilter
{
    public EngagementKind? Kind { get; init; }

    public string? Partner { get; init; }

    /// <summary>"2025" or "2026-Q2": <see cref="StocktakePeriod.Key"/>.</summary>
    public string? Period { get; init; }

    public bool IsEmpty => Kind is null && string.IsNullOrEmpty(Partner) && string.IsNullOrEmpty(Period);

    public IQueryable<Engagement> Apply(IQueryable<Engagement> engagements)
    {
        if (Kind is { } kind)
        {
            engagements = engagements.Where(e => e.Kind == kind);
        }

        if (!string.IsNullOrEmpty(Partner))
        {
            engagements = engagements.Where(e => e.PartnerId == Partner);
        }

        return StocktakePeriod.TryParse(Period, out var period) ? Within(engagements, period) : engagements;
    }

    /// <summary>Partial dates are texts that sort as dates do, so that one comparison serves days, months and years.</summary>
    private static IQueryable<Engagement> Within(IQueryable<Engagement> engagements, StocktakePeriod period)
    {
        var monthly = period.Quarter is not null;
        var from = monthly ? Month(period.From) : period.Year.ToString(CultureInfo.InvariantCulture);
        var before = monthly ? Month(period.To.AddDays(1)) : (period.Year + 1).ToString(CultureInfo.InvariantCulture);
        return engagements.Where(e => e.Start != null && e.Start.CompareTo(from) >= 0 && e.Start.CompareTo(before) < 0);
    }

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
