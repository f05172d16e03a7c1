using CamKet.Casework;
using CamKet.Casework.Matches;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Search;
using CamKet.Casework.Users;

namespace CamKet.Web.Pages.Outcomes;

/// <summary>Which deeds a list shows; it stands in the address.</summary>
public sealed record OutcomeFilter
{
    public string? Q { get; init; }

    public OutcomeKind? Kind { get; init; }

    public Pillar? Pillar { get; init; }

    public string? Partner { get; init; }

    public string? Thread { get; init; }

    public int? Year { get; init; }

    /// <summary>Only deeds that no confirmed match ties to a word.</summary>
    public bool Unmatched { get; init; }

    public IQueryable<Outcome> Apply(CamKetDb db, IDatabaseEngine engine, Actor actor)
    {
        var outcomes = db.Outcomes.VisibleTo(actor, db);
        if (SearchText.Fold(Q ?? "") is { Length: > 0 } folded)
        {
            var passages = engine.Search(db, folded).Where(p => p.SubjectType == SearchPassage.Outcome);
            outcomes = outcomes.Where(o => passages.Any(p => p.SubjectId == o.Id) || o.Reference == Q!.Trim());
        }

        if (Year is { } year)
        {
            var prefix = year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
            outcomes = outcomes.Where(o => o.HappenedOn!.StartsWith(prefix));
        }

        return outcomes
            .Where(o => Kind == null || o.Kind == Kind)
            .Where(o => Pillar == null || o.Pillar == Pillar)
            .Where(o => Partner == null || o.PartnerId == Partner)
            .Where(o => Thread == null || o.ThreadId == db.Threads.Where(t => t.Id == Thread).Select(t => t.StandsInId ?? t.Id).FirstOrDefault())
            .Where(o => !Unmatched || !o.Matches.Any(m => m.State == MatchState.Confirmed));
    }
}
