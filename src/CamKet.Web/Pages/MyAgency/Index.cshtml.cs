using CamKet.Casework;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.MyAgency;

/// <summary>What one agency leads and supports, by due date, with the report one click away. A focal point sees its own agency; others choose one.</summary>
public sealed class IndexModel(CamKetDb db, DateText dates) : OfficerPage
{
    public string? AgencyId { get; private set; }

    public string? AgencyName { get; private set; }

    public bool MayChoose => Actor.Role != UserRole.FocalPoint;

    public bool MayReport => Actor.May(Permission.Report);

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public IReadOnlyList<RegisterRow> Leads { get; private set; } = [];

    public IReadOnlyList<RegisterRow> Supports { get; private set; } = [];

    public IReadOnlyList<RegisterRow> Finished { get; private set; } = [];

    public int Overdue => Leads.Count(row => row.StateOn(dates.Today) == DueState.Overdue);

    public async Task OnGetAsync(string? agency)
    {
        var names = await RegisterNames.ReadAsync(db);
        var ids = MayChoose ? Chosen(agency) : Actor.AgencyIds;
        AgencyId = !MayChoose ? Actor.AgencyId : ids is [var chosen, ..] ? chosen : null;
        AgencyName = AgencyId is null ? null : T.Of(RegisterNames.Of(names.Agencies, AgencyId));
        if (MayChoose)
        {
            await OfferAgenciesAsync(names);
        }

        if (ids.Count > 0)
        {
            await ReadRowsAsync(ids);
        }
    }

    private static IReadOnlyList<string> Chosen(string? agency) => string.IsNullOrWhiteSpace(agency) ? [] : [agency.Trim()];

    private async Task OfferAgenciesAsync(RegisterNames names)
    {
        var assigned = db.Undertakings.VisibleTo(Actor).SelectMany(u => u.Assignments.Where(a => a.IsCurrent));
        var ids = (await assigned.Select(a => a.LeadAgencyId).Distinct().ToListAsync()).Union(await assigned.SelectMany(a => a.Supporting).Select(s => s.AgencyId).Distinct().ToListAsync());
        Agencies = [new SelectListItem(T["MyAgency.Choose"], ""), .. ids.Select(id => new SelectListItem(T.Of(RegisterNames.Of(names.Agencies, id)), id, id == AgencyId)).OrderBy(item => item.Text, StringComparer.Ordinal)];
    }

    private async Task ReadRowsAsync(IReadOnlyList<string> ids)
    {
        var mine = db.Undertakings.AsNoTracking().VisibleTo(Actor);
        var open = mine.Where(u => UndertakingMoves.Open.Contains(u.Status)).InOrder(RegisterSort.Due, descending: false);
        Leads = await open.Where(u => ids.Contains(u.LeadAgencyId!)).ToRows().ToListAsync();
        Supports = await open.Where(u => u.Assignments.Any(a => a.IsCurrent && !ids.Contains(a.LeadAgencyId) && a.Supporting.Any(s => ids.Contains(s.AgencyId)))).ToRows().ToListAsync();
        Finished = await mine.Where(u => u.Status == UndertakingStatus.Done && ids.Contains(u.LeadAgencyId!)).OrderByDescending(u => u.DoneOn).Take(10).ToRows().ToListAsync();
    }
}
