using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Notices;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Reading.Text;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Register;

/// <summary>The register as a list: standing views, facets with counts, rows of two lines, and the same rows as CSV and JSON from the same address.</summary>
public sealed class IndexModel(CamKetDb db, RegisterQuery register, RegisterExport export, KeepSavedView saved, RegisterCache cache, RestrictedViews views, DateText dates) : OfficerPage
{
    private const int MostFacetValues = 8;

    public RegisterFilter Filter { get; private set; } = new();

    public IReadOnlyList<string> Unknown { get; private set; } = [];

    public RegisterPage Register { get; private set; } = null!;

    /// <summary>The person's own views, kept like the rows for as long as nothing has changed.</summary>
    public IReadOnlyList<SavedView> Saved { get; private set; } = [];

    public bool MayExport => Actor.May(Permission.Export);

    public bool MayImport => Actor.May(Permission.Register);

    public bool MayAdd => Actor.May(Permission.AddDocuments);

    public int ThisYear => dates.Today.Year;

    public async Task<IActionResult> OnGetAsync(string? format)
    {
        Filter = RegisterRequest.FilterOf(Request, out var unknown);
        Unknown = unknown;
        switch (format)
        {
            case "csv" or "xlsx": return await export.TableAsync(Actor, Filter, format);
            case "json": return await export.JsonAsync(Actor, Filter);
        }

        Register = await register.ReadAsync(Actor, Filter);
        await views.RecordListAsync(Actor, "register", Filter.ToQuery(), Register.Rows.Count(row => row.Access == AccessLevel.Restricted));
        Saved = await cache.GetAsync(db, "saved " + Actor.UserId, () => saved.ReadAsync(Actor));
        return Page();
    }

    /// <summary>The standing views with their rows; the one shown now is the one whose filter is this filter.</summary>
    public IEnumerable<View> Views()
    {
        yield return Of("Register.ViewYear", new() { Period = new(ThisYear, null) }, Register.Views.ThisYear);
        yield return Of(Actor.AgencyIds.Count > 0 ? "Register.ViewMyAgency" : "Register.ViewMine", new() { Mine = true }, Register.Views.Mine);
        yield return Of("Register.ViewOverdue", new() { States = [DueState.Overdue] }, Register.Views.Overdue);
        yield return Of("Register.ViewSilent", new() { SilentDays = RegisterFilter.SilenceDays }, Register.Views.Silent);
        yield return Of("Register.ViewAll", new(), Register.Views.All);
    }

    /// <summary>The facets of ids: what is ticked first, then the most frequent; the rest is counted.</summary>
    public IEnumerable<Facet> IdFacets()
    {
        yield return Facet("lead", "Register.Lead", Register.Facets.Leads, Filter.Leads, id => Name(Register.Names.Agencies, id, "Register.NoLead"));
        yield return Facet("pillar", "Register.Pillar", Register.Facets.Pillars, [.. Filter.Pillars.Select(p => p?.ToString() ?? RegisterFilter.None)],
            value => Enum.TryParse<CamKet.Casework.Pillar>(value, out var pillar) ? T.Name(pillar) : T["Register.NoPillar"]);
        yield return Facet("partner", "Register.Partner", Register.Facets.Partners, Filter.Partners, id => Name(Register.Names.Partners, id, "Register.NoPartner"));
        yield return Facet("thread", "Register.Thread", Register.Facets.Threads, Filter.Threads, id => Name(Register.Names.Threads, id, "Register.NoThread"));
        yield return Facet("said", "Register.SaidIn", Register.Facets.SaidIn, Filter.SaidIn, year => year == RegisterFilter.None ? T["Register.NoYear"] : year);
    }

