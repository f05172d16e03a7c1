using CamKet.Casework;
using CamKet.Casework.Users;
using CamKet.Casework.WorkingDays;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.WorkingDays;

/// <summary>The days on which offices do not work in a year, and a reckoner of working days.</summary>
public sealed class IndexModel(CamKetDb db, OpenCalendar open, DateText dates) : OfficerPage
{
    private static readonly (int First, int Last) Years = (1968, 2100);

    /// <summary>The year shown; this one where none is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "days")]
    public int? Days { get; set; }

    public int Year { get; private set; }

    public IReadOnlyList<Holiday> Holidays { get; private set; } = [];

    /// <summary>What an administrator may amend, by its day.</summary>
    public IReadOnlyDictionary<DateOnly, CalendarDay> Kept { get; private set; } = new Dictionary<DateOnly, CalendarDay>();

    /// <summary>Where the reckoner ends; null where nothing was asked.</summary>
    public DateOnly? Reckoned { get; private set; }

    public int WorkingDaysInYear { get; private set; }

    /// <summary>No notice for the year is at hand: what the law leaves open is shown as it usually falls.</summary>
    public bool AwaitsNotice => Year >= dates.Today.Year && Kept.Values.All(d => d.Date.Year != Year);

    public bool MayKeep => Actor.May(Permission.Administer);

    public async Task OnGetAsync()
    {
        Year = Asked is { } year && year >= Years.First && year <= Years.Last ? year : dates.Today.Year;
        var calendar = await open.OpenAsync();
        Holidays = calendar.HolidaysOf(Year);
        Kept = await db.CalendarDays.AsNoTracking().ToDictionaryAsync(d => d.Date);
        WorkingDaysInYear = calendar.Between(new DateOnly(Year - 1, 12, 31), new DateOnly(Year, 12, 31));
        From ??= dates.Today;
        Reckoned = Days is >= 1 and <= WorkingDayCalendar.MostDays && From.Value.Year >= Years.First && From.Value.Year < Years.Last ? calendar.After(From.Value, Days.Value) : null;
    }
}
