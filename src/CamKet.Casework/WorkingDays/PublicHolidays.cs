using CamKet.Reading.Text;

namespace CamKet.Casework.WorkingDays;

/// <summary>
/// Viet Nam's public holidays of a year as the law gives them: Labour Code 45/2019/QH14, Article 112 (eleven days) and Article 111, paragraph 3
/// (one that falls on a weekly day of rest is taken on the next working day). Where the law leaves a choice (which five days at Tết, the day beside
/// 2 September) the usual one is taken; the notice of the year, kept as <see cref="CalendarDay"/>, goes before it.
/// </summary>
public static class PublicHolidays
{
    public const string Law = "45/2019/QH14, Điều 111-112";

    /// <summary>In the order of their days; substitutes among them.</summary>
    public static IReadOnlyList<Holiday> Of(int year)
    {
        var statutory = Statutory(year).OrderBy(h => h.Day).ToList();
        var closed = statutory.Select(h => h.Day).ToHashSet();
        var substitutes = new List<Holiday>();
        foreach (var holiday in statutory.Where(h => IsWeekend(h.Day)))
        {
            var day = holiday.Day.AddDays(1);
            while (IsWeekend(day) || closed.Contains(day))
            {
                day = day.AddDays(1);
            }

            closed.Add(day);
            substitutes.Add(new Holiday(day, new Bilingual("Nghỉ bù " + holiday.Name.Vi, "In lieu of " + holiday.Name.En), HolidayKind.Substitute, Law));
        }

        return [.. statutory.Concat(substitutes).OrderBy(h => h.Day)];
    }

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static IEnumerable<Holiday> Statutory(int year)
    {
        yield return Day(new(year, 1, 1), "Tết Dương lịch", "New Year's Day");
        var tet = VietnameseLunarCalendar.NewYear(year);
        // The eve and the first four days, as most notices set it.
        for (var i = -1; i < 4; i++)
        {
            yield return Day(tet.AddDays(i), "Tết Nguyên đán", "Tết (Lunar New Year)");
        }

        yield return Day(VietnameseLunarCalendar.DayOf(year, 3, 10), "Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration");
        yield return Day(new(year, 4, 30), "Ngày Chiến thắng", "Victory Day");
        yield return Day(new(year, 5, 1), "Ngày Quốc tế lao động", "International Labour Day");
        var national = new DateOnly(year, 9, 2);
        yield return Day(national, "Quốc khánh", "National Day");
        yield return Day(IsWeekend(national.AddDays(-1)) ? national.AddDays(1) : national.AddDays(-1), "Quốc khánh", "National Day");
    }

    private static Holiday Day(DateOnly day, string vi, string en) => new(day, new Bilingual(vi, en), HolidayKind.Statutory, Law);
}
