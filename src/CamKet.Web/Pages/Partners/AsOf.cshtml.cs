using CamKet.Casework;
using CamKet.Casework.Partners;
using CamKet.Casework.Roles;
using CamKet.Web.Pages.Shared;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Partners;

/// <summary>How things stood on any day: members, chair, levels of partnership, counts beside what sources counted.</summary>
public sealed class AsOfModel(CamKetDb db, ReadDay read, ListExport export, DateText dates) : OfficerPage
{
    public DayView Day { get; private set; } = null!;

    public NameBook Names { get; private set; } = null!;

    public CitedDocuments Cited { get; private set; } = null!;

    /// <summary>What the address asked for and is no day.</summary>
    public string? NoDay { get; private set; }

    public bool IsToday => Day.On == dates.Today;

    public IReadOnlyList<PartnerRow> Members => [.. Day.Partners.Rows.Where(r => r.WithAsean?.Level.Level == "member")];

    public async Task<IActionResult> OnGetAsync(string? on, string? format)
    {
        DateOnly? day = string.IsNullOrWhiteSpace(on) ? null : DayBinder.TryRead(on.Trim(), out var typed) ? typed : PartialDate.Latest(on.Trim());
        NoDay = day is null && !string.IsNullOrWhiteSpace(on) ? on : null;
        Day = await read.ReadAsync(Actor, day);
        Names = await NameBook.ReadAsync(db, T);
        if (ListExport.Asked(format))
        {
            return await export.AnswerAsync(Actor, format!, "as-of", Request.QueryString, Columns(), [.. Steps(PartnershipLevels.Asean).Concat(Steps(PartnershipLevels.VietNam)).SelectMany(s => s.Partners)]);
        }

        Cited = await CitedDocuments.ReadAsync(db, [.. Day.Partners.Rows.SelectMany(r => new[] { r.WithAsean?.Level, r.WithVietNam?.Level }).OfType<PartnershipLevel>(), .. Day.Roles.Chairs, .. Day.Roles.VietNam]);
        return Page();
    }

    public string NameOf(Partner partner) => T.Language == "en" ? partner.NameEn : partner.NameVi;

    public string RoleName(Role role) => T.Language == "en" ? role.NameEn : role.NameVi;

    /// <summary>Levels of one side, from the nearest, each with the partners that stood there.</summary>
    public IReadOnlyList<(string Level, IReadOnlyList<(Partner Partner, Standing Standing)> Partners)> Steps(string side) =>
    [
        .. Day.Partners.Rows.Select(r => (r.Partner, Standing: side == PartnershipLevels.Asean ? r.WithAsean : r.WithVietNam)).Where(r => r.Standing is not null && r.Standing.Level.Level != "member")
            .GroupBy(r => r.Standing!.Level.Level).OrderBy(g => PartnershipLevels.Rank(g.Key))
            .Select(g => (g.Key, (IReadOnlyList<(Partner, Standing)>)[.. g.Select(r => (r.Partner, r.Standing!))])),
    ];

    private Column<(Partner Partner, Standing Standing)>[] Columns() =>
    [
        new("of", T["Partners.Whose"], r => r.Standing.Level.OfId),
        new("partner", T["Partners.Name"], r => NameOf(r.Partner)),
        new("level", T["Partners.Level"], r => T.Level(r.Standing.Level.Level)),
        new("since", T["Partners.Since"], r => r.Standing.Level.From),
        new("sure", T["AsOf.Sure"], r => r.Standing.Sure ? "1" : "0"),
        new("verified", T["Source.Checked"], r => r.Standing.Level.Verified ? "1" : "0"),
        new("sources", T["Source.Pages"], r => r.Standing.Level.Sources),
    ];
}
