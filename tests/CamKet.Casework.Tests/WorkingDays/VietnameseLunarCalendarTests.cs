using System.Globalization;
using CamKet.Casework.WorkingDays;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.WorkingDays;

public sealed class VietnameseLunarCalendarTests
{
    [Theory]
    // Where Viet Nam's new year fell on another day than China's.
    [InlineData(1985, "1985-01-21")]
    [InlineData(2007, "2007-02-17")]
    [InlineData(2030, "2030-02-02")]
    [InlineData(2024, "2024-02-10")]
    [InlineData(2025, "2025-01-29")]
    [InlineData(2026, "2026-02-17")]
    [InlineData(2027, "2027-02-06")]
    public void NewYear_KnownYears_IsTheDayVietNamKept(int year, string day) => PartialDate.From(VietnameseLunarCalendar.NewYear(year)).ShouldBe(day);

    [Theory]
    [InlineData(2023, "2023-04-29")] // after a repeated second month
    [InlineData(2024, "2024-04-18")]
    [InlineData(2025, "2025-04-07")]
    [InlineData(2026, "2026-04-26")]
    public void DayOf_TenthOfTheThirdMonth_IsTheHungKingsDay(int year, string day) => PartialDate.From(VietnameseLunarCalendar.DayOf(year, 3, 10)).ShouldBe(day);

    [Fact]
    public void DayOf_EveryNewYearFrom1976To2050_DiffersFromChinaInThreeYearsOnly()
    {
        var chinese = new ChineseLunisolarCalendar();

        var different = Enumerable.Range(1976, 75).Where(year => VietnameseLunarCalendar.NewYear(year) != DateOnly.FromDateTime(chinese.ToDateTime(year, 1, 1, 0, 0, 0, 0)));

        different.ShouldBe([1985, 2007, 2030]);
    }

    [Fact]
    public void DayOf_TwelfthMonth_EndsAtTheNextNewYear()
    {
        var last = VietnameseLunarCalendar.DayOf(2025, 12, 29);

        last.ShouldBe(new DateOnly(2026, 2, 16));
    }
}
