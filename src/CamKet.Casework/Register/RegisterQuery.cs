using System.Linq.Expressions;
using CamKet.Casework.Stocktakes;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Register;

/// <summary>Reads the register: rows, total and facets of a filter, within what the actor may see.</summary>
public sealed class RegisterQuery(CamKetDb db, RegisterSelection selection, RegisterCache cache, TimeProvider clock)
{
    public Task<RegisterPage> ReadAsync(Actor actor, RegisterFilter filter) =>
        cache.GetAsync(db, KeyOf("page", actor, filter), () => ReadNowAsync(actor, filter));

    /// <summary>Every row of the filter in its order, for exports.</summary>
    public IAsyncEnumerable<RegisterRow> AllAsync(Actor actor, RegisterFilter filter) =>
        selection.Select(actor, filter).InOrder(filter.Sort, filter.Descending).ToRows().AsAsyncEnumerable();

    public Task<int> CountAsync(Actor actor, RegisterFilter filter) => selection.Select(actor, filter).CountAsync();

    /// <summary>Rows by state; a state without rows is there with 0.</summary>
    public async Task<IReadOnlyDictionary<DueState, int>> StatesAsync(Actor actor, RegisterFilter filter)
    {
        var counted = await CountBy(selection.Select(actor, filter), RegisterRules.StateNumber(clock.TodayInVietNam()));
        return Enum.GetValues<DueState>().ToDictionary(state => state, state => counted.GetValueOrDefault((int)state));
    }

    /// <summary>All that the answer to a question depends on besides the data: who may see what, the filter, the day.</summary>
    internal string KeyOf(string question, Actor actor, RegisterFilter filter) => string.Join('|',
        question, actor.Role, actor.Clearance, string.Join(',', actor.AgencyIds), actor.Name, clock.TodayInVietNam().DayNumber, filter.ToQuery());

    private async Task<RegisterPage> ReadNowAsync(Actor actor, RegisterFilter filter)
    {
        var facets = await FacetsAsync(actor, filter);
        var total = filter.States.Count == 0 ? facets.States.Values.Sum() : filter.States.Sum(state => facets.States[state]);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (total + RegisterFilter.PageSize - 1) / RegisterFilter.PageSize));
        var rows = await selection.Select(actor, filter).InOrder(filter.Sort, filter.Descending)
            .Skip((page - 1) * RegisterFilter.PageSize).Take(RegisterFilter.PageSize).ToRows().ToListAsync();
        var views = await cache.GetAsync(db, KeyOf("views", actor, new RegisterFilter()), () => ViewsAsync(actor));
        var names = await cache.GetAsync(db, "names", () => RegisterNames.ReadAsync(db));
        return new RegisterPage(rows, total, views.All, page, facets, views, names);
    }

    private async Task<RegisterFacets> FacetsAsync(Actor actor, RegisterFilter filter) => new()
    {
        States = await StatesAsync(actor, filter with { States = [] }),
        Kinds = await CountBy(selection.Select(actor, filter with { Kinds = [] }), u => u.Kind),
        Sides = await CountBy(selection.Select(actor, filter with { Sides = [] }), u => u.Side),
        Statuses = await CountBy(selection.Select(actor, filter with { Statuses = [] }), u => u.Status),
        Pillars = await ValuesOf(selection.Select(actor, filter with { Pillars = [] }).GroupBy(u => u.Pillar)
            .Select(g => new Counted<Pillar?>(g.Key, g.Count())), value => value?.ToString()),
        Leads = await ValuesBy(selection.Select(actor, filter with { Leads = [] }), u => u.LeadAgencyId),
        Partners = await ValuesBy(selection.Select(actor, filter with { Partners = [] }), u => u.PartnerId),
        Threads = await ValuesBy(selection.Select(actor, filter with { Threads = [] }), u => u.ThreadId),
        SaidIn = [.. (await ValuesBy(selection.Select(actor, filter with { SaidIn = [] }), u => u.SaidOn == null ? null : u.SaidOn.Substring(0, 4)))
            .OrderByDescending(value => value.Value, StringComparer.Ordinal)],
    };

    private async Task<RegisterViews> ViewsAsync(Actor actor) => new(
        await CountAsync(actor, new RegisterFilter { Period = new StocktakePeriod(clock.TodayInVietNam().Year, null) }),
        await CountAsync(actor, new RegisterFilter { Mine = true }),
        await CountAsync(actor, new RegisterFilter { States = [DueState.Overdue] }),
        await CountAsync(actor, new RegisterFilter { SilentDays = RegisterFilter.SilenceDays }),
        await CountAsync(actor, new RegisterFilter()));

    private static async Task<Dictionary<TKey, int>> CountBy<TKey>(IQueryable<Undertaking> query, Expression<Func<Undertaking, TKey>> key) where TKey : struct =>
        await query.GroupBy(key).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);

    private static Task<IReadOnlyList<FacetValue>> ValuesBy(IQueryable<Undertaking> query, Expression<Func<Undertaking, string?>> key) =>
        ValuesOf(query.GroupBy(key).Select(g => new Counted<string?>(g.Key, g.Count())), value => value);

    private static async Task<IReadOnlyList<FacetValue>> ValuesOf<TKey>(IQueryable<Counted<TKey>> counts, Func<TKey, string?> name) =>
        [.. (await counts.ToListAsync()).Select(c => new FacetValue(name(c.Key) ?? RegisterFilter.None, c.Count))
            .OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal)];

    private sealed record Counted<TKey>(TKey Key, int Count);
}
