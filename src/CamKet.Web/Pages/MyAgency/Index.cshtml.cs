using CamKet.Casework;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.MyAgency;

/// <summary>What one agency leads and supports, by due date, with the report one click away. A focal point sees its own agency; others choose one.</summary>
public sealed class IndexModel(CamKetDb db, ReadAgencyWork work) : OfficerPage
{
    public const string LeadsPart = "leads";

    public const string SupportsPart = "supports";

    public string? AgencyId { get; private set; }

    public string? AgencyName { get; private set; }

    public bool MayChoose => Actor.Role != UserRole.FocalPoint;

    public bool MayReport => Actor.May(Permission.Report);

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public AgencyWork Work { get; private set; } = null!;

    /// <summary>The list shown alone, page by page; null shows the beginning of both.</summary>
    public string? Part { get; private set; }

    public IEnumerable<(string Part, AgencyRows Rows)> Lists =>
        new[] { (LeadsPart, Work.Leads), (SupportsPart, Work.Supports) }.Where(list => Part is null || Part == list.Item1);

    public async Task OnGetAsync(string? agency, string? part, int? page)
    {
        var ids = MayChoose ? Chosen(agency) : Actor.AgencyIds;
        Part = part is LeadsPart or SupportsPart ? part : null;
        Work = await work.ReadAsync(Actor, ids, Part == LeadsPart ? page ?? 1 : 1, Part == SupportsPart ? page ?? 1 : 1);
        AgencyId = !MayChoose ? Actor.AgencyId : ids is [var chosen, ..] ? chosen : null;
        AgencyName = AgencyId is null ? null : T.Of(RegisterNames.Of(Work.Names.Agencies, AgencyId));
        if (MayChoose)
        {
            await OfferAgenciesAsync(Work.Names);
        }
    }

    /// <summary>All of one list, from its first page.</summary>
    public string AllOf(string part) => Links.MyAgency + QueryString.Create("part", part).Add("agency", AgencyId!);

    private static IReadOnlyList<string> Chosen(string? agency) => string.IsNullOrWhiteSpace(agency) ? [] : [agency.Trim()];

    private async Task OfferAgenciesAsync(RegisterNames names)
    {
        var assigned = db.Undertakings.VisibleTo(Actor).SelectMany(u => u.Assignments.Where(a => a.IsCurrent));
        var ids = (await assigned.Select(a => a.LeadAgencyId).Distinct().ToListAsync()).Union(await assigned.SelectMany(a => a.Supporting).Select(s => s.AgencyId).Distinct().ToListAsync());
        Agencies = [new SelectListItem(T["MyAgency.Choose"], ""), .. ids.Select(id => new SelectListItem(T.Of(RegisterNames.Of(names.Agencies, id)), id, id == AgencyId)).OrderBy(item => item.Text, StringComparer.Ordinal)];
    }
}
