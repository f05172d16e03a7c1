using CamKet.Casework.History;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Matches;

/// <summary>Reads every deed against every open word and proposes the pairs that much speaks for. A pair once proposed, confirmed or dismissed is not proposed again.</summary>
public sealed class SuggestMatches(CamKetDb db, Journal journal, TimeProvider clock)
{
    private const int MostForOneDeed = 3;
    private const string Proposer = "CamKet";

    /// <summary>How many new pairs wait for an officer.</summary>
    public async Task<int> RunAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.ConfirmMatches);
        return await journal.SaveAsync(actor, async acts =>
        {
            var words = (await db.Undertakings.VisibleTo(actor).AsNoTracking().Where(u => UndertakingMoves.Open.Contains(u.Status)).ToListAsync(cancellationToken)).ConvertAll(u => new MatchWord(u));
            var known = (await db.Matches.AsNoTracking().Select(m => new { m.UndertakingId, m.OutcomeId }).ToListAsync(cancellationToken)).Select(m => (m.UndertakingId, m.OutcomeId)).ToHashSet();
            var deeds = await db.Outcomes.VisibleTo(actor, db).AsNoTracking().ToListAsync(cancellationToken);
            var dates = await db.Documents.Select(d => new { d.Id, d.Date }).ToDictionaryAsync(d => d.Id, d => d.Date, cancellationToken);
            var pairs = deeds.SelectMany(deed => Best(words, deed, dates.GetValueOrDefault(deed.DocumentId), known)).ToList();
            var matches = pairs.ConvertAll(pair => new Match
            {
                UndertakingId = pair.Word.Id, OutcomeId = pair.Deed.Id, Relation = MatchScore.RelationOf(pair.Deed), State = MatchState.Proposed, ProposedBy = Proposer, ProposedAt = clock.NowUtc(),
            });
            db.Matches.AddRange(matches);
            await db.SaveChangesAsync(cancellationToken);
            foreach (var (pair, match) in pairs.Zip(matches))
            {
                acts.Record(ActKind.MatchProposing, "undertaking", pair.Word.Reference, null, new { Match = match.Id, Outcome = pair.Deed.Reference, match.Relation }, string.Join(", ", pair.Score.Reasons.Select(r => r.Vi)));
            }

            return matches.Count;
        }, cancellationToken);
    }

    private static IEnumerable<(Undertaking Word, Outcome Deed, MatchScore Score)> Best(List<MatchWord> words, Outcome deed, string? reportedOn, HashSet<(long, long)> known)
    {
        var deedWords = MatchScore.WordsOf(deed.Title + " " + deed.Instrument + " " + deed.Quote);
        return words
            .Where(w => !known.Contains((w.Undertaking.Id, deed.Id)))
            .Select(w => (Word: w.Undertaking, Deed: deed, Score: MatchScore.Of(w, deed, deedWords, reportedOn)))
            .Where(p => p.Score.Points >= MatchScore.Proposed)
            .OrderByDescending(p => p.Score.Points).ThenBy(p => p.Word.Reference, StringComparer.Ordinal).Take(MostForOneDeed);
    }
}
