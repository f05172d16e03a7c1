using CamKet.Casework.Assignments;
using CamKet.Casework.WorkingDays;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Assignments;

public sealed class DutyStandingTests
{
    [Theory]
    [InlineData(Rhythm.Monthly, "2026-06-30")]
    [InlineData(Rhythm.Quarterly, "2026-06-30")]
    [InlineData(Rhythm.HalfYearly, "2026-06-30")]
    [InlineData(Rhythm.Yearly, "2026-12-31")]
    public void Of_NoReportYet_IsDueAtTheEndOfThePeriod(Rhythm rhythm, string due) =>
        Standing(Duty(rhythm, "2026-06-01"), [], "2026-06-12").NextDue.ShouldBe(PartialDate.Earliest(due));

    [Fact]
    public void Of_ReportsInTime_MovesOnPeriodByPeriod()
    {
        var standing = Standing(Duty(Rhythm.Quarterly, "2026-01-01", daysAfter: 5), ["2026-04-03", "2026-07-07"], "2026-07-20");

        // The first came three days after the quarter and within its five working days: it is on time and not the next quarter's.
        (standing.OnTime, standing.Late, standing.Missed).ShouldBe((2, 0, 0));
        standing.NextDue.ShouldBe(new DateOnly(2026, 10, 7));
    }

    [Fact]
    public void Of_OneReportAfterTwoMissed_SettlesBothAsLate()
    {
        var duty = Duty(Rhythm.Monthly, "2026-01-01");

        Standing(duty, [], "2026-03-10").Missed.ShouldBe(2);
        var standing = Standing(duty, ["2026-03-12"], "2026-03-13");
        (standing.OnTime, standing.Late, standing.Missed, standing.NextDue).ShouldBe((0, 2, 0, new DateOnly(2026, 3, 31)));
    }

    [Fact]
    public void Of_AfterEachMeeting_WaitsForTheNextOneOnTheCalendar()
    {
        var duty = Duty(Rhythm.AfterEachMeeting, "2026-01-01", daysAfter: 5);
        DateOnly[] meetings = [new(2026, 5, 8)];

        Standing(duty, [], "2026-05-11", meetings).NextDue.ShouldBe(new DateOnly(2026, 5, 15));
        Standing(duty, ["2026-05-04"], "2026-05-11", meetings).NextDue.ShouldBe(new DateOnly(2026, 5, 15), "a report before the meeting is not about it");
        Standing(duty, ["2026-05-12"], "2026-05-13", meetings).ShouldSatisfyAllConditions(s => s.NextDue.ShouldBeNull(), s => s.OnTime.ShouldBe(1));
    }

    [Fact]
    public void Of_DutyThatEnded_OwesNothingMore()
    {
        var duty = Duty(Rhythm.Monthly, "2026-01-01");
        duty.EndedOn = new(2026, 2, 10);

        Standing(duty, ["2026-01-30"], "2026-06-12").ShouldSatisfyAllConditions(s => s.NextDue.ShouldBeNull(), s => s.Missed.ShouldBe(0));
    }

    private static DutyStanding Standing(ReportDuty duty, string[] reports, string today, DateOnly[]? meetings = null) =>
        DutyStanding.Of(duty, reports.Select(Day), meetings ?? [], WorkingDayCalendar.ByLaw, Day(today));

    private static DateOnly Day(string iso) => PartialDate.Earliest(iso)!.Value;

    private static ReportDuty Duty(Rhythm rhythm, string from, int daysAfter = 0) => new() { Rhythm = rhythm, From = Day(from), DaysAfter = daysAfter, AddedBy = "Nguyễn Thu Hà" };
}
