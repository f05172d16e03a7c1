using CamKet.Casework.WorkingDays;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.WorkingDays;

public sealed class WorkingDayCalendarTests
{
    [Theory]
    [InlineData("2026-02-13", 1, "2026-02-23")] // over Tết: 14 to 22 February
    [InlineData("2026-04-24", 1, "2026-04-28")] // the Hùng Kings' day falls on a Sunday: Monday in lieu
    [InlineData("2026-06-12", 5, "2026-06-19")]
    [InlineData("2026-06-13", 0, "2026-06-15")]
    public void After_WorkingDays_SkipsRestAndHolidays(string from, int count, string expected) =>
        PartialDate.From(WorkingDayCalendar.ByLaw.After(Day(from), count)).ShouldBe(expected);

    [Theory]
    [InlineData("2026-06-12", "2026-06-19", 5)]
    [InlineData("2026-06-19", "2026-06-12", -5)]
    [InlineData("2026-02-13", "2026-02-22", 0)]
    public void Between_TwoDays_CountsWhatIsWorked(string from, string to, int expected) => WorkingDayCalendar.ByLaw.Between(Day(from), Day(to)).ShouldBe(expected);

    [Fact]
    public void IsWorkingDay_ExchangedByNotice_FollowsTheNotice()
    {
        var calendar = new WorkingDayCalendar([Set("2026-01-02", works: false), Set("2026-01-10", works: true)]);

        (calendar.IsWorkingDay(new(2026, 1, 2)), calendar.IsWorkingDay(new(2026, 1, 10))).ShouldBe((false, true));
        calendar.HolidaysOf(2026).Select(h => (PartialDate.From(h.Day), h.Kind)).ShouldContain(("2026-01-10", HolidayKind.WorkedInstead));
        calendar.HolidaysOf(2026).Count(h => h.Kind == HolidayKind.Statutory).ShouldBe(11);
    }

    [Fact]
    public void Of_TwoHolidaysOnOneWeekend_GivesEachItsDayInLieu() =>
        // 30 April and 1 May 2022 were Saturday and Sunday.
        PublicHolidays.Of(2022).Where(h => h.Kind == HolidayKind.Substitute && h.Day.Month == 5).Select(h => h.Day.Day).ShouldBe([2, 3]);

    private static DateOnly Day(string iso) => PartialDate.Earliest(iso)!.Value;

    private static CalendarDay Set(string day, bool works) => new() { Date = Day(day), Works = works, NameVi = "x", NameEn = "x", Basis = "y" };
}
