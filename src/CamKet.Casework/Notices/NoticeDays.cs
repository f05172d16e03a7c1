namespace CamKet.Casework.Notices;

/// <summary>The days on which the office is told things, and how late is counted.</summary>
public sealed class NoticeDays(NoticeSettings settings)
{
    public bool IsQuiet(DateOnly day) => !settings.EveryDay && !IsWorking(day);

    /// <summary>Working days after <paramref name="day"/> up to and with <paramref name="today"/>; no further than the ladder can reach.</summary>
    public static int WorkingDaysSince(DateOnly day, DateOnly today)
    {
        var count = 0;
        for (var next = day.AddDays(1); next <= today && count < LadderStep.MostDays; next = next.AddDays(1))
        {
            count += IsWorking(next) ? 1 : 0;
        }

        return count;
    }

    private static bool IsWorking(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>Public holidays by the solar calendar (Labour Code 2019, article 112).</summary>
    private static bool IsHoliday(DateOnly day) => (day.Month, day.Day) is (1, 1) or (4, 30) or (5, 1) or (9, 2);
}
