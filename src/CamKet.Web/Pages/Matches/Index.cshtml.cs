using CamKet.Casework;
using CamKet.Casework.Matches;
using CamKet.Casework.Users;
using CamKet.Web.Elements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Matches;

/// <summary>Pairs of word and deed: to confirm, confirmed, dismissed.</summary>
public sealed class IndexModel(CamKetDb db, SuggestMatches suggest, MatchScorer scorer) : OfficerPage
{
    public const int Size = 20;

    [BindProperty(SupportsGet = true, Name = "state")]
    public MatchState State { get; set; }

    public int PageNumber { get; private set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyDictionary<MatchState, int> Counts { get; private set; } = new Dictionary<MatchState, int>();

    public IReadOnlyList<(Match Match, MatchExplanation Why)> Rows { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    /// <summary>Reads every deed against every open word again.</summary>
    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        var found = await suggest.RunAsync(Actor);
        Notice.Leave(TempData, found == 0 ? T["Matches.FoundNone"] : T.Count("Matches.Found", found));
        return Links.Matches;
    });

    protected override async Task LoadAsync()
    {
        var clearance = Actor.Clearance;
        var visible = db.Matches.AsNoTracking().VisibleTo(Actor, db);
        Counts = await visible.GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var matches = visible.Where(m => m.State == State);
        Total = Counts.GetValueOrDefault(State);
        PageNumber = this.AskedPage(Size, Total);
        var ranked = State == MatchState.Proposed
            ? matches.OrderByDescending(m => m.Score ?? 1).ThenByDescending(m => m.ProposedAt).ThenByDescending(m => m.Id)
            : matches.OrderByDescending(m => m.DecidedAt).ThenByDescending(m => m.Id);
        var rows = await ranked.Skip((PageNumber - 1) * Size).Take(Size)
            .Include(m => m.Undertaking!.Citations.Where(c => c.Document!.Access <= clearance)).Include(m => m.Outcome!.Document).AsSplitQuery().ToListAsync();
        var explained = new List<(Match, MatchExplanation)>();
        foreach (var match in rows)
        {
            explained.Add((match, await scorer.ExplainAsync(match.Undertaking!, match.Outcome!)));
        }

        Rows = explained;
    }
}
