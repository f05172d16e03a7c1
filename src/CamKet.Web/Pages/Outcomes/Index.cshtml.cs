using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Matches;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Outcomes;

/// <summary>All deeds: as a page, as CSV and as JSON by the same address.</summary>
public sealed class IndexModel(CamKetDb db, IDatabaseEngine engine, Journal journal) : OfficerPage
{
    public const int Size = 50;

    public sealed record Row(string Reference, string Title, OutcomeKind Kind, string? HappenedOn, string Quote, string Document, string? PartnerId, string? ThreadId, Pillar? Pillar, int Confirmed, int Proposed);

    public OutcomeFilter Filter { get; private set; } = new();

    public int PageNumber { get; private set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<OutcomeKind>().Select(k => new SelectListItem(T.Name(k), k.ToString())).Prepend(new SelectListItem(T["Outcomes.AnyKind"], ""));

    public IEnumerable<SelectListItem> Pillars => Enum.GetValues<Pillar>().Select(p => new SelectListItem(T.Name(p), p.ToString())).Prepend(new SelectListItem(T["Outcomes.AnyPillar"], ""));

    public async Task<IActionResult> OnGetAsync([FromQuery] OutcomeFilter filter, [FromQuery] string? format)
    {
        Filter = filter;
        var outcomes = Filter.Apply(db, engine, Actor).AsNoTracking();
        if (ListExport.Asked(format))
        {
            return await ExportAsync(outcomes, format!);
        }

        Total = await outcomes.CountAsync();
        PageNumber = this.AskedPage(Size, Total);
        Rows = await Select(outcomes).Skip((PageNumber - 1) * Size).Take(Size).ToListAsync();
        return Page();
    }

    private async Task<IActionResult> ExportAsync(IQueryable<Outcome> outcomes, string format)
    {
        Actor.Demand(Permission.Export);
        var rows = await Select(outcomes).ToListAsync();
        await journal.SaveAsync(Actor, acts =>
        {
            acts.Record(ActKind.RegisterExporting, "outcomes", Request.QueryString.Value ?? "", null, new { Rows = rows.Count, Format = format });
            return Task.CompletedTask;
        });
        return format == "json"
            ? new JsonResult(rows, Json)
            : TableFile.Of(format, "outcomes", Request,
                [T["Outcomes.Reference"], T["Outcomes.Deed"], T["Outcomes.Kind"], T["Outcomes.Date"], T["Outcomes.Quote"], T["Outcomes.Document"], T["Outcomes.Partner"], T["Outcomes.Pillar"], T["Outcomes.Confirmed"]],
                rows.Select(r => (IReadOnlyList<string?>)[r.Reference, r.Title, T.Name(r.Kind), r.HappenedOn, r.Quote, r.Document, r.PartnerId, r.Pillar is { } p ? T.Name(p) : null, r.Confirmed.ToString(System.Globalization.CultureInfo.InvariantCulture)]));
    }

    private static IQueryable<Row> Select(IQueryable<Outcome> outcomes) => outcomes.OrderByDescending(o => o.HappenedOn).ThenByDescending(o => o.Id)
        .Select(o => new Row(o.Reference, o.Title, o.Kind, o.HappenedOn, o.Quote, o.Document!.Reference, o.PartnerId, o.ThreadId, o.Pillar,
            o.Matches.Count(m => m.State == MatchState.Confirmed), o.Matches.Count(m => m.State == MatchState.Proposed)));

    private static readonly System.Text.Json.JsonSerializerOptions Json = new(System.Text.Json.JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };
}
