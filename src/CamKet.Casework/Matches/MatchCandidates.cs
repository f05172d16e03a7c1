using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using CamKet.Reading.Links;
using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Matches;

/// <summary>The outcomes that may answer an undertaking, the likeliest first.</summary>
public sealed class MatchCandidates(CamKetDb db, IDatabaseEngine engine, MatchScorer scorers)
{
    private const int Looked = 200;
    private const int Shown = 30;

    /// <param name="actor">Only what this person may see is offered.</param>
    /// <param name="undertaking">The word; already matched outcomes are left out.</param>
    /// <param name="query">Words that the outcome must hold; null for the newest of the same thread, partner and pillar first.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public async Task<IReadOnlyList<MatchCandidate>> ForAsync(Actor actor, Undertaking undertaking, string? query, CancellationToken cancellationToken = default)
    {
        var outcomes = db.Outcomes.AsNoTracking().VisibleTo(actor, db)
            .Where(o => !o.Matches.Any(m => m.UndertakingId == undertaking.Id && m.State != MatchState.Dismissed));
        if (SearchText.Fold(query ?? "") is { Length: > 0 } folded)
        {
            var passages = engine.Search(db, folded).Where(p => p.SubjectType == SearchPassage.Outcome);
            outcomes = outcomes.Where(o => passages.Any(p => p.SubjectId == o.Id) || o.Reference == query!.Trim());
        }

        var nearest = await outcomes
            .OrderByDescending(o => o.ThreadId != null && o.ThreadId == undertaking.ThreadId)
            .ThenByDescending(o => o.PartnerId != null && o.PartnerId == undertaking.PartnerId)
            .ThenByDescending(o => o.Pillar != null && o.Pillar == undertaking.Pillar)
            .ThenByDescending(o => o.HappenedOn).Take(Looked).ToListAsync(cancellationToken);
        var documents = nearest.Select(o => o.DocumentId).Distinct().ToList();
        var dates = await db.Documents.Where(d => documents.Contains(d.Id)).Select(d => new { d.Id, d.Date }).ToDictionaryAsync(d => d.Id, d => d.Date, cancellationToken);
        var scorer = await scorers.OpenAsync(cancellationToken);
        var word = MatchStatements.Of(undertaking, MatchIndex.QuoteOf(undertaking));
        return [.. nearest.Select(o => Candidate(scorer, word, o, dates.GetValueOrDefault(o.DocumentId))).OrderByDescending(c => c.Score?.Value ?? 0).ThenByDescending(c => c.Outcome.HappenedOn, StringComparer.Ordinal).Take(Shown)];
    }

    private static MatchCandidate Candidate(LinkScorer scorer, LinkStatement word, Outcome deed, string? reportedOn)
    {
        var (spoken, text) = (MatchStatements.Of(deed, reportedOn), MatchStatements.TextOf(deed));
        var score = MatchScorer.Score(scorer, word, spoken);
        return new(deed, score, score is null ? [] : LinkReasons.Of(score.Link, TermReader.Find(text, spoken.Language), text));
    }
}

/// <summary>An outcome and what speaks for it.</summary>
public sealed record MatchCandidate(Outcome Outcome, MatchScore? Score, IReadOnlyList<Bilingual> Reasons);
