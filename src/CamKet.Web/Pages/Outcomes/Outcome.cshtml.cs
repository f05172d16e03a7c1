using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Matches;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Outcomes;

/// <summary>One deed: its sentence where it stands, and the words it answers.</summary>
public sealed class OutcomeModel(CamKetDb db, RestrictedViews views) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    public Outcome Outcome { get; private set; } = null!;

    /// <summary>The sentence with what stands around it; null where this person may not open the document.</summary>
    public SentenceContext? Sentence { get; private set; }

    public string? DocumentReference { get; private set; }

    public string? ThreadName { get; private set; }

    public string? PartnerName { get; private set; }

    public IReadOnlyList<Match> Matches { get; private set; } = [];

    public bool MayMatch => Actor.May(Permission.ConfirmMatches);

    public async Task OnGetAsync()
    {
        Outcome = await db.Outcomes.VisibleTo(Actor, db).AsNoTracking().FirstOrDefaultAsync(o => o.Reference == Reference) ?? throw new NotFoundException(Reference);
        await views.RecordAsync(Actor, "outcome", Reference, Outcome.Access);
        var document = await db.Documents.VisibleTo(Actor, db).AsNoTracking().Where(d => d.Id == Outcome.DocumentId).Select(d => new { d.Reference, d.Text }).FirstOrDefaultAsync();
        (DocumentReference, Sentence) = (document?.Reference, document is null ? null : SentenceContext.Around(document.Text, Outcome.Start, Outcome.End));
        var clearance = Actor.Role == UserRole.Reader ? AccessLevel.Public : Actor.Clearance;
        Matches = await db.Matches.AsNoTracking().VisibleTo(Actor, db).Where(m => m.OutcomeId == Outcome.Id && m.State != MatchState.Dismissed)
            .Include(m => m.Undertaking!.Citations.Where(c => c.Document!.Access <= clearance)).Include(m => m.Outcome).AsSplitQuery().OrderBy(m => m.State == MatchState.Confirmed ? 0 : 1).ThenBy(m => m.Id).ToListAsync();
        var english = T.Language == "en";
        ThreadName = await db.Threads.AsNoTracking().Where(t => t.Id == Outcome.ThreadId).Select(t => english ? t.NameEn : t.NameVi).FirstOrDefaultAsync();
        PartnerName = await db.Partners.AsNoTracking().Where(p => p.Id == Outcome.PartnerId).Select(p => english ? p.NameEn : p.NameVi).FirstOrDefaultAsync();
    }
}
