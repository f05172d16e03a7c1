using System.Globalization;
using System.Text.RegularExpressions;
using CamKet.Casework.Search;

namespace CamKet.Casework.Imports;

/// <summary>A date as sheets write it: "30/6/2026", "30.06.2026", "6/2026", "tháng 6/2026", "quý II/2026", "Q2 2026", "2026". Day before month, always.</summary>
public static partial class TypedDay
{
    private static readonly string[] Numerals = ["i", "ii", "iii", "iv"];

    /// <summary>What stands in a column of deadlines for work without an end.</summary>
    private static readonly string[] WithoutEnd = ["thuong xuyen", "hang nam", "lien tuc", "khong thoi han", "ongoing", "continuous", "annual", "yearly"];

    public static bool IsWithoutEnd(string text) => WithoutEnd.Contains(SearchText.Fold(text));

    /// <summary>The first and last day it may mean; null where it is no date.</summary>
    public static (DateOnly From, DateOnly To)? Read(string text)
    {
        var folded = Lead().Replace(SearchText.Fold(text.Replace('/', ' ').Replace('.', ' ').Replace('-', ' ')).Trim(), "");
        if (Quarter().Match(folded) is { Success: true } quarter)
        {
            var number = Array.IndexOf(Numerals, quarter.Groups[1].Value) is var i and >= 0 ? i + 1 : int.Parse(quarter.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            return Day(quarter.Groups[2].Value, 3 * number - 2, 1) is { } first ? (first, first.AddMonths(3).AddDays(-1)) : null;
        }

        var parts = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Any(p => !p.All(char.IsAsciiDigit)))
        {
            return null;
        }

        return parts switch
        {
            [{ Length: 4 } y, var m, var d] => Day(y, Number(m), Number(d)) is { } day ? (day, day) : null,
            [var d, var m, { Length: 4 } y] => Day(y, Number(m), Number(d)) is { } day ? (day, day) : null,
            [var m, { Length: 4 } y] => Day(y, Number(m), 1) is { } day ? (day, day.AddMonths(1).AddDays(-1)) : null,
            [{ Length: 4 } y] => Day(y, 1, 1) is { } day ? (day, day.AddYears(1).AddDays(-1)) : null,
            _ => null,
        };
    }

    /// <summary>As <see cref="PartialDate"/>, where it is a day, a month or a year.</summary>
    public static string? Partial((DateOnly From, DateOnly To) span) => span switch
    {
        var (from, to) when from == to => PartialDate.From(from),
        var (from, to) when from.Month == to.Month => PartialDate.From(from)[..7],
        var (from, to) when from.DayOfYear == 1 && to == from.AddYears(1).AddDays(-1) => PartialDate.From(from)[..4],
        _ => null,
    };

    private static int Number(string digits) => digits.Length <= 2 ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    private static DateOnly? Day(string year, int month, int day) =>
        DateOnly.TryParseExact($"{year}-{month:00}-{day:00}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;

    [GeneratedRegex(@"^(?:(?:truoc|trong|den|het|cuoi|ngay|thang|nam|by|before|end|of|in|until)\s+)+", RegexOptions.NonBacktracking)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:quy|q|quarter)\s*(i{1,3}|iv|[1-4])\s+(?:nam\s+)?(\d{4})$", RegexOptions.NonBacktracking)]
    private static partial Regex Quarter();
}
