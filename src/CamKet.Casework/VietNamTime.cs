namespace CamKet.Casework;

/// <summary>The office's clock. Viet Nam keeps UTC+7 all year, so no time zone data is needed.</summary>
public static class VietNamTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The calendar day in Ha Noi now.</summary>
    public static DateOnly TodayInVietNam(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime + Offset);

    /// <summary>Now, in UTC, cut to milliseconds so that both databases give back what was stored.</summary>
    public static DateTime NowUtc(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }

    /// <summary>The moment, in UTC, at which <paramref name="day"/> begins in Ha Noi.</summary>
    public static DateTime BeginningOf(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - Offset;

    /// <summary>The wall clock in Ha Noi at <paramref name="utc"/>.</summary>
    public static DateTime InVietNam(this DateTime utc) => utc + Offset;
}
