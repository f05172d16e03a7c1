using System.Globalization;

namespace CamKet.Reading.Dates;

/// <summary>A date as far as the words give it, at tokens [<paramref name="Start"/>, <paramref name="End"/>). One that is part of a name
/// ("Vision 2045", "ASEAN 2024") says nothing about when. A quarter is carried as its last month.</summary>
internal readonly record struct DateMention(int Start, int End, int? Year, int? Month, int? Day, bool InName = false, bool IsQuarter = false)
{
    /// <summary>ISO 8601 with the precision known, or null where the year is not said.</summary>
    public string? Iso => Year is not { } year ? null
        : Month is not { } month ? year.ToString("0000", CultureInfo.InvariantCulture)
        : Day is not { } day ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");

    public static bool IsDay(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && year is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(year, month);
}
