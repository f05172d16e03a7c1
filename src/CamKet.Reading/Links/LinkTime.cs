using System.Globalization;

namespace CamKet.Reading.Links;

/// <summary>Dates known by day, month or year, compared as stretches of days.</summary>
internal static class LinkTime
{
    /// <summary>Negative where the first lies wholly before the second, positive where wholly after, 0 where they touch; null where one is unknown.</summary>
    public static int? Compare(string? first, string? second) =>
        First(first) is not { } firstStart || First(second) is not { } secondStart ? null
        : Last(first)!.Value < secondStart ? -1
        : Last(second)!.Value < firstStart ? 1
        : 0;

    /// <summary>Days between the two, 0 where they touch; null where one is unknown.</summary>
    public static int? DaysBetween(string? first, string? second) => Compare(first, second) switch
    {
        null => null,
        < 0 => First(second)!.Value.DayNumber - Last(first)!.Value.DayNumber,
        > 0 => First(first)!.Value.DayNumber - Last(second)!.Value.DayNumber,
        _ => 0,
    };

    public static DateOnly? First(string? iso) => Parse(iso) is var (year, month, day) ? new DateOnly(year, month ?? 1, day ?? 1) : null;

    public static DateOnly? Last(string? iso) => Parse(iso) switch
    {
        null => null,
        var (year, month, day) when day is not null => new DateOnly(year, month!.Value, day.Value),
        var (year, month, _) => new DateOnly(year, month ?? 12, DateTime.DaysInMonth(year, month ?? 12)),
    };

    private static (int Year, int? Month, int? Day)? Parse(string? iso)
    {
        var parts = iso?.Split('-');
        if (parts is not { Length: >= 1 and <= 3 } || !Number(parts[0], out var year) || year is < 1 or > 9999)
        {
            return null;
        }

        int? month = parts.Length > 1 && Number(parts[1], out var m) && m is >= 1 and <= 12 ? m : null;
        int? day = month is not null && parts.Length > 2 && Number(parts[2], out var d) && d >= 1 && d <= DateTime.DaysInMonth(year, month.Value) ? d : null;
        return (year, month, day);
    }

    private static bool Number(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
