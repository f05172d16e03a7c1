using CamKet.Casework;
using CamKet.Casework.Documents;
using CamKet.Casework.Figures;
using CamKet.Casework.History;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Figures;

/// <summary>Asks for a check of a measure: against its parts, as a share, or against our own count; and lists those that officers asked for.</summary>
public sealed class CheckModel(CamKetDb db, KeepFigureCheck keep) : OfficerPage
{
    /// <summary>Parts that the form has room for.</summary>
    public const int PartFields = 4;

    [BindProperty]
    public FigureCheckKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    [BindProperty]
    public string? Part { get; set; }

    [BindProperty]
    public List<string?> Parts { get; set; } = [];

    [BindProperty]
    public string? Counted { get; set; }

    public IReadOnlyList<SelectListItem> Measures { get; private set; } = [];

    public IReadOnlyList<FigureCheck> Own { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<FigureCheckKind>().Select(k => new SelectListItem(T.Name(k), k.ToString())).Prepend(new SelectListItem(T["Choose.One"], ""));

    public IEnumerable<SelectListItem> Counts => OwnCounts.All.Select(c => new SelectListItem(T[$"OwnCount.{c}"], c)).Prepend(new SelectListItem(T["Choose.One"], ""));

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await keep.AddAsync(Actor, new FigureCheckGiven { Kind = Kind, Measure = Measure, Part = Part, Parts = [.. Parts.OfType<string>()], Counted = Counted });
        return Links.Figures;
    }, T["Figures.CheckSaved"]);

    public Task<IActionResult> OnPostRemoveAsync(long id) => SaveAsync(async () =>
    {
        await keep.RemoveAsync(Actor, id);
        return Links.CheckFigures;
    }, T["Figures.CheckRemoved"]);

    public string NameOf(string measure) => Measures.FirstOrDefault(m => m.Value == measure)?.Text ?? measure;

    protected override async Task LoadAsync()
    {
        var named = await db.Figures.CitingVisible(Actor, db).Select(f => new { f.Measure, f.NameVi, f.NameEn }).Distinct().ToListAsync();
        Measures = [new SelectListItem(T["Choose.One"], ""), .. named.DistinctBy(f => f.Measure)
            .Select(f => new SelectListItem(T.Language == "en" ? f.NameEn : f.NameVi, f.Measure)).OrderBy(i => i.Text, StringComparer.InvariantCulture)];
        Own = await db.FigureChecks.AsNoTracking().Where(c => c.ReferenceId == null).OrderBy(c => c.Id).ToListAsync();
        Parts = [.. Parts.Concat(Enumerable.Repeat<string?>(null, PartFields)).Take(Math.Max(PartFields, Parts.Count))];
    }

    protected override string AddressAfter(AlreadySavedException earlier) => Links.Figures;
}
