using CamKet.Casework;
using CamKet.Casework.Jobs;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Documents;

/// <summary>All documents that one may see; the same list as CSV, Excel and JSON by <c>?format=</c>.</summary>
public sealed class IndexModel(CamKetDb db, IDatabaseEngine engine, JobQueue jobs, ListExport export) : OfficerPage
{
    public const int PageSize = 50;

    private const int MostExported = 10_000;

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
        if (ListExport.Asked(format))
        {
            var all = await DocumentFilter.Rows(chosen.Take(MostExported)).ToListAsync();
            return await export.AnswerAsync(Actor, format!, "camket-documents", Request.QueryString, Columns(), all);
        }

        OpenJobs = await jobs.CountOpenAsync(Actor);
        Total = await chosen.CountAsync();
        PageNumber = int.TryParse(Request.Query["page"], out var page) ? Math.Clamp(page, 1, Math.Max(1, (Total + PageSize - 1) / PageSize)) : 1;
        Rows = await DocumentFilter.Rows(chosen.Skip((PageNumber - 1) * PageSize).Take(PageSize)).ToListAsync();
        Years = [.. (await visible.Where(d => d.Date != null).Select(d => d.Date!.Substring(0, 4)).Distinct().ToListAsync()).Select(int.Parse).OrderDescending()];
        return Page();
    }

    private Column<DocumentRow>[] Columns() =>
    [
        new("reference", T["Documents.Reference"], r => r.Reference),
        new("title", T["Documents.TitleColumn"], r => r.Title),
        new("kind", T["Documents.Kind"], r => T.Name(r.Kind)),
        new("publisher", T["Documents.Publisher"], r => r.Publisher),
        new("date", T["Documents.Date"], r => r.Date),
        new("access", T["Documents.Access"], r => T.Name(r.Access)),
        new("waiting", T["Documents.Waiting"], r => $"{r.Waiting}"),
        new("findings", T["Documents.Findings"], r => $"{r.Findings}"),
    ];
}
