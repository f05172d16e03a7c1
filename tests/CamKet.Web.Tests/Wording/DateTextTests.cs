using CamKet.TestKit;
using CamKet.Web.Wording;

namespace CamKet.Web.Tests.Wording;

public sealed class DateTextTests
{
    // 23:30 UTC on 11 June is already the 12th in Ha Noi.
    private static readonly DateTimeOffset Now = new(2026, 6, 11, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2025-12-09", "09/12/2025", "ngày 09/12/2025")]
    [InlineData("2025-10", "10/2025", "tháng 10/2025")]
    [InlineData("2025", "2025", "năm 2025")]
    public void Partial_KnownToDayMonthOrYear_SaysNoMoreThanThat(string iso, string plain, string spoken)
    {
        DateText.Partial(iso).ShouldBe(plain);
        Dates("vi").Spoken(iso).ShouldBe(spoken);
    }

    [Theory]
    [InlineData("vi", 2025, 11, 30, "quá 194 ngày")]
    [InlineData("vi", 2026, 6, 30, "còn 18 ngày")]
    [InlineData("vi", 2026, 6, 12, "hôm nay")]
    [InlineData("en", 2026, 6, 11, "1 day over")]
    [InlineData("en", 2026, 6, 13, "1 day left")]
    public void Relative_ToTheDayInHaNoi_CountsDays(string language, int year, int month, int day, string expected)
    {
        Dates(language).Relative(new DateOnly(year, month, day)).ShouldBe(expected);
    }

    [Theory]
    [InlineData(2026, 6, 12, "hôm nay")]
    [InlineData(2026, 6, 11, "hôm qua")]
    [InlineData(2026, 6, 9, "3 ngày trước")]
    public void Ago_OfAPastDay_CountsDays(int year, int month, int day, string expected)
    {
        Dates("vi").Ago(new DateOnly(year, month, day)).ShouldBe(expected);
    }

    [Fact]
    public void Weekday_OfADay_IsNamed()
    {
        Dates("vi").Weekday(new DateOnly(2026, 6, 12)).ShouldBe("thứ Sáu, 12/06/2026");
    }

    [Fact]
    public void Moment_StoredInUtc_IsShownInVietNamTime()
    {
        DateText.Moment(new DateTime(2026, 6, 11, 23, 30, 0, DateTimeKind.Utc)).ShouldBe("12/06/2026 06:30");
    }

    [Theory]
    [InlineData("09/12/2025")]
    [InlineData("9/12/2025")]
    [InlineData("2025-12-09")]
    [InlineData("9.12.2025")]
    public void TryRead_DayAsTyped_ReadsDayBeforeMonth(string typed)
    {
        DayBinder.TryRead(typed, out var day).ShouldBeTrue();
        day.ShouldBe(new DateOnly(2025, 12, 9));
    }

    [Theory]
    [InlineData("31/02/2025")]
    [InlineData("12/2025")]
    [InlineData("hôm nay")]
    public void TryRead_NoDay_Refuses(string typed) => DayBinder.TryRead(typed, out _).ShouldBeFalse();

    private static DateText Dates(string language) => new(new FakeTimeProvider(Now), new Words(WordBook.Load(), language, strict: true));
}
