using System.Globalization;
using CamKet.Casework;
using CamKet.Casework.Partners;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CamKet.Web.Pages.Partners;

/// <summary>Partners of ASEAN and of Viet Nam as of a day, and how many, beside what sources counted.</summary>
public sealed class IndexModel(PartnerQuery partners, ListExport export, DateText dates) : OfficerPage
{
    public PartnerList List { get; private set; } = null!;

    public PartnerFilter Filter { get; private set; } = new();

    public bool IsToday => List.On == dates.Today;

    /// <summary>What the address asked for and is no day.</summary>
    public string? NoDay { get; private set; }

    public IEnumerable<SelectListItem> Sides =>
        [new(T["Partners.Both"], ""), new(T["Partners.OfVietNam"], PartnershipLevels.VietNam, Filter.OfId == PartnershipLevels.VietNam), new(T["Partners.OfAsean"], PartnershipLevels.Asean, Filter.OfId == PartnershipLevels.Asean)];

    public IEnumerable<SelectListItem> Levels => PartnershipLevels.InOrder.Select(l => new SelectListItem(T.Level(l), l, l == Filter.Level)).Prepend(new SelectListItem(T["Partners.AnyLevel"], ""));

    public async Task<IActionResult> OnGetAsync(string? q, string? of, string? level, string? asOf, string? format)
    {
        DateOnly? day = string.IsNullOrWhiteSpace(asOf) ? null : DayBinder.TryRead(asOf.Trim(), out var read) ? read : PartialDate.Latest(asOf.Trim());
        NoDay = day is null && !string.IsNullOrWhiteSpace(asOf) ? asOf : null;
        Filter = new PartnerFilter { Text = q, OfId = string.IsNullOrEmpty(of) ? null : of, Level = string.IsNullOrEmpty(level) ? null : level, AsOf = day };
        List = await partners.ListAsync(Actor, Filter);
        return ListExport.Asked(format) ? await export.AnswerAsync(Actor, format!, "partners", Request.QueryString, Columns(), List.Rows) : Page();
    }

    public string NameOf(Partner partner) => T.Language == "en" ? partner.NameEn : partner.NameVi;

    /// <summary>The same list, narrowed to a side and a level.</summary>
    public string Address(LevelCount count) => $"{Links.Partners}?of={count.OfId}&level={count.Level}" + (IsToday ? "" : $"&asOf={DateText.Iso(List.On)}");

    private Column<PartnerRow>[] Columns() =>
    [
        new("id", T["Partners.Id"], r => r.Partner.Id),
        new("name", T["Partners.Name"], r => NameOf(r.Partner)),
        new("asOf", T["Partners.AsOf"], _ => DateText.Iso(List.On)),
        new("withVietNam", T["Partners.WithVietNam"], r => r.WithVietNam is { } s ? T.Level(s.Level.Level) : null),
        new("withVietNamSince", T["Partners.Since"], r => r.WithVietNam?.Level.From),
        new("withAsean", T["Partners.WithAsean"], r => r.WithAsean is { } s ? T.Level(s.Level.Level) : null),
        new("withAseanSince", T["Partners.Since"], r => r.WithAsean?.Level.From),
        new("oursOpen", T["Partners.OursOpen"], r => r.OursOpen.ToString(CultureInfo.InvariantCulture)),
        new("theirsOpen", T["Partners.TheirsOpen"], r => r.TheirsOpen.ToString(CultureInfo.InvariantCulture)),
    ];
}