    /// <summary>What narrows the list without standing among the facets, each with the address that lets go of it.</summary>
    public IEnumerable<Narrowing> OtherNarrowings()
    {
        if (Filter.Period is { } period)
        {
            yield return new(T["Register.ByPeriod", T.Of(period.Name)], Without(Filter with { Period = null }));
        }

        foreach (var (on, key, without) in new[]
        {
            (Filter.Mine, "Register.ByMine", Filter with { Mine = false }),
            (Filter.Training, "Register.ByTraining", Filter with { Training = false }),
            (Filter.Assigned, "Register.ByAssigned", Filter with { Assigned = false }),
            (Filter.Unconfirmed, "Register.ByUnconfirmed", Filter with { Unconfirmed = false }),
            (Filter.Slipped, "Register.BySlipped", Filter with { Slipped = false }),
        })
        {
            if (on)
            {
                yield return new(T[key], Without(without));
            }
        }

        if (Filter.SilentDays is { } days)
        {
            yield return new(T.Count("Register.BySilence", days), Without(Filter with { SilentDays = null }));
        }

        if (Filter.DueFrom is { } from)
        {
            yield return new(T["Register.ByDueFrom", from], Without(Filter with { DueFrom = null }));
        }

        if (Filter.DueTo is { } to)
        {
            yield return new(T["Register.ByDueTo", to], Without(Filter with { DueTo = null }));
        }

        if (Filter.Bodies.Count > 0)
        {
            yield return new(T["Register.ByBody", string.Join(", ", Filter.Bodies.Select(id => Name(Register.Names.Bodies, id, "Register.NoBody")))], Without(Filter with { Bodies = [] }));
        }

        foreach (var (values, key, without) in new[]
        {
            (Filter.Nodes, "Register.ByNode", Filter with { Nodes = [] }),
            (Filter.Engagements, "Register.ByEngagement", Filter with { Engagements = [] }),
            (Filter.Documents, "Register.ByDocument", Filter with { Documents = [] }),
            (Filter.References, "Register.ByReference", Filter with { References = [] }),
        })
        {
            if (values.Count > 0)
            {
                yield return new(T[key, string.Join(", ", values)], Without(without));
            }
        }
    }

    /// <summary>The pairs that a form of facets must carry on besides its own fields.</summary>
    public IEnumerable<KeyValuePair<string, string>> CarriedPairs() =>
        (Filter with { Page = 1 }).ToPairs().Where(pair => pair.Key is not ("q" or "state" or "kind" or "side" or "status" or "lead" or "pillar" or "partner" or "thread" or "said"));

    public string SortAddress(RegisterSort sort) =>
        RegisterRequest.Address(Filter with { Sort = sort, Descending = Filter.Sort == sort && !Filter.Descending, Page = 1 });

    /// <summary>For <c>aria-sort</c>; null where another column orders the rows.</summary>
    public string? SortOf(RegisterSort sort) => Filter.Sort != sort ? null : Filter.Descending ? "descending" : "ascending";

    public string FormatAddress(string format)
    {
        var query = (Filter with { Page = 1 }).ToQuery();
        return Links.Register + (query.Length == 0 ? "?" : query + "&") + "format=" + format;
    }

    public string Name(IReadOnlyDictionary<string, Bilingual> names, string id, string none) => id == RegisterFilter.None ? T[none] : T.Of(RegisterNames.Of(names, id));

    public bool Shows(SavedView view) => view.Query == (Filter with { Page = 1 }).ToQuery();

    private View Of(string key, RegisterFilter filter, int count) => new(
        key == "Register.ViewYear" ? T[key, ThisYear.ToString(System.Globalization.CultureInfo.InvariantCulture)] : T[key],
        RegisterRequest.Address(filter), count, filter.ToQuery() == (Filter with { Page = 1, Sort = RegisterSort.Due, Descending = false }).ToQuery());

    private static string Without(RegisterFilter filter) => RegisterRequest.Address(filter with { Page = 1 });

    private Facet Facet(string field, string title, IReadOnlyList<FacetValue> values, IReadOnlyList<string> ticked, Func<string, string> name)
    {
        var shown = values.Where(v => ticked.Contains(v.Value)).Concat(ticked.Except(values.Select(v => v.Value)).Select(v => new FacetValue(v, 0)))
            .Concat(values.Where(v => !ticked.Contains(v.Value)).Take(MostFacetValues))
            .Select(v => new FacetLine(v.Value, name(v.Value), v.Count, ticked.Contains(v.Value))).ToList();
        var rest = values.Where(v => shown.TrueForAll(line => line.Value != v.Value)).Select(v => new FacetLine(v.Value, name(v.Value), v.Count, false)).ToList();
        return new Facet(field, T[title], shown, rest, ticked.Count > 0);
    }

    public sealed record View(string Title, string Address, int Count, bool Shown);

    public sealed record Narrowing(string Sentence, string WithoutAddress);
}

/// <summary>A group of tick boxes beside the list.</summary>
public sealed record Facet(string Field, string Title, IReadOnlyList<FacetLine> Lines, IReadOnlyList<FacetLine> Rest, bool Open);

/// <summary>One tick box: its value, its name, and how many rows it would give.</summary>
public sealed record FacetLine(string Value, string Name, int Count, bool Ticked);
