using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Search;

/// <summary>What is looked for, and in which part of it.</summary>
public sealed record SearchRequest
{
    public string? Q { get; init; }

    /// <summary>A subject type of <see cref="SearchPassage"/>.</summary>
    public string? Kind { get; init; }

    public int? Year { get; init; }
}

/// <summary>One sentence that was found.</summary>
/// <param name="Start">Where it stands in its document; <see cref="SearchPassage.NotInText"/> where it stands in none.</param>
public sealed record SearchSentence(string Text, int Start, int Distance);

/// <summary>One thing that was found, with its best sentences.</summary>
/// <param name="Sentences">The best few.</param>
/// <param name="Found">How many sentences of it were found in all.</param>
public sealed record SearchHit(string Kind, string Subject, string TitleVi, string TitleEn, string? Date, int Distance, IReadOnlyList<SearchSentence> Sentences, int Found)
{
    public int? Year => Date is { Length: >= 4 } && int.TryParse(Date.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : null;
}

/// <summary>All hits in their order; the facets count what the other facet leaves.</summary>
/// <param name="Cut">Whether more was found than is ranked: the officer should ask for more words.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, IReadOnlyList<(string Kind, int Count)> Kinds, IReadOnlyList<(int Year, int Count)> Years, bool Cut)
{
    public static readonly SearchResult Nothing = new([], [], [], false);
}

/// <summary>Finds in one go what the actor may see of documents, undertakings, outcomes, engagements and threads: first what has the very words.</summary>
public sealed class FindEverywhere(CamKetDb db, IDatabaseEngine engine)
{
    private const int MostRanked = 3000;
    private const int SentencesShown = 3;

    public static readonly IReadOnlyList<string> Kinds = [SearchPassage.Undertaking, SearchPassage.Outcome, SearchPassage.Document, SearchPassage.Engagement, SearchPassage.Thread];

    public async Task<SearchResult> FindAsync(Actor actor, SearchRequest request, CancellationToken cancellationToken = default)
    {
        var match = new QueryMatch(request.Q ?? "");
        if (match.Folded.Length == 0)
        {
            return SearchResult.Nothing;
        }

        var passages = await Visible(actor, engine.Search(db, match.Folded)).AsNoTracking().OrderByDescending(p => p.Id).Take(MostRanked + 1)
            .Select(p => new Found(p.SubjectType, p.Subject, p.SubjectId, p.Start, p.Text)).ToListAsync(cancellationToken);
        var hits = await HitsAsync(match, passages.Take(MostRanked), cancellationToken);
        bool OfKind(SearchHit hit) => request.Kind is not { Length: > 0 } kind || hit.Kind == kind;
        bool OfYear(SearchHit hit) => request.Year is not { } year || hit.Year == year;
        return new SearchResult(
            [.. hits.Where(h => OfKind(h) && OfYear(h)).OrderBy(h => h.Distance).ThenByDescending(h => h.Date, StringComparer.Ordinal).ThenBy(h => Kinds.ToList().IndexOf(h.Kind)).ThenByDescending(h => h.Subject, StringComparer.Ordinal)],
            [.. Kinds.Select(kind => (kind, hits.Count(h => h.Kind == kind && OfYear(h)))).Where(k => k.Item2 > 0)],
            [.. hits.Where(h => OfKind(h) && h.Year is not null).GroupBy(h => h.Year!.Value).Select(g => (g.Key, g.Count())).OrderByDescending(y => y.Key)],
            passages.Count > MostRanked);
    }

    /// <summary>Whether a reference that was typed names something the actor may open.</summary>
    public Task<bool> IsThereAsync(Actor actor, string reference, CancellationToken cancellationToken = default) => reference.Split('-')[0] switch
    {
        "CK" => db.Undertakings.VisibleTo(actor).AnyAsync(u => u.Reference == reference, cancellationToken),
        "KQ" => db.Outcomes.VisibleTo(actor, db).AnyAsync(o => o.Reference == reference, cancellationToken),
        "VB" => db.Documents.VisibleTo(actor, db).AnyAsync(d => d.Reference == reference, cancellationToken),
        "HD" => db.Engagements.VisibleTo(actor).AnyAsync(e => e.Reference == reference, cancellationToken),
        "TK" => db.Stocktakes.AnyAsync(s => s.Reference == reference && s.Access <= (actor.Role == UserRole.Reader ? AccessLevel.Public : actor.Clearance), cancellationToken),
        _ => Task.FromResult(false),
    };

