using CamKet.Casework;
using CamKet.Casework.Assignments;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Consultations;

/// <summary>Consultations that go on: not decided yet, or urgent and not confirmed in writing.</summary>
public sealed class IndexModel(CamKetDb db) : OfficerPage
{
    public IReadOnlyList<Consultation> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var mine = db.Undertakings.VisibleTo(Actor);
        Rows = await db.Consultations.AsNoTracking().Include(c => c.Undertaking).Include(c => c.Asked).AsSplitQuery()
            .Where(c => c.IsCurrent && mine.Any(u => u.Id == c.UndertakingId) && (c.IsUrgent ? c.ConfirmedOn == null : c.DecidedOn == null))
            .OrderBy(c => c.AnswerBy == null).ThenBy(c => c.AnswerBy).ThenBy(c => c.Id).ToListAsync();
    }
}
