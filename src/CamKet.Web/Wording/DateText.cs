using System.Globalization;
using CamKet.Casework;

namespace CamKet.Web.Wording;

/// <summary>
/// Dates and times as the screens write them; pages know it as <c>D</c>. Days are dd/MM/yyyy in both languages, times are
/// those of Viet Nam.
/// </summary>
public sealed class DateText(TimeProvider clock, Words words)
{
    public DateOnly Today => clock.TodayInVietNam();

    public static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>For the <c>datetime</c> attribute and date inputs.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date known to the day, month or year: "2025-10-26" → 26/10/2025, "2025-10" → 10/2025, "2025" → 2025.</summary>
    public static string Partial(string iso)
    {
        var parts = iso.Split('-');
        return string.Join('/', parts.Reverse());
    }

    /// <summary>The same as in running text: "ngày 26/10/2025", "tháng 10/2025", "năm 2025".</summary>
    public string Spoken(string iso) => iso.Split('-').Length switch
    {
        1 => words["Date.InYear", Partial(iso)],
        2 => words["Date.InMonth", Partial(iso)],
        _ => words["Date.OnDay", Partial(iso)],
    };

    /// <summary>"quá 194 ngày", "còn 18 ngày", "hôm nay".</summary>
    public string Relative(DateOnly due)
    {
        var days = due.DayNumber - Today.DayNumber;
        return days == 0 ? words["Date.Today"]
            : days > 0 ? words.Count("Date.DaysLeft", days)
            : words.Count("Date.DaysOver", -days);
    }

    /// <summary>"hôm nay", "hôm qua", "3 ngày trước".</summary>
    public string Ago(DateOnly day)
    {
        var days = Today.DayNumber - day.DayNumber;
        return days <= 0 ? words["Date.Today"] : days == 1 ? words["Date.Yesterday"] : words["Date.DaysAgo", days];
    }

    /// <summary>The weekday and the day: "thứ Sáu, 12/06/2026".</summary>
    public string Weekday(DateOnly day) => words["Date.Weekday", words.Name(day.DayOfWeek), day];

    /// <summary>A stored UTC moment in Viet Nam: "12/06/2026 09:12".</summary>
    public static string Moment(DateTime utc) =>
        utc.InVietNam().ToString("dd'/'MM'/'yyyy HH':'mm", CultureInfo.InvariantCulture);

    public static DateOnly DayInVietNam(DateTime utc) => DateOnly.FromDateTime(utc.InVietNam());
}
