using System.Globalization;
using CamKet.Casework.Register;
using CamKet.Casework.Silence;
using CamKet.Casework.Users;
using CamKet.Web.Pages.Register;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Silence;

/// <summary>The silence radar: what nothing was heard of, the most pressing first, with a forecast where enough similar ones have passed.</summary>
public sealed class IndexModel(ReadSilence read, ListExport export, DateText dates) : OfficerPage
{
    /// <summary>Two, three, six months and a year, in days as the register counts them.</summary>
    public static IReadOnlyList<int> Choices { get; } = [RegisterFilter.SilenceDays, 90, 180, 365];

    public int Days { get; private set; }

    public SilentPage Silent { get; private set; } = null!;

    public bool MayExport => Actor.May(Permission.Export);

    public string RegisterAddress => RegisterRequest.Address(Filter);

    private RegisterFilter Filter => new() { SilentDays = Days };

    public async Task<IActionResult> OnGetAsync(int? days, int? page, string? format)
    {
        Days = days is > 0 and <= 9999 ? days.Value : RegisterFilter.SilenceDays;
        if (ListExport.Asked(format))
        {
            var names = (await read.ReadAsync(Actor, Filter, 1)).Names;
            return await export.AnswerAsync(Actor, format!, "silence", Request.QueryString, Columns(names), [.. await read.AllAsync(Actor, Filter)]);
        }

        Silent = await read.ReadAsync(Actor, Filter, page ?? 1);
        return Page();
    }

    public string FormatAddress(string format) => $"{Links.Silence}?days={Days.ToString(CultureInfo.InvariantCulture)}&format={format}";

    public string Percent(double share) => (share * 100).ToString("0", T.Format.Numbers) + "%";

    public string WhyNone(RegisterRow row) => T[row.Due is null ? "Silence.NoDue" : row.Due < dates.Today ? "Silence.OverdueAlready" : "Silence.TooFew"];

    public static string RowsOf(RegisterFilter filter) => RegisterRequest.Address(filter);

    private Column<SilentRow>[] Columns(RegisterNames names) =>
    [
        new("reference", T["Column.Reference"], r => r.Row.Reference),
        new("title", T["Column.Title"], r => r.Row.Title),
        new("lead", T["Column.Lead"], r => r.Row.LeadAgencyId is { } lead ? T.Of(RegisterNames.Of(names.Agencies, lead)) : null),
        new("saidAt", T["Silence.SaidAt"], r => r.SaidAt?.Name),
        new("level", T["Silence.Level"], r => r.SaidAt is { } at ? T.Name(at.Kind) : null),
        new("lastTrace", T["Silence.Since"], r => r.Since is { } since ? DateText.Iso(since) : null),
        new("silentDays", T["Silence.DaysColumn"], r => r.Since is { } since ? Number(dates.Today.DayNumber - since.DayNumber) : null),
        new("nextMeeting", T["Silence.Next"], r => r.Next?.Name),
        new("nextMeetingOn", T["Silence.NextOn"], r => r.Next?.Start),
        new("due", T["Column.Due"], r => r.Row.Due is { } due ? DateText.Iso(due) : null),
        new("similarLate", T["Silence.LateColumn"], r => r.Forecast is { } forecast ? Number(forecast.Late) : null),
        new("similar", T["Silence.OfColumn"], r => r.Forecast is { } forecast ? Number(forecast.Of) : null),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
