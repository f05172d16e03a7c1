using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Progress;

/// <summary>Hands a file of evidence down, always as a download; it is never opened inside the site.</summary>
public sealed class EvidenceFileModel(CamKetDb db, RestrictedViews views) : OfficerPage
{
    public async Task<IActionResult> OnGetAsync(long id)
    {
        // What agencies hand in is for officers, also where the undertaking itself is public.
        if (Actor.Role == UserRole.Reader)
        {
            throw new NotFoundException("evidence");
        }

        var mine = db.Undertakings.VisibleTo(Actor);
        var evidence = await db.Evidence.AsNoTracking().Include(e => e.File).FirstOrDefaultAsync(e => e.Id == id && mine.Any(u => u.Id == e.UndertakingId));
        if (evidence?.File is null)
        {
            throw new NotFoundException("evidence");
        }

        var of = await mine.AsNoTracking().Where(u => u.Id == evidence.UndertakingId).Select(u => new { u.Reference, u.Access }).FirstAsync();
        await views.RecordAsync(Actor, "undertaking", of.Reference, of.Access);
        return File(evidence.File.Content, evidence.MediaType!, evidence.FileName);
    }
}
