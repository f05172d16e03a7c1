using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Agencies;

/// <summary>The agencies of today with what they lead, and those that are history with who carries their work.</summary>
public sealed class IndexModel(CamKetDb db, AgencyDirectory directory, DateText dates) : OfficerPage
{
    public AgencyBook Book { get; private set; } = null!;

    public IReadOnlyList<Agency> Present { get; private set; } = [];

    public IReadOnlyList<Agency> Past { get; private set; } = [];

    /// <summary>Open undertakings by lead agency, of those that this person may see.</summary>
    public IReadOnlyDictionary<string, int> Leads { get; private set; } = new Dictionary<string, int>();

    public async Task OnGetAsync()
    {
        Book = await directory.OpenAsync();
        Present = [.. Book.ExistingOn(dates.Today)];
        Past = [.. Book.All.Where(a => !AgencyBook.ExistsOn(a, dates.Today))];
        Leads = await db.Undertakings.VisibleTo(Actor).Where(u => u.LeadAgencyId != null && UndertakingMoves.Open.Contains(u.Status))
            .GroupBy(u => u.LeadAgencyId!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }
}
