using System.Globalization;
using CamKet.Casework;
using CamKet.Casework.Figures;
using CamKet.Casework.Users;
using CamKet.Web.Pages.Shared;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Figures;

/// <summary>Numbers that sources claim, side by side, and sums that do not come out.</summary>
public sealed class IndexModel(CamKetDb db, FigureQuery figures, ListExport export) : OfficerPage
{
    public string? Text { get; private set; }

    public FigureList List { get; private set; } = null!;

    public CitedDocuments Cited { get; private set; } = null!;

    public bool MayKeep => Actor.May(Permission.KeepThreads);

    public IEnumerable<SumCheck> Misfits => List.Checks.Where(c => c.Difference != 0);

    public async Task<IActionResult> OnGetAsync(string? q, string? format)
    {
        Text = q;
        List = await figures.ReadAsync(Actor, q);
        Figure[] all = [.. List.Groups.SelectMany(g => g.Claims)];
        if (ListExport.Asked(format))
        {
            return await export.AnswerAsync(Actor, format!, "figures", Request.QueryString, Columns(), all);
        }

        Cited = await CitedDocuments.ReadAsync(db, all);
        return Page();
    }

    public string NameOf(Figure figure) => T.Language == "en" ? figure.NameEn : figure.NameVi;

    public string UnitOf(Figure figure) => (T.Language == "en" ? figure.UnitEn : figure.UnitVi) ?? "";

    public string Number(double value) => value.ToString("#,0.##", T.Format.Numbers);

    /// <summary>The claim in the source's own words where they say more than the number.</summary>
    public string ValueOf(Figure figure) => figure.ValueText ?? Number(figure.Value);

    public string AsOf(Figure figure) => figure.AsOf is { } on ? DateText.Partial(on) : T["Figures.NoDate"];

    private Column<Figure>[] Columns() =>
    [
        new("measure", T["Figures.Measure"], f => f.Measure),
        new("name", T["Figures.Name"], NameOf),
        new("value", T["Figures.Value"], f => f.Value.ToString(CultureInfo.InvariantCulture)),
        new("asWritten", T["Figures.AsWritten"], f => f.ValueText),
        new("unit", T["Figures.Unit"], UnitOf),
        new("asOf", T["Figures.AsOf"], f => f.AsOf),
        new("source", T["Figures.SourceName"], f => f.SourceName),
        new("verified", T["Source.Checked"], f => f.Verified ? "1" : "0"),
        new("sources", T["Source.Pages"], f => f.Sources),
    ];
}
