using CamKet.Casework;
using CamKet.Casework.Engagements;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Stocktakes;
using CamKet.Casework.Users;
using CamKet.Formats.Calendars;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Engagements;

/// <summary>Engagements month by month: what comes, what is past, and a whole year in one table. Also as a calendar, CSV and JSON by the same address.</summary>
public sealed class IndexModel(CamKetDb db, EngagementQuery query, Journal journal, TimeProvider clock) : OfficerPage
{
    public const int Size = 50;

    public EngagementFilter Filter { get; private set; } = new();

    public IReadOnlyList<EngagementRow> Coming { get; private set; } = [];

    public IReadOnlyList<EngagementRow> Past { get; private set; } = [];

    public int PageNumber { get; private set; } = 1;

    public int PastTotal { get; private set; }

    public IReadOnlyList<(int Year, int Count)> Years { get; private set; } = [];

    /// <summary>The twelve months of the year asked for; null where no year is.</summary>
    public IReadOnlyList<(string Month, IReadOnlyList<EngagementRow> Rows)>? Calendar { get; private set; }

    public RegisterNames Names { get; private set; } = null!;

    public bool MayKeep => Actor.May(Permission.Register);

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<EngagementKind>().Select(k => new SelectListItem(T.Name(k), k.ToString())).Prepend(new SelectListItem(T["Engagements.AnyKind"], ""));

    public IEnumerable<SelectListItem> Partners => Names.Partners.Select(p => new SelectListItem(T.Of(p.Value), p.Key)).OrderBy(p => p.Text, StringComparer.Ordinal).Prepend(new SelectListItem(T["Engagements.AnyPartner"], ""));

    public string? PartnerName(string? id) => id is null ? null : T.Of(RegisterNames.Of(Names.Partners, id));

    /// <summary>The same list in another form.</summary>
    public string AddressOf(string format) => Links.Engagements + QueryString.Create(Request.Query.Where(p => p.Key is not ("format" or "page")).Select(p => KeyValuePair.Create(p.Key, (string?)p.Value.ToString())).Append(new("format", format)));

    public async Task<IActionResult> OnGetAsync([FromQuery] EngagementFilter filter, [FromQuery] string? format)
    {
        Filter = filter;
        if (format == "ics" || ListExport.Asked(format))
        {
            return await ExportAsync(format!);
        }

        Names = await RegisterNames.ReadAsync(db);
        Years = await query.YearsAsync(Actor);
        Coming = await query.ComingAsync(Actor, filter);
        PastTotal = await query.Past(Actor, filter).CountAsync();
        PageNumber = this.AskedPage(Size, PastTotal);
        Past = await query.Past(Actor, filter).Skip((PageNumber - 1) * Size).Take(Size).ToListAsync();
        Calendar = StocktakePeriod.TryParse(filter.Period, out var period) ? await CalendarAsync(period.Year) : null;
        return Page();
    }

    private async Task<List<(string, IReadOnlyList<EngagementRow>)>> CalendarAsync(int year)
    {
        var rows = await query.Rows(Actor, Filter with { Period = year.ToString(System.Globalization.CultureInfo.InvariantCulture) }).ToListAsync();
        return [.. Enumerable.Range(1, 12).Select(month => $"{year}-{month:00}").Select(month => (month, (IReadOnlyList<EngagementRow>)[.. rows.Where(r => r.Month == month).OrderBy(r => r.Start, StringComparer.Ordinal)]))];
    }

    private async Task<IActionResult> ExportAsync(string format)
    {
        Actor.Demand(Permission.Export);
        var rows = await query.Rows(Actor, Filter).ToListAsync();
        await journal.SaveAsync(Actor, acts =>
        {
            acts.Record(ActKind.RegisterExporting, "engagements", Request.QueryString.Value ?? "", null, new { Rows = rows.Count, Format = format });
            return Task.CompletedTask;
        });
        return format switch
        {
            "json" => new JsonResult(rows, Json),
            "ics" => File(EngagementCalendar.Write(rows, T, $"{Request.Scheme}://{Request.Host}", clock.NowUtc()), ICalendar.MediaType, "engagements.ics"),
            _ => await TableAsync(format, rows),
        };
    }

    private async Task<IActionResult> TableAsync(string format, List<EngagementRow> rows)
    {
        Names = await RegisterNames.ReadAsync(db);
        return TableFile.Of(format, "engagements", Request,
            [T["Engagements.Reference"], T["Engagements.Name"], T["Engagements.Kind"], T["Engagements.Start"], T["Engagements.End"], T["Engagements.Place"], T["Engagements.PartnerId"], T["Engagements.Documents"], T["Engagements.Words"], T["Engagements.Deeds"]],
            rows.Select(r => (IReadOnlyList<string?>)[r.Reference, r.Name, T.Name(r.Kind), r.Start, r.End, r.Place, PartnerName(r.PartnerId), $"{r.Documents}", $"{r.Words}", $"{r.Deeds}"]));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Json = new(System.Text.Json.JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };
}
