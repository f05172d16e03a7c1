using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Reports;
using CamKet.Casework.Stocktakes;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Stocktakes;

/// <summary>One stocktake: the text as it stands, what each agency sent, what still blocks approval, and the file to take away.</summary>
public sealed class StocktakeModel(CamKetDb db, StocktakeService stocktakes, IReportWriter writer, Journal journal) : OfficerPage
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    public Stocktake Stocktake { get; private set; } = null!;

    public Report Report { get; private set; } = null!;

    public IReadOnlyDictionary<string, Agencies.AgencyLabel> Agencies { get; private set; } = new Dictionary<string, Agencies.AgencyLabel>();

    public StocktakePeriod Period => new(Stocktake.Year, Stocktake.Quarter);

    public bool Compiling => Stocktake.State == StocktakeState.Compiling;

    public bool MayWrite => Compiling && Actor.May(Permission.CompileStocktakes);

    public bool MayApprove => Compiling && Actor.May(Permission.ApproveStocktakes);

    public int Unsupported => Stocktake.Clauses.Count(c => string.IsNullOrEmpty(c.References));

    public int Silent => Stocktake.Contributions.Count(c => c.Text is null);

    /// <summary>A focal point sees its own agency's contribution; the others see all.</summary>
    public IEnumerable<Contribution> Contributions => Stocktake.Contributions
        .Where(c => Actor.Role != UserRole.FocalPoint || Actor.AgencyIds.Contains(c.AgencyId))
        .OrderBy(c => c.Text is not null).ThenBy(c => c.AgencyId, StringComparer.Ordinal);

    public bool MayContribute(string agencyId) => Compiling && Actor.May(Permission.ContributeToStocktakes)
        && (Actor.Role != UserRole.FocalPoint || Actor.AgencyIds.Contains(agencyId));

    [BindProperty]
    public int Part { get; set; } = 1;

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? References { get; set; }

    public async Task OnGetAsync() => await LoadAsync();

    /// <summary>The review as a Word file, in the language asked for; the export is an act of its own.</summary>
    public async Task<IActionResult> OnGetDocxAsync(string lang = "vi")
    {
        Actor.Demand(Permission.Export);
        await LoadAsync();
        var report = await stocktakes.ReportAsync(Actor, Stocktake, lang == "en" ? "en" : "vi", $"{Request.Scheme}://{Request.Host}");
        await journal.SaveAsync(Actor, acts =>
        {
            acts.Record(ActKind.StocktakeExporting, "stocktake", Reference, after: new { Format = "docx", Language = report.Language });
            return Task.CompletedTask;
        });
        return File(writer.Write(report), Docx, $"{Reference}-{report.Language}.docx");
    }

    public Task<IActionResult> OnPostClauseAsync() => SaveAsync(async () =>
    {
        await stocktakes.WriteClauseAsync(Actor, Reference, Part, Text ?? "", References);
        return Links.Stocktake(Reference);
    }, T["Stocktake.ClauseWritten"]);

    public Task<IActionResult> OnPostAmendAsync(long id, int version, string? clauseText, string? clauseReferences, bool remove) => SaveAsync(async () =>
    {
        await stocktakes.AmendClauseAsync(Actor, Reference, id, remove ? null : clauseText, clauseReferences, version);
        return Links.Stocktake(Reference);
    }, T["Stocktake.ClauseWritten"]);

    public Task<IActionResult> OnPostNumberAsync(string? number) => SaveAsync(async () =>
    {
        await stocktakes.NumberAsync(Actor, Reference, number);
        return Links.Stocktake(Reference);
    }, T["Stocktake.NumberGiven"]);

    public Task<IActionResult> OnPostAskAsync(string agencyId, bool ask) => SaveAsync(async () =>
    {
        await stocktakes.AskAsync(Actor, Reference, agencyId, ask);
        return Links.Stocktake(Reference);
    });

    public Task<IActionResult> OnPostApproveAsync(int version) => SaveAsync(async () =>
    {
        await stocktakes.ApproveAsync(Actor, Reference, version);
        return Links.Stocktake(Reference);
    }, T["Stocktake.ApprovedNow"]);

    protected override async Task LoadAsync()
    {
        Stocktake = await db.Stocktakes.AsNoTracking().Include(s => s.Contributions).Include(s => s.Clauses).AsSplitQuery().FirstOrDefaultAsync(s => s.Reference == Reference)
            ?? throw new NotFoundException(Reference);
        Report = await stocktakes.ReportAsync(Actor, Stocktake, T.Language, null);
        Agencies = await db.Agencies.AsNoTracking().Where(a => a.ValidTo == null).OrderBy(a => a.NameVi)
            .Select(a => new Agencies.AgencyLabel(a.Id, a.NameVi, a.NameEn)).ToDictionaryAsync(a => a.Id);
    }
}
