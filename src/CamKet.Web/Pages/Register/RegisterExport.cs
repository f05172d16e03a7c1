using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Web.Pages.Review;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Register;

/// <summary>The rows of a filter as CSV or Excel for people and as JSON for programs. Taking them out is an act of its own.</summary>
public sealed class RegisterExport(RegisterQuery register, Journal journal, Words words, DateText dates, CamKetDb db, IHttpContextAccessor http)
{
    public async Task<IActionResult> TableAsync(Actor actor, RegisterFilter filter, string format)
    {
        var rows = await RowsAsync(actor, filter, format);
        var known = await RegisterNames.ReadAsync(db);
        string[] headers =
        [
            .. new[]
            {
                "Reference", "Title", "Kind", "Side", "Status", "DueState", "Pillar", "Lead", "Partner", "Body", "Thread", "Holder", "Counterpart", "SaidOn", "Due", "DueText", "DoneOn",
                "Evidence", "Slips", "LastTrace", "Training", "Reach", "ReachCount", "Access", "Origin",
            }.Select(column => words[$"Column.{column}"]),
        ];
        return TableFile.Of(format, $"camket-{DateText.Iso(dates.Today)}", http.HttpContext!.Request, headers, rows.Select(row => Cells(row, known)));
    }

    public async Task<IActionResult> JsonAsync(Actor actor, RegisterFilter filter)
    {
        var rows = await RowsAsync(actor, filter, "json");
        return new JsonResult(new
        {
            asOf = DateText.Iso(dates.Today),
            filter = (filter with { Page = 1 }).ToQuery(),
            total = rows.Count,
            rows = rows.Select(row => new
            {
                row.Reference, row.Title, kind = row.Kind.ToString(), side = row.Side.ToString(), status = row.Status.ToString(), dueState = row.StateOn(dates.Today).ToString(),
                pillar = row.Pillar?.ToString(), row.LeadAgencyId, row.PartnerId, row.BodyId, row.ThreadId, row.Holder, row.Counterpart, row.SaidOn, row.Due, row.DueText, row.DoneOn,
                row.HasEvidence, row.Slips, row.LastTraceOn, row.IsTraining, row.ReachText, row.ReachCount, access = row.Access.ToString(), origin = row.Origin.ToString(), row.OriginName, link = Links.Undertaking(row.Reference),
            }),
        });
    }

    private async Task<List<RegisterRow>> RowsAsync(Actor actor, RegisterFilter filter, string format)
    {
        actor.Demand(Permission.Export);
        var rows = await register.AllAsync(actor, filter).ToListAsync();
        await journal.SaveAsync(actor, acts =>
        {
            acts.Record(ActKind.RegisterExporting, "register", "register", after: new { Format = format, Filter = (filter with { Page = 1 }).ToQuery(), Rows = rows.Count, Restricted = rows.Count(row => row.Access == AccessLevel.Restricted) });
            return Task.CompletedTask;
        });
        return rows;
    }

    private string?[] Cells(RegisterRow row, RegisterNames known) =>
    [
        row.Reference, row.Title, words.Name(row.Kind), words.Name(row.Side), words.Name(row.Status), words.Name(row.StateOn(dates.Today)), row.Pillar is { } pillar ? words.Name(pillar) : null,
        Name(known.Agencies, row.LeadAgencyId), Name(known.Partners, row.PartnerId), Name(known.Bodies, row.BodyId), Name(known.Threads, row.ThreadId), row.Holder, row.Counterpart,
        row.SaidOn is null ? null : DateText.Partial(row.SaidOn), Day(row.Due), row.DueText, Day(row.DoneOn), words[row.HasEvidence ? "Column.Yes" : "Column.No"],
        Number(row.Slips), Day(row.LastTraceOn), words[row.IsTraining ? "Column.Yes" : "Column.No"], row.ReachText, row.ReachCount is { } count ? Number(count) : null, words.Name(row.Access),
        ReviewWords.Origin(words, row.Origin, row.OriginName),
    ];

    private string? Name(IReadOnlyDictionary<string, CamKet.Reading.Text.Bilingual> of, string? id) => id is null ? null : words.Of(RegisterNames.Of(of, id));

    private static string? Day(DateOnly? day) => day is { } known ? DateText.Day(known) : null;

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
