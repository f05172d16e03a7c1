using System.Globalization;
using CamKet.Casework.Register;
using CamKet.Reading.Text;

namespace CamKet.Casework.Stocktakes;

/// <summary>The year or quarter under review.</summary>
public readonly record struct StocktakePeriod(int Year, int? Quarter)
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    public DateOnly From => new(Year, Quarter is { } q ? (q * 3) - 2 : 1, 1);

    /// <summary>The last day.</summary>
    public DateOnly To => From.AddMonths(Quarter is null ? 12 : 3).AddDays(-1);

    /// <summary>"2025" or "2026-Q2": the period in an address.</summary>
    public string Key => Quarter is { } q ? $"{Year}-Q{q}" : $"{Year}";

    /// <summary>"TK-2025" or "TK-2026-Q2".</summary>
    public string Reference => "TK-" + Key;

    public Bilingual Name => Quarter is { } q
        ? new($"quý {Roman[q - 1]} năm {Year}", $"quarter {q} of {Year}")
        : new($"năm {Year}", $"{Year}");

    public static bool TryParse(string? key, out StocktakePeriod period)
    {
        period = default;
        var parts = (key ?? "").Split("-Q");
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1995 or > 2100)
        {
            return false;
        }

        if (parts.Length == 1)
        {
            period = new(year, null);
            return true;
        }

        if (parts[1] is not ("1" or "2" or "3" or "4"))
        {
            return false;
        }

        period = new(year, parts[1][0] - '0');
        return true;
    }
}

/// <summary>Which undertakings a period reviews.</summary>
public static class StocktakeScope
{
    /// <summary>Said, due or done within the period; suspended, cancelled and superseded ones are outside every review.</summary>
    public static IQueryable<Undertaking> InPeriod(this IQueryable<Undertaking> undertakings, StocktakePeriod period)
    {
        var (from, to) = (period.From, period.To);
        // Partial dates are texts that sort as dates do: "2025-03" lies between "2025" and "2026".
        var (saidFrom, saidBefore) = period.Quarter is null
            ? ($"{period.Year}", $"{period.Year + 1}")
            : ($"{from:yyyy-MM}", $"{to.AddDays(1):yyyy-MM}");
        return undertakings.Where(u => u.Status != UndertakingStatus.Suspended && u.Status != UndertakingStatus.Cancelled && u.Status != UndertakingStatus.Superseded).Where(u =>
            (u.SaidOn != null && u.SaidOn.CompareTo(saidFrom) >= 0 && u.SaidOn.CompareTo(saidBefore) < 0)
            || (u.Due >= from && u.Due <= to)
            || (u.DoneOn >= from && u.DoneOn <= to));
    }
}
