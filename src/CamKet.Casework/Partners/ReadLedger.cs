using CamKet.Casework.Register;
using CamKet.Casework.Stocktakes;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Partners;

/// <summary>Reads the mirror ledger of a partner: the database counts, and of the open words only the oldest are fetched, however many there are.
/// What was read holds until the next act.</summary>
public sealed class ReadLedger(CamKetDb db, RegisterQuery register, RegisterCache cache, TimeProvider clock)
{
    /// <summary>Open words of a side that a page shows; the register has the rest.</summary>
    public const int Shown = 60;

    public Task<PartnerLedger> ReadAsync(Actor actor, string partnerId) =>
        cache.GetAsync(db, register.KeyOf($"ledger {partnerId}", actor, new RegisterFilter()), () => ReadNowAsync(actor, partnerId));

    private async Task<PartnerLedger> ReadNowAsync(Actor actor, string partnerId)
    {
        var today = clock.TodayInVietNam();
        var words = Of(db.Undertakings.AsNoTracking().VisibleTo(actor), partnerId);
        var states = await words.Select(RegisterRules.KeyAndState(u => u.Side, today))
            .GroupBy(row => new { row.Key, row.State }).Select(g => new { Side = g.Key.Key, g.Key.State, Count = g.Count() }).ToListAsync();
        var ages = await AgesAsync(words, today);
        var sides = SidesOf(partnerId);
        return new PartnerLedger(await SideAsync(sides.Ours), await SideAsync(sides.Theirs), await SideAsync(sides.Joint));

        async Task<LedgerSide> SideAsync(IReadOnlyList<Side> whose)
        {
            var own = states.Where(s => whose.Contains(s.Side)).GroupBy(s => (DueState)s.State).ToDictionary(g => g.Key, g => g.Sum(s => s.Count));
            var open = ages.Where(a => whose.Contains(a.Side)).ToList();
            return new LedgerSide
            {
                Sides = whose,
                Cells = FourCells.Of(own),
                Oldest = open.Count == 0 ? [] : await OldestAsync(words.Where(u => whose.Contains(u.Side))),
                Ages = [.. Enumerable.Range(0, LedgerSide.AgeBands.Count + 1).Select(band => new AgeBand(
                    open.Where(a => a.Age == band).Sum(a => a.Count), open.Where(a => a.Age == band && a.Late >= 0).Sum(a => a.Count)))],
                Late = [.. Enumerable.Range(0, LedgerSide.LateBands.Count + 1).Select(band => open.Where(a => a.Late == band).Sum(a => a.Count))],
            };
        }
    }

    /// <summary>The filter of the register that shows the words of a partner.</summary>
    public static RegisterFilter FilterOf(string partnerId) => new() { Partners = partnerId == PartnershipLevels.Asean ? [RegisterFilter.None, partnerId] : [partnerId] };

    /// <summary>Words said within ASEAN name no partner: they stand in the ledger of ASEAN itself.</summary>
    private static IQueryable<Undertaking> Of(IQueryable<Undertaking> words, string partnerId) => partnerId == PartnershipLevels.Asean
        ? words.Where(u => u.PartnerId == null || u.PartnerId == partnerId)
        : words.Where(u => u.PartnerId == partnerId);

    /// <summary>ASEAN's own words are theirs in its ledger, and joint ones in that of a partner of ASEAN.</summary>
    private static (IReadOnlyList<Side> Ours, IReadOnlyList<Side> Theirs, IReadOnlyList<Side> Joint) SidesOf(string partnerId) => partnerId == PartnershipLevels.Asean
        ? ([Side.Ours], [Side.Theirs, Side.Asean], [Side.Joint])
        : ([Side.Ours], [Side.Theirs], [Side.Joint, Side.Asean]);

    private static async Task<List<AgeCount>> AgesAsync(IQueryable<Undertaking> words, DateOnly today)
    {
        // Days as texts: a year or a month alone sorts before its days, as its first day does.
        string[] said = [.. LedgerSide.AgeBands.Select(days => PartialDate.From(today.AddDays(-days)))];
        DateTime[] registered = [.. LedgerSide.AgeBands.Select(days => VietNamTime.BeginningOf(today.AddDays(1 - days)))];
        DateOnly[] late = [today, .. LedgerSide.LateBands.Select(days => today.AddDays(-days))];
        return await words.Where(u => UndertakingMoves.Open.Contains(u.Status))
            .Select(u => new
            {
                u.Side,
                Age = (u.SaidOn != null ? u.SaidOn.CompareTo(said[2]) <= 0 : u.RegisteredAt < registered[2]) ? 3
                    : (u.SaidOn != null ? u.SaidOn.CompareTo(said[1]) <= 0 : u.RegisteredAt < registered[1]) ? 2
                    : (u.SaidOn != null ? u.SaidOn.CompareTo(said[0]) <= 0 : u.RegisteredAt < registered[0]) ? 1 : 0,
                Late = u.Due == null || u.Due >= late[0] ? -1 : u.Due < late[2] ? 2 : u.Due < late[1] ? 1 : 0,
            })
            .GroupBy(u => u).Select(g => new AgeCount(g.Key.Side, g.Key.Age, g.Key.Late, g.Count())).ToListAsync();
    }

    private static async Task<IReadOnlyList<LedgerEntry>> OldestAsync(IQueryable<Undertaking> words) =>
        await words.Where(u => UndertakingMoves.Open.Contains(u.Status)).OrderBy(u => u.SaidOn == null).ThenBy(u => u.SaidOn).ThenBy(u => u.Id).Take(Shown)
            .Select(u => new LedgerEntry
            {
                Reference = u.Reference, Title = u.Title, Side = u.Side, Status = u.Status, Pillar = u.Pillar, SaidOn = u.SaidOn, RegisteredAt = u.RegisteredAt,
                Due = u.Due, DoneOn = u.DoneOn, HasEvidence = u.HasEvidence, LastTraceOn = u.LastTraceOn, LeadAgencyId = u.LeadAgencyId,
            }).ToListAsync();

    private sealed record AgeCount(Side Side, int Age, int Late, int Count);
}
