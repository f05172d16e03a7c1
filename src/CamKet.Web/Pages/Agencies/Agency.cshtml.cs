using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Casework.Mandates;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Agencies;

/// <summary>One agency through time, and what it leads now.</summary>
public sealed class AgencyModel(CamKetDb db, AgencyDirectory directory, DateText dates) : OfficerPage
{
    private const int Shown = 20;

    [BindProperty(SupportsGet = true)]
    public required string Id { get; set; }

    public Agency Agency { get; private set; } = null!;

    public Actor Reader => Actor;

    public AgencyBook Book { get; private set; } = null!;

    public IReadOnlyList<Mandate> Mandates { get; private set; } = [];

    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    public IReadOnlyList<Undertaking> Leads { get; private set; } = [];

    public int LeadCount { get; private set; }

    public async Task OnGetAsync()
    {
        Book = await directory.OpenAsync();
        Agency = Book.Find(Id) ?? throw new NotFoundException(Id);
        Mandates = await db.Mandates.AsNoTracking().Include(m => m.LegalInstrument).Where(m => m.LeadAgencyId == Id).OrderByDescending(m => m.LegalInstrument!.ValidFrom).ThenBy(m => m.Id).ToListAsync();
        Bodies = await db.Bodies.AsNoTracking().Where(b => b.LeadAgencyId == Id).OrderBy(b => b.NameVi).ToListAsync();
        var open = db.Undertakings.VisibleTo(Actor).AsNoTracking().Where(u => u.LeadAgencyId == Id && UndertakingMoves.Open.Contains(u.Status));
        LeadCount = await open.CountAsync();
        Leads = await open.OrderBy(u => u.Due == null).ThenBy(u => u.Due).ThenBy(u => u.Id).Take(Shown).ToListAsync();
    }

    public string NameOf(string id) => T.Of(Book.NameOn(id, dates.Today));
}
