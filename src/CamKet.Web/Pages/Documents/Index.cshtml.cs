using System.Text.Json;
using System.Text.Json.Serialization;
using CamKet.Casework;
using CamKet.Casework.Jobs;
using CamKet.Casework.Users;
using CamKet.Formats.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Documents;

/// <summary>All documents that one may see; the same list as CSV and JSON by <c>?format=</c>.</summary>
public sealed class IndexModel(CamKetDb db, IDatabaseEngine engine, JobQueue jobs) : OfficerPage
{
    public const int PageSize = 50;

    private const int MostExported = 10_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    [BindProperty(SupportsGet = true)]
    public DocumentFilter Filter { get; set; } = new();

    public IReadOnlyList<DocumentRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public IReadOnlyList<int> Years { get; private set; } = [];

    public bool MayAdd => Actor.May(Permission.AddDocuments);

    /// <summary>Files of this person that are still being read.</summary>
    public int OpenJobs { get; private set; }

    public bool MayReview => Actor.May(Permission.Review);

    public async Task<IActionResult> OnGetAsync(string? format)
    {
        var visible = db.Documents.AsNoTracking().VisibleTo(Actor, db);
        var chosen = Filter.Apply(visible, db, engine);
        if (format is "csv" or "json")
        {
            var all = await DocumentFilter.Rows(chosen.Take(MostExported)).ToListAsync();
            return format == "json" ? new JsonResult(all, Json) : File(Csv(all), CsvTable.MediaType, "camket-documents.csv");
        }

        OpenJobs = await jobs.CountOpenAsync(Actor);
        Total = await chosen.CountAsync();
        PageNumber = int.TryParse(Request.Query["page"], out var page) ? Math.Clamp(page, 1, Math.Max(1, (Total + PageSize - 1) / PageSize)) : 1;
        Rows = await DocumentFilter.Rows(chosen.Skip((PageNumber - 1) * PageSize).Take(PageSize)).ToListAsync();
        Years = [.. (await visible.Where(d => d.Date != null).Select(d => d.Date!.Substring(0, 4)).Distinct().ToListAsync()).Select(int.Parse).OrderDescending()];
        return Page();
    }

    private byte[] Csv(IEnumerable<DocumentRow> rows) => CsvTable.Write(
        [T["Documents.Reference"], T["Documents.TitleColumn"], T["Documents.Kind"], T["Documents.Publisher"], T["Documents.Date"], T["Documents.Access"], T["Documents.Waiting"], T["Documents.Findings"]],
        rows.Select(r => (IReadOnlyList<string?>)[r.Reference, r.Title, T.Name(r.Kind), r.Publisher, r.Date, T.Name(r.Access), $"{r.Waiting}", $"{r.Findings}"]));
}
