using System.Globalization;

namespace CamKet.Casework;

/// <summary>A date as sources give it: a day, a month or a year, written in ISO 8601 ("2025-10-26", "2025-10", "2025").
/// Stored as text; texts of one precision sort as the dates do.</summary>
public static class PartialDate
{
    public const int MaxLength = 10;

    /// <summary>Whether <paramref name="iso"/> is a day, month or year that exists.</summary>
    public static bool IsValid(string? iso) => TryEarliest(iso, out _);

    /// <summary>The first day that <paramref name="iso"/> can mean; null where it is no date.</summary>
    public static DateOnly? Earliest(string? iso) => TryEarliest(iso, out var day) ? day : null;

    /// <summary>The last day that <paramref name="iso"/> can mean: what binds when a text says "in 2026".</summary>
    public static DateOnly? Latest(string? iso) => Earliest(iso) is { } first
        ? iso!.Length switch
        {
            4 => new DateOnly(first.Year, 12, 31),
            7 => first.AddMonths(1).AddDays(-1),
            _ => first,
        }
        : null;

    public static string From(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool TryEarliest(string? iso, out DateOnly day)
    {
        day = default;
        var full = iso?.Length switch { 4 => iso + "-01-01", 7 => iso + "-01", 10 => iso, _ => null };
        return full is not null && DateOnly.TryParseExact(full, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}
