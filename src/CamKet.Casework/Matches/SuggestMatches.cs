using System.Text.Json;
using System.Text.Json.Serialization;
using CamKet.Casework.History;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Reading.Links;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Matches;

/// <summary>Proposes pairs that much speaks for: a new deed against the open words, a new word against the deeds, or all deeds anew.
/// A pair once proposed, confirmed or dismissed is not proposed again.</summary>
public sealed class SuggestMatches(CamKetDb db, Journal journal, MatchScorer scorers, TimeProvider clock)
{
    /// <summary>Who proposes where no officer did.</summary>
    public const string Proposer = "CamKet";

    private const int MostForOne = 3;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Reads every deed that the actor sees against the open words. How many new pairs wait for an officer.</summary>
    public async Task<int> RunAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.ConfirmMatches);
        return await journal.SaveAsync(actor, async acts =>
        {
            var found = 0;
            foreach (var deed in await db.Outcomes.VisibleTo(actor, db).AsNoTracking().OrderBy(o => o.Id).ToListAsync(cancellationToken))
            {
                found += await ForDeedAsync(actor, acts, deed, cancellationToken);
            }

            return found;
        }, cancellationToken);
    }

    /// <summary>Puts a deed beside the open words that it may answer. Runs inside the save that enters the deed.</summary>
    internal async Task<int> ForDeedAsync(Actor actor, ActRecorder acts, Outcome deed, CancellationToken cancellationToken)
    {
        var reportedOn = await DateOfAsync(deed.DocumentId, cancellationToken);
        var spoken = MatchStatements.Of(deed, reportedOn);
        var ids = await db.WordsLikeAsync(spoken, cancellationToken);
        var words = await db.Undertakings.VisibleTo(actor).AsNoTracking().Where(u => ids.Contains(u.Id) && !u.Matches.Any(m => m.OutcomeId == deed.Id))
            .Include(u => u.Citations.Where(c => c.IsFirst)).ToListAsync(cancellationToken);
        var scorer = await scorers.OpenAsync(cancellationToken);
        return await PlaceAsync(acts, scorer.Weights, words.Select(word => (Word: word, Deed: deed, Score: MatchScorer.Score(scorer, MatchStatements.Of(word, MatchIndex.QuoteOf(word)), spoken))), cancellationToken);
    }

    /// <summary>Puts a word beside the deeds that may have answered it already. Runs inside the save that enters the word.</summary>
    internal async Task<int> ForWordAsync(Actor actor, ActRecorder acts, Undertaking word, CancellationToken cancellationToken)
    {
        var said = MatchStatements.Of(word, MatchIndex.QuoteOf(word));
        var ids = await db.DeedsLikeAsync(said, cancellationToken);
        var deeds = await db.Outcomes.VisibleTo(actor, db).AsNoTracking().Where(o => ids.Contains(o.Id) && !o.Matches.Any(m => m.UndertakingId == word.Id)).ToListAsync(cancellationToken);
        var documents = deeds.Select(d => d.DocumentId).Distinct().ToList();
        var dates = await db.Documents.Where(d => documents.Contains(d.Id)).Select(d => new { d.Id, d.Date }).ToDictionaryAsync(d => d.Id, d => d.Date, cancellationToken);
        var scorer = await scorers.OpenAsync(cancellationToken);
        return await PlaceAsync(acts, scorer.Weights, deeds.Select(deed => (Word: word, Deed: deed, Score: MatchScorer.Score(scorer, said, MatchStatements.Of(deed, dates.GetValueOrDefault(deed.DocumentId))))), cancellationToken);
    }

    private async Task<int> PlaceAsync(ActRecorder acts, LinkWeights weights, IEnumerable<(Undertaking Word, Outcome Deed, MatchScore? Score)> pairs, CancellationToken cancellationToken)
    {
        var best = pairs.Where(p => p.Score is { } score && score.Value >= weights.Threshold)
            .OrderByDescending(p => p.Score!.Value).ThenBy(p => p.Word.Reference, StringComparer.Ordinal).ThenBy(p => p.Deed.Reference, StringComparer.Ordinal).Take(MostForOne).ToList();
        var matches = best.ConvertAll(p => new Match
        {
            UndertakingId = p.Word.Id, OutcomeId = p.Deed.Id, Relation = p.Score!.Relation, State = MatchState.Proposed, ProposedBy = Proposer, ProposedAt = clock.NowUtc(),
            Score = Math.Round(p.Score.Value, 4), WeightsVersion = weights.Version, Features = JsonSerializer.Serialize(p.Score.Link.Parts.ToDictionary(part => part.Feature, part => part.Value), Json),
        });
        if (matches.Count == 0)
        {
            return 0;
        }

        db.Matches.AddRange(matches);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var (pair, match) in best.Zip(matches))
        {
            acts.Record(ActKind.MatchProposing, "undertaking", pair.Word.Reference, null, new { Match = match.Id, Outcome = pair.Deed.Reference, match.Relation, match.Score, match.WeightsVersion });
        }

        return matches.Count;
    }

    private Task<string?> DateOfAsync(long document, CancellationToken cancellationToken) => db.Documents.Where(d => d.Id == document).Select(d => d.Date).FirstOrDefaultAsync(cancellationToken);
}
