using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using CamKet.Reading.Links;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Matches;

/// <summary>Keeps the telling terms of words and deeds, and finds by them. Of a term that many hold the newest are looked at, so one look-up costs the same in a large register.</summary>
public static class MatchIndex
{
    private const int MostHolders = 128;
    private const int MostCandidates = 48;
    private const int Batch = 20_000;

    private static readonly LinkScorer Keys = MatchScorer.With(LinkWeights.Shipped);

    /// <summary>Ids of the open undertakings that share most with the deed.</summary>
    public static Task<IReadOnlyList<long>> WordsLikeAsync(this CamKetDb db, LinkStatement deed, CancellationToken cancellationToken) =>
        LikeAsync(deed, term => db.MatchTerms.Where(t => !t.IsDeed && t.Term == term && db.Undertakings.Any(u => u.Id == t.SubjectId && UndertakingMoves.Open.Contains(u.Status))), cancellationToken);

    /// <summary>Ids of the outcomes that share most with the word.</summary>
    public static Task<IReadOnlyList<long>> DeedsLikeAsync(this CamKetDb db, LinkStatement word, CancellationToken cancellationToken) =>
        LikeAsync(word, term => db.MatchTerms.Where(t => t.IsDeed && t.Term == term), cancellationToken);

    /// <summary>Brings the terms of a stored undertaking up to date; its citations are loaded.</summary>
    public static Task RefreshTermsAsync(this CamKetDb db, Undertaking word, CancellationToken cancellationToken = default) => RefreshAsync(db, isDeed: false, word.Id, TermsOf(word), cancellationToken);

    public static Task RefreshTermsAsync(this CamKetDb db, Outcome deed, string? reportedOn, CancellationToken cancellationToken = default) =>
        RefreshAsync(db, isDeed: true, deed.Id, TermsOf(deed, reportedOn), cancellationToken);

    /// <summary>Gives terms to undertakings and outcomes that came in otherwise; writes nothing where all have them.</summary>
    public static async Task<int> CompleteTermsAsync(this CamKetDb db, CancellationToken cancellationToken = default)
    {
        var words = await db.Undertakings.AsNoTracking().Where(u => !db.MatchTerms.Any(t => !t.IsDeed && t.SubjectId == u.Id)).Include(u => u.Citations.Where(c => c.IsFirst)).ToListAsync(cancellationToken);
        var deeds = await db.Outcomes.AsNoTracking().Where(o => !db.MatchTerms.Any(t => t.IsDeed && t.SubjectId == o.Id)).Include(o => o.Document).ToListAsync(cancellationToken);
        foreach (var terms in words.SelectMany(TermsOf).Concat(deeds.SelectMany(d => TermsOf(d, d.Document!.Date))).Chunk(Batch))
        {
            db.MatchTerms.AddRange(terms);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        return words.Count + deeds.Count;
    }

    private static async Task RefreshAsync(CamKetDb db, bool isDeed, long id, IEnumerable<MatchTerm> wanted, CancellationToken cancellationToken)
    {
        var stored = await db.MatchTerms.Where(t => t.IsDeed == isDeed && t.SubjectId == id).ToListAsync(cancellationToken);
        var terms = wanted.ToDictionary(t => t.Term, StringComparer.Ordinal);
        db.MatchTerms.RemoveRange(stored.Where(t => !terms.ContainsKey(t.Term)));
        db.MatchTerms.AddRange(terms.Values.Where(t => !stored.Exists(known => known.Term == t.Term)));
    }

    public static IEnumerable<MatchTerm> TermsOf(Undertaking word) => Of(MatchStatements.Of(word, QuoteOf(word)), isDeed: false, word.Id);

    public static IEnumerable<MatchTerm> TermsOf(Outcome deed, string? reportedOn) => Of(MatchStatements.Of(deed, reportedOn), isDeed: true, deed.Id);

    /// <summary>The sentence that the undertaking was registered from.</summary>
    public static string? QuoteOf(Undertaking word) => word.Citations.Find(c => c.IsFirst)?.Quote;

    private static IEnumerable<MatchTerm> Of(LinkStatement statement, bool isDeed, long id) =>
        Keys.KeysOf(statement).Where(term => term.Length <= MatchTerm.TermMaxLength).Select(term => new MatchTerm { IsDeed = isDeed, Term = term, SubjectId = id });

    private static async Task<IReadOnlyList<long>> LikeAsync(LinkStatement statement, Func<string, IQueryable<MatchTerm>> with, CancellationToken cancellationToken)
    {
        var shared = new Dictionary<long, double>();
        foreach (var term in Keys.KeysOf(statement))
        {
            foreach (var id in await with(term).OrderByDescending(t => t.SubjectId).Select(t => t.SubjectId).Take(MostHolders).ToListAsync(cancellationToken))
            {
                shared[id] = shared.GetValueOrDefault(id) + Keys.WeightOf(term);
            }
        }

        return [.. shared.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).Take(MostCandidates).Select(pair => pair.Key)];
    }
}
