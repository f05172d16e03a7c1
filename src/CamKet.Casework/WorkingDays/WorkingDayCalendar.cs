using CamKet.Reading.Text;

namespace CamKet.Casework.WorkingDays;

/// <summary>Which days offices work on: Monday to Friday without the public holidays, as the notices of the years correct it.
/// A period of working days begins on the day after the one it is counted from.</summary>
public sealed class WorkingDayCalendar(IEnumerable<CalendarDay> corrections)
{
    /// <summary>More than any office plans in working days; keeps a slip of the pen from counting for ever.</summary>
    public const int MostDays = 2000;

    private readonly Dictionary<DateOnly, CalendarDay> _corrections = corrections.ToDictionary(c => c.Date);
    private readonly Dictionary<int, HashSet<DateOnly>> _closed = [];

    /// <summary>By the law alone, for where no notice is at hand.</summary>
    public static WorkingDayCalendar ByLaw { get; } = new([]);

    public bool IsWorkingDay(DateOnly day) => _corrections.TryGetValue(day, out var set) ? set.Works : !PublicHolidays.IsWeekend(day) && !Closed(day.Year).Contains(day);

    /// <summary>The working day that is <paramref name="count"/> working days after <paramref name="from"/>; with 0 the next one on or after it.</summary>
    public DateOnly After(DateOnly from, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostDays);
        var day = count == 0 ? from : from.AddDays(1);
        for (var left = count; ; day = day.AddDays(1))
        {
            if (IsWorkingDay(day) && --left <= 0)
            {
                return day;
            }
        }
    }

    /// <summary>Working days after <paramref name="from"/> up to and with <paramref name="to"/>; negative where that day has passed.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -Between(to, from);
        }

        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The last working day on or before <paramref name="day"/>.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>Everything of a year that is not an ordinary week, in its order: by law, in lieu, by notice, worked in exchange.</summary>
    public IReadOnlyList<Holiday> HolidaysOf(int year)
    {
        var bySet = _corrections.Values.Where(c => c.Date.Year == year)
            .Select(c => new Holiday(c.Date, new Bilingual(c.NameVi, c.NameEn), c.Works ? HolidayKind.WorkedInstead : HolidayKind.Announced, c.Basis));
        return [.. PublicHolidays.Of(year).Where(h => !_corrections.ContainsKey(h.Day)).Concat(bySet).OrderBy(h => h.Day)];
    }

    private HashSet<DateOnly> Closed(int year)
    {
        if (!_closed.TryGetValue(year, out var days))
        {
            _closed[year] = days = [.. PublicHolidays.Of(year).Select(h => h.Day)];
        }

        return days;
    }
}
