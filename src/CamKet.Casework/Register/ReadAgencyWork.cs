using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Register;

/// <summary>Reads the work of one agency, within what the actor may see. Kept like the register itself, for as long as nothing has changed.</summary>
public sealed class ReadAgencyWork(CamKetDb db, RegisterQuery register, RegisterCache cache, TimeProvider clock)
{
    public const int PageSize = RegisterFilter.PageSize;

    private const int MostFinished = 10;

    /// <param name="actor">Who asks.</param>
    /// <param name="agencies">The agency, with those whose work it has taken over; none gives names and no rows.</param>
    /// <param name="leadsPage">The page of what it leads, from 1.</param>
    /// <param name="supportsPage">The page of what it supports, from 1.</param>
    public Task<AgencyWork> ReadAsync(Actor actor, IReadOnlyList<string> agencies, int leadsPage, int supportsPage) => cache.GetAsync(
        db, register.KeyOf($"agency {string.Join(',', agencies)} {leadsPage} {supportsPage}", actor, new RegisterFilter()), () => ReadNowAsync(actor, agencies, leadsPage, supportsPage));

    private async Task<AgencyWork> ReadNowAsync(Actor actor, IReadOnlyList<string> agencies, int leadsPage, int supportsPage)
    {
        var names = await cache.GetAsync(db, "names", () => RegisterNames.ReadAsync(db));
        if (agencies.Count == 0)
        {
            return new AgencyWork(new([], 1, 0), new([], 1, 0), 0, [], names);
        }

        var mine = db.Undertakings.AsNoTracking().VisibleTo(actor);
        var open = mine.Where(u => UndertakingMoves.Open.Contains(u.Status));
        var leads = open.Where(u => agencies.Contains(u.LeadAgencyId!));
        var supports = open.Where(u => u.Assignments.Any(a => a.IsCurrent && !agencies.Contains(a.LeadAgencyId) && a.Supporting.Any(s => agencies.Contains(s.AgencyId))));
        return new AgencyWork(
            await PageAsync(leads, leadsPage),
            await PageAsync(supports, supportsPage),
            await leads.InState(DueState.Overdue, clock.TodayInVietNam()).CountAsync(),
            await mine.Where(u => u.Status == UndertakingStatus.Done && agencies.Contains(u.LeadAgencyId!)).OrderByDescending(u => u.DoneOn).ThenBy(u => u.Id).Take(MostFinished).ToRows().ToListAsync(),
            names);
    }

    private static async Task<AgencyRows> PageAsync(IQueryable<Undertaking> rows, int page)
    {
        var total = await rows.CountAsync();
        var shown = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        return new AgencyRows(await rows.InOrder(RegisterSort.Due, descending: false).Skip((shown - 1) * PageSize).Take(PageSize).ToRows().ToListAsync(), shown, total);
    }
}
