using CamKet.Casework;
using CamKet.Casework.Matches;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Matches;

/// <summary>Finds the deed that answers a word: the likeliest first, or by search.</summary>
public sealed class AddModel(CamKetDb db, MatchCandidates candidates, ProposeMatch propose) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty]
    public string? OutcomeReference { get; set; }

    [BindProperty]
    public MatchRelation Relation { get; set; } = MatchRelation.Advances;

    [BindProperty]
    public string? Reason { get; set; }

    public Undertaking Undertaking { get; private set; } = null!;

    public IReadOnlyList<MatchCandidate> Candidates { get; private set; } = [];

    public IEnumerable<SelectListItem> Relations => Enum.GetValues<MatchRelation>().Select(r => new SelectListItem(T.Name(r), r.ToString()));

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        var id = await propose.ProposeAsync(Actor, new MatchProposal { UndertakingReference = Reference, OutcomeReference = OutcomeReference ?? "", Relation = Relation, Reason = Reason });
        return Links.DecideMatch(id);
    }, T["Matches.Proposed"]);

    protected override async Task LoadAsync()
    {
        var clearance = Actor.Clearance;
        Undertaking = await db.Undertakings.VisibleTo(Actor).AsNoTracking().Include(u => u.Citations.Where(c => c.Document!.Access <= clearance)).FirstOrDefaultAsync(u => u.Reference == Reference) ?? throw new NotFoundException(Reference);
        Candidates = await candidates.ForAsync(Actor, Undertaking, Query);
    }
}
