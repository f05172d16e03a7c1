using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Casework.Mandates;
using CamKet.Casework.Users;
using CamKet.Reading.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Mandates;

/// <summary>The regulations side by side: what each says on a scope, since when, and how sure that is.</summary>
public sealed class IndexModel(CamKetDb db, KeepMandate keep, AgencyDirectory directory) : OfficerPage
{
    /// <summary>One thing that is led, with what each regulation says on it, in the order of <see cref="Instruments"/>.</summary>
    public sealed record Line(string Name, IReadOnlyList<IReadOnlyList<Mandate>> Points);

    public sealed record Group(MandateScope Scope, IReadOnlyList<Line> Lines);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<LegalInstrument> Instruments { get; private set; } = [];

    public IReadOnlyList<Group> Groups { get; private set; } = [];

    private AgencyBook Book { get; set; } = null!;

    private Dictionary<string, Bilingual> Bodies { get; set; } = [];

    [BindProperty]
    public string? Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public bool MayKeep => Actor.May(Permission.Administer);

    public bool MayCompare => Actor.May(Permission.SeeHistory);

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostDraftAsync() => SaveAsync(async () =>
    {
        await keep.DraftAsync(Actor, Id ?? "", Name);
        return Links.Mandates;
    }, T["Compare.Drafted"]);

    public Task<IActionResult> OnPostDropAsync() => SaveAsync(async () =>
    {
        await keep.DropDraftAsync(Actor, Id ?? "");
        return Links.Mandates;
    }, T["Compare.Dropped"]);

    protected override string AddressAfter(CamKet.Casework.History.AlreadySavedException earlier) => Links.Mandates;

    protected override async Task LoadAsync()
    {
        Book = await directory.OpenAsync();
        Bodies = await db.Bodies.AsNoTracking().ToDictionaryAsync(b => b.Id, b => new Bilingual(b.NameVi, b.NameEn));
        Instruments = await db.LegalInstruments.AsNoTracking().OrderBy(i => i.IsDraft).ThenByDescending(i => i.ValidFrom).ToListAsync();
        var mandates = await db.Mandates.AsNoTracking().OrderBy(m => m.Id).ToListAsync();
        Groups = [.. Enum.GetValues<MandateScope>().Select(scope => new Group(scope, LinesOf(mandates.Where(m => m.Scope == scope)))).Where(g => g.Lines.Count > 0)];
    }

    /// <summary>The lead under its name of the day on which the regulation came into force.</summary>
    public string LeadOf(Mandate mandate)
    {
        var instrument = Instruments.First(i => i.Id == mandate.LegalInstrumentId);
        return mandate.LeadAgencyId is { } id ? T.Of(Book.NameOn(id, instrument.ValidFrom)) : T["Mandates.NoLead"];
    }

    public string NamesOf(string agencyIds, LegalInstrument instrument) =>
        string.Join(", ", agencyIds.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(id => T.Of(Book.NameOn(id, instrument.ValidFrom))));

    private List<Line> LinesOf(IEnumerable<Mandate> mandates) => [.. mandates
        .GroupBy(m => m.Value ?? "")
        .Select(g => new Line(NameOf(g.First()), [.. Instruments.Select(i => (IReadOnlyList<Mandate>)[.. g.Where(m => m.LegalInstrumentId == i.Id)])]))
        .OrderBy(l => l.Name, StringComparer.Ordinal)];

    private string NameOf(Mandate mandate) => mandate.Scope switch
    {
        MandateScope.Pillar when Enum.TryParse<Pillar>(mandate.Value, ignoreCase: true, out var pillar) => T.Name(pillar),
        MandateScope.Body when Bodies.TryGetValue(mandate.Value ?? "", out var body) => T.Of(body),
        MandateScope.Whole or MandateScope.CrossPillar or MandateScope.Mission => T.Name(mandate.Scope),
        _ => T.Language == "en" ? mandate.PointEn : mandate.PointVi,
    };
}
