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

    /// <summary>What does not come out; a number that its source calls rough is not held to it.</summary>
    public IEnumerable<CheckedFigure> Misfits => List.Checks.Where(c => c is { Fits: false, IsRough: false });

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

    /// <summary>"7.892 + 1.602 + 319 = 9.813", "1.602 / 9.831 = 16,3%".</summary>
    public string WorkingOf(CheckedFigure check) => check.Check.Kind switch
    {
        FigureCheckKind.Sum => $"{string.Join(" + ", check.Parts.Select(p => Number(p.Value)))} = {Number(check.Computed)}",
        FigureCheckKind.Share when check.Parts.Count > 2 => $"{Number(check.Parts[0].Value)} / ({string.Join(" + ", check.Parts.Skip(1).Select(p => Number(p.Value)))}) = {Number(check.Computed)}%",
        FigureCheckKind.Share => $"{Number(check.Parts[0].Value)} / {Number(check.Parts[1].Value)} = {Number(check.Computed)}%",
        _ => T["Figures.WeCount", Number(check.Computed)] + (check.Unsure > 0 ? " " + T.Count("Partners.Unsure", check.Unsure) : ""),
    };

    /// <summary>Who claims it: by name, else the site of its first page.</summary>
    public string SourceOf(Figure figure) => figure.SourceName
        ?? (figure.Sources?.Split(' ')[0] is { } page && Uri.TryCreate(page, UriKind.Absolute, out var address) ? address.Host.Replace("www.", "", StringComparison.Ordinal) : T["Figures.SourceUnnamed"]);

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
