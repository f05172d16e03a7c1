using CamKet.Casework;
using CamKet.Casework.Matches;
using CamKet.Casework.Register;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Matches;

/// <summary>One pair: confirm it with what follows, dismiss it, or take the decision back.</summary>
public sealed class DecideModel(CamKetDb db, ConfirmMatch confirm, DismissMatch dismiss, ReopenMatch reopen, MatchScorer scorer) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public MatchRelation Relation { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool SetDone { get; set; }

    [BindProperty]
    public DateOnly? DoneOn { get; set; }

    [BindProperty]
    public DateOnly? NewDue { get; set; }

    public Match Match { get; private set; } = null!;

    public MatchExplanation Why { get; private set; } = null!;

    public bool MayBeDone => UndertakingMoves.Allow(Match.Undertaking!.Status, UndertakingStatus.Done);

    public int? Days => WordToDeed.Days(Match.Undertaking!.SaidOn, [(Match.Relation, MatchState.Confirmed, Match.Outcome!.HappenedOn)]);

    public IEnumerable<SelectListItem> Relations => Enum.GetValues<MatchRelation>().Select(r => new SelectListItem(T[$"Matches.Means.{r}"], r.ToString()));

    public async Task OnGetAsync()
    {
        await LoadAsync();
        (Version, Relation) = (Match.Version, Match.Relation);
        SetDone = MayBeDone && Match.Relation == MatchRelation.Fulfils;
        Reason = Match.State == MatchState.Proposed ? Match.Reason ?? Sentence(Why) : null;
    }

    public Task<IActionResult> OnPostConfirmAsync() => SaveAsync(async () =>
    {
        await confirm.ConfirmAsync(Actor, new MatchConfirmation
        {
            MatchId = Id, Version = Version, Relation = Relation, Reason = Reason, SetDone = SetDone && Relation == MatchRelation.Fulfils, DoneOn = DoneOn, NewDue = NewDue,
        });
        return Links.Matches;
    }, T["Matches.Confirmed"]);

    public Task<IActionResult> OnPostDismissAsync() => SaveAsync(async () =>
    {
        await dismiss.DismissAsync(Actor, Id, Version, Reason);
        return Links.Matches;
    }, T["Matches.Dismissed"]);

    public Task<IActionResult> OnPostReopenAsync() => SaveAsync(async () =>
    {
        await reopen.ReopenAsync(Actor, Id, Version, Reason);
        return Links.DecideMatch(Id);
    }, T["Matches.Reopened"]);

    protected override string LabelOf(string field) => T[$"Matches.Label.{field}"];

    protected override async Task LoadAsync()
    {
        var clearance = Actor.Clearance;
        Match = await db.Matches.AsNoTracking().VisibleTo(Actor, db).Include(m => m.Undertaking!.Citations.Where(c => c.Document!.Access <= clearance)).Include(m => m.Outcome!.Document).AsSplitQuery()
            .FirstOrDefaultAsync(m => m.Id == Id) ?? throw new NotFoundException("match");
        Why = await scorer.ExplainAsync(Match.Undertaking!, Match.Outcome!);
        if (Conflict is not null)
        {
            Version = Match.Version;
            ModelState.Remove(nameof(Version));
        }
    }

    private string Sentence(MatchExplanation why)
    {
        var reasons = string.Join("; ", why.Reasons.Where(r => r.Adds > 0).Select(r => T.Of(r.Why)));
        return reasons.Length == 0 ? "" : char.ToUpperInvariant(reasons[0]) + reasons[1..] + ".";
    }
}
