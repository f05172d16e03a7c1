using CamKet.Casework.WorkingDays;

namespace CamKet.Casework.Assignments;

/// <summary>How a report duty stands on a day.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="NextDue">By when the next report is owed; null where it waits for a meeting that is not on the calendar, or has ended.</param>
/// <param name="Missed">Reports that were due and have not come.</param>
/// <param name="OnTime">Reports that came by their day.</param>
/// <param name="Late">Reports that came after it.</param>
public sealed record DutyStanding(ReportDuty Duty, DateOnly? NextDue, int Missed, int OnTime, int Late)
{
    /// <summary>Reckons the duty: a report settles whatever was past due; where nothing was, the earliest one that is open.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="reports">Days on which reports came that were not returned.</param>
    /// <param name="meetings">Last days of the body's meetings, past and planned.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="today">The day it is reckoned for.</param>
    public static DutyStanding Of(ReportDuty duty, IEnumerable<DateOnly> reports, IEnumerable<DateOnly> meetings, WorkingDayCalendar calendar, DateOnly today)
    {
        var open = Occasions(duty, meetings, calendar, today).Where(o => o.Due >= duty.From && (duty.EndedOn is not { } end || o.Due <= end)).ToList();
        var (onTime, late) = (0, 0);
        foreach (var day in reports.Where(r => r >= duty.From).Order())
        {
            var passed = open.RemoveAll(o => o.Due < day);
            late += passed;
            if (passed == 0 && open is [var first, ..] && first.Opens <= day)
            {
                open.RemoveAt(0);
                onTime++;
            }
        }

        return new DutyStanding(duty, open is [var next, ..] ? next.Due : null, open.Count(o => o.Due < today), onTime, late);
    }

    private static IEnumerable<(DateOnly Opens, DateOnly Due)> Occasions(ReportDuty duty, IEnumerable<DateOnly> meetings, WorkingDayCalendar calendar, DateOnly today) => duty.Rhythm == Rhythm.AfterEachMeeting
        ? meetings.Where(m => m >= duty.From).Distinct().Order().Select(m => (m, calendar.After(m, duty.DaysAfter)))
        : Periods(duty, today).Select(p => (p.First, DueOf(p.Last, duty, calendar)));

    private static DateOnly DueOf(DateOnly last, ReportDuty duty, WorkingDayCalendar calendar) => duty.DaysAfter == 0 ? calendar.OnOrBefore(last) : calendar.After(last, duty.DaysAfter);

    /// <summary>From the period in which the duty began to one past the day, so that there is always a next one.</summary>
    private static IEnumerable<(DateOnly First, DateOnly Last)> Periods(ReportDuty duty, DateOnly today)
    {
        var months = duty.Rhythm switch { Rhythm.Monthly => 1, Rhythm.Quarterly => 3, Rhythm.HalfYearly => 6, _ => 12 };
        var first = new DateOnly(duty.From.Year, ((duty.From.Month - 1) / months * months) + 1, 1);
        for (var end = today.AddMonths(2 * months); first <= end; first = first.AddMonths(months))
        {
            yield return (first, first.AddMonths(months).AddDays(-1));
        }
    }
}
