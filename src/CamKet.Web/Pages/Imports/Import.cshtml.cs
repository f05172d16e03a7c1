using CamKet.Casework.Imports;
using CamKet.Casework.Register;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CamKet.Web.Pages.Imports;

/// <summary>One sheet: what its columns mean, how its rows would stand in the register, what is wrong with which row, and the button that imports it when nothing is.</summary>
public sealed class ImportModel(ImportSheet imports) : OfficerPage
{
    /// <summary>Wrong rows shown at a time; the next ones come when these are right.</summary>
    public const int MostWrongShown = 50;

    public const int MostGoodShown = 8;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public int Sheet { get; set; }

    [BindProperty]
    public int HeadingRow { get; set; }

    /// <summary>Column to field; "" where the column is left out.</summary>
    [BindProperty]
    public Dictionary<string, string?> Column { get; set; } = [];

    [BindProperty]
    public UndertakingKind Kind { get; set; }

    [BindProperty]
    public Side Side { get; set; }

    /// <summary>"12:Due" to what it should say.</summary>
    [BindProperty]
    public Dictionary<string, string?> Fix { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public CheckedSheet Check { get; private set; } = null!;

    public IReadOnlyList<string> Headings => HeadingGuess.HeadingsOf(Check.Sheet, Check.Plan.HeadingRow);

    public bool MayImport => Check.Import.State == ImportState.Draft && Check.Wrong == 0 && Check.Rows.Count > 0 && Check.Plan.Columns.ContainsKey(ImportField.Title);

    public Task OnGetAsync() => LoadAsync();

    /// <summary>Keeps what was chosen and shows the rows anew.</summary>
    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await KeepAsync();
        return Links.Import(Id);
    });

    public Task<IActionResult> OnPostImportAsync() => SaveAsync(async () =>
    {
        await KeepAsync();
        return Links.WatchJob(await imports.BeginAsync(Actor, Id));
    });

    public Task<IActionResult> OnPostWithdrawAsync() => SaveAsync(async () => Links.WatchJob(await imports.WithdrawAsync(Actor, Id, Reason)));

    public IReadOnlyList<SelectListItem> FieldsFor(int column) =>
    [
        new(T["Imports.LeftOut"], ""),
        .. Enum.GetValues<ImportField>().Select(f => new SelectListItem(T[$"ImportField.{f}"], f.ToString(), Check.Plan.Columns.TryGetValue(f, out var at) && at == column)),
    ];

    public IEnumerable<SelectListItem> SheetChoices => Check.Sheets.Select((s, i) => new SelectListItem($"{s.Name} ({T.Number(s.Rows.Count)})", $"{i}", i == Check.Plan.Sheet));

    /// <summary>What stands in a column of the first rows, for one who wonders what it holds.</summary>
    public string ExampleOf(int column) => string.Join("; ", Check.Sheet.Rows.Where(r => r.Number > Check.Plan.HeadingRow).Select(r => r[column].Text).Where(t => !string.IsNullOrWhiteSpace(t)).Distinct().Take(2));

    protected override async Task LoadAsync()
    {
        Check = await imports.CheckAsync(Actor, Id);
        if (HttpMethods.IsGet(Request.Method))
        {
            (Sheet, HeadingRow, Kind, Side) = (Check.Plan.Sheet, Check.Plan.HeadingRow, Check.Plan.Kind, Check.Plan.Side);
        }
    }

    private async Task KeepAsync()
    {
        var plan = (await imports.CheckAsync(Actor, Id)).Plan;
        var columns = new Dictionary<ImportField, int>();
        foreach (var (column, field) in Column)
        {
            if (int.TryParse(column, out var at) && Enum.TryParse<ImportField>(field, out var chosen))
            {
                columns.TryAdd(chosen, at);
            }
        }

        var corrections = new Dictionary<string, string>(plan.Corrections);
        foreach (var (cell, text) in Fix)
        {
            corrections[cell] = text ?? "";
        }

        var other = Sheet != plan.Sheet;
        await imports.PlanAsync(Actor, Id, plan with
        {
            Sheet = Sheet, HeadingRow = HeadingRow, Kind = Kind, Side = Side, Columns = other ? plan.Columns : columns,
            // What was put right belongs to the rows of one sheet.
            Corrections = other ? new Dictionary<string, string>() : corrections,
        });
    }
}