    // A sentence cited by a word may come from a document that is more closed than the word itself: such a sentence does not show.
    private IQueryable<SearchPassage> Visible(Actor actor, IQueryable<SearchPassage> passages)
    {
        var ceiling = actor.Role == UserRole.Reader ? AccessLevel.Public : actor.Clearance;
        var (words, deeds, documents, engagements) = (db.Undertakings.VisibleTo(actor), db.Outcomes.VisibleTo(actor, db), db.Documents.VisibleTo(actor, db), db.Engagements.VisibleTo(actor));
        return passages.Where(p => p.Access <= ceiling).Where(p =>
            p.SubjectType == SearchPassage.Thread
            || (p.SubjectType == SearchPassage.Document && documents.Any(d => d.Id == p.SubjectId))
            || (p.SubjectType == SearchPassage.Outcome && deeds.Any(o => o.Id == p.SubjectId))
            || (p.SubjectType == SearchPassage.Engagement && engagements.Any(e => e.Id == p.SubjectId))
            || (p.SubjectType == SearchPassage.Undertaking && words.Any(u => u.Id == p.SubjectId)
                && !db.Citations.Any(c => c.UndertakingId == p.SubjectId && c.Quote == p.Text && c.Document!.Access > ceiling)));
    }

    private async Task<List<SearchHit>> HitsAsync(QueryMatch match, IEnumerable<Found> passages, CancellationToken cancellationToken)
    {
        var groups = passages.GroupBy(p => (p.Kind, p.Subject, p.Id)).ToList();
        var heads = await HeadsAsync(groups.Select(g => g.Key).ToLookup(k => k.Kind, k => (k.Subject, k.Id)), cancellationToken);
        return [.. from g in groups
                   let head = heads.GetValueOrDefault((g.Key.Kind, g.Key.Subject))
                   where head is not null
                   let sentences = g.Select(p => new SearchSentence(p.Text, p.Start, match.Distance(p.Text))).OrderBy(s => s.Distance).ThenBy(s => s.Start).ToList()
                   select new SearchHit(g.Key.Kind, g.Key.Subject, head.Vi, head.En, head.Date, sentences[0].Distance, [.. sentences.Take(SentencesShown)], sentences.Count)];
    }

    private async Task<Dictionary<(string Kind, string Subject), Head>> HeadsAsync(ILookup<string, (string Subject, long Id)> wanted, CancellationToken cancellationToken)
    {
        var heads = new Dictionary<(string, string), Head>();
        async Task AddAsync(string kind, Func<List<long>, IQueryable<Head>> query)
        {
            var ids = wanted[kind].Select(w => w.Id).ToList();
            if (ids.Count > 0)
            {
                (await query(ids).ToListAsync(cancellationToken)).ForEach(head => heads[(kind, head.Subject)] = head);
            }
        }

        await AddAsync(SearchPassage.Document, ids => db.Documents.Where(d => ids.Contains(d.Id)).Select(d => new Head(d.Reference, d.Title, d.Title, d.Date)));
        await AddAsync(SearchPassage.Undertaking, ids => db.Undertakings.Where(u => ids.Contains(u.Id)).Select(u => new Head(u.Reference, u.Title, u.Title, u.SaidOn)));
        await AddAsync(SearchPassage.Outcome, ids => db.Outcomes.Where(o => ids.Contains(o.Id)).Select(o => new Head(o.Reference, o.Title, o.Title, o.HappenedOn)));
        await AddAsync(SearchPassage.Engagement, ids => db.Engagements.Where(e => ids.Contains(e.Id)).Select(e => new Head(e.Reference, e.Name, e.Name, e.Start)));
        var threads = wanted[SearchPassage.Thread].Select(w => w.Subject).ToList();
        await AddAsync(SearchPassage.Thread, _ => db.Threads.Where(t => threads.Contains(t.Id)).Select(t => new Head(t.Id, t.NameVi, t.NameEn, null)));
        return heads;
    }

    private sealed record Found(string Kind, string Subject, long Id, int Start, string Text);

    private sealed record Head(string Subject, string Vi, string En, string? Date);
}
