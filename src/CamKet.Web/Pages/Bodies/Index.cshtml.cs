using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Bodies;

/// <summary>ASEAN's bodies by pillar, with who leads each for Viet Nam and how sure that is.</summary>
public sealed class IndexModel(CamKetDb db, AgencyDirectory directory, DateText dates) : OfficerPage
{
    /// <summary>Bodies of one pillar; null holds those of all pillars.</summary>
    public IReadOnlyList<(Pillar? Pillar, IReadOnlyList<Body> Bodies)> Groups { get; private set; } = [];

    public AgencyBook Book { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Book = await directory.OpenAsync();
        var bodies = await db.Bodies.AsNoTracking().OrderBy(b => b.NameVi).ToListAsync();
        Groups = [.. bodies.GroupBy(b => b.Pillar).OrderBy(g => g.Key is { } pillar ? (int)pillar : -1).Select(g => (g.Key, (IReadOnlyList<Body>)[.. g]))];
    }

    /// <summary>Who carries the body's lead today.</summary>
    public IEnumerable<string> LeadsOf(Body body) => body.LeadAgencyId is { } id ? Book.CarriersOn(id, dates.Today).Select(c => c.AgencyId) : [];
}
