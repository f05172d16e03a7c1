using CamKet.Casework;
using CamKet.Casework.Documents;
using CamKet.Casework.Figures;
using CamKet.Casework.History;
using CamKet.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Figures;

/// <summary>The form for a number that a source claims.</summary>
public sealed class AddModel(CamKetDb db, KeepFigure keep) : OfficerPage
{
    [BindProperty]
    public string? Measure { get; set; }

    [BindProperty]
    public string? NameVi { get; set; }

    [BindProperty]
    public string? NameEn { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? UnitVi { get; set; }

    [BindProperty]
    public string? UnitEn { get; set; }

    [BindProperty]
    public string? AsOf { get; set; }

    [BindProperty]
    public string? SourceName { get; set; }

    [BindProperty]
    public SourceForm Source { get; set; } = new();

    public IReadOnlyList<SelectListItem> Measures { get; private set; } = [];

    public async Task OnGetAsync(string? measure, string? document, string? quote)
    {
        (Measure, Source.Document, Source.Quote) = (measure, document, quote);
        await LoadAsync();
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        var measure = await keep.AddAsync(Actor, new FigureGiven
        {
            Measure = Measure, NameVi = NameVi, NameEn = NameEn, Value = Value, UnitVi = UnitVi, UnitEn = UnitEn, AsOf = AsOf, SourceName = SourceName, Source = Source.Given,
        });
        return $"{Links.Figures}#{measure}";
    }, T["Figures.Saved"]);

    protected override async Task LoadAsync()
    {
        var named = await db.Figures.CitingVisible(Actor, db).Select(f => new { f.Measure, f.NameVi, f.NameEn }).Distinct().ToListAsync();
        Measures = [new SelectListItem(T["Figures.NewMeasure"], ""), .. named.DistinctBy(f => f.Measure)
            .Select(f => new SelectListItem(T.Language == "en" ? f.NameEn : f.NameVi, f.Measure)).OrderBy(i => i.Text, StringComparer.InvariantCulture)];
    }

    protected override string AddressAfter(AlreadySavedException earlier) => $"{Links.Figures}#{earlier.Subject}";
}
