namespace CamKet.Reading.Links;

/// <summary>The front door of linking: the statements of many documents in, links and pairs of documents out. The same statements always give the same links.</summary>
public static class LinkFinder
{
    public static LinkedDocuments Find(IReadOnlyList<LinkStatement> statements, LinkWeights? weights = null)
    {
        var ordered = statements.OrderBy(s => LinkTime.First(s.SaidOn) ?? DateOnly.MaxValue).ThenBy(s => s.Document, StringComparer.Ordinal).ThenBy(s => s.Span.Start).ThenBy(s => s.Kind).ToList();
        var documents = ordered.GroupBy(s => s.Document, StringComparer.Ordinal).ToList();
        var terms = new TermWeights(documents.Count, CountOf(documents));
        var pairs = DocumentPairs.Find(documents, terms).ToList();
        var scorer = new LinkScorer(weights ?? LinkWeights.Shipped, terms);
        return new LinkedDocuments(LinkSelection.Of(Proposed(ordered, terms, scorer, [.. pairs.Select(p => (p.First, p.Second))])), pairs);
    }

    private static Func<string, int> CountOf(List<IGrouping<string, LinkStatement>> documents)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in documents.SelectMany(document => document.SelectMany(s => s.Terms).Distinct(StringComparer.Ordinal)))
        {
            counts[term] = counts.GetValueOrDefault(term) + 1;
        }

        return term => counts.GetValueOrDefault(term);
    }

    private static IEnumerable<Link> Proposed(List<LinkStatement> statements, TermWeights terms, LinkScorer scorer, HashSet<(string, string)> events)
    {
        var index = new StatementIndex(statements, terms);
        for (var i = 0; i < statements.Count; i++)
        {
            foreach (var other in index.Candidates(i))
            {
                var (first, second) = (statements[other], statements[i]);
                var sameEvent = events.Contains((first.Document, second.Document)) || events.Contains((second.Document, first.Document));
                if (LinkOrder.Of(first, second, sameEvent) is { } pair && scorer.Score(pair.Earlier, pair.Later, sameEvent) is var score && score.Score >= scorer.Weights.Threshold)
                {
                    yield return new Link(pair.Earlier, pair.Later, RelationFinder.Of(pair.Earlier, pair.Later, score), score);
                }
            }

            index.Add(i);
        }
    }
}

/// <summary>What was found over a set of documents.</summary>
public sealed record LinkedDocuments(IReadOnlyList<Link> Links, IReadOnlyList<DocumentPair> Pairs);
