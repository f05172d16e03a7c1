using CamKet.Reading.Links;

namespace CamKet.Reading.Evaluation;

/// <summary>Links over a set of documents: a proposed pair is right when it overlaps an annotated one, in either order. Weak pairs count neither way.</summary>
public static class LinkMeasures
{
    private const int First = 3;

    /// <param name="documents">The documents with their readings.</param>
    /// <param name="gold">The annotated pairs.</param>
    /// <param name="weights">The weights to judge; those delivered where null.</param>
    public static IReadOnlyList<Score> Of(IReadOnlyList<GoldDocument> documents, IReadOnlyList<GoldLink> gold, LinkWeights? weights = null)
    {
        var links = LinkFinder.Find([.. documents.SelectMany(d => StatementReader.Read(d.Name, d.Text, d.Reading))], weights).Links;
        var proposed = links.Select(link => gold.FirstOrDefault(g => IsPair(g, link))).ToList();
        var (right, wrong) = (proposed.Count(g => g is { Strength: >= LinkStrength.Medium }), proposed.Count(g => g is null or { Strength: LinkStrength.NearMiss }));
        var found = proposed.OfType<GoldLink>().ToHashSet();
        var counts = LabelCounts.Of(right, right + wrong, gold.Count(g => g.Strength >= LinkStrength.Medium));
        return
        [
            new Score("links", "reader", "all", "all", "proposed", counts.Support, counts.Proposed)
            {
                Precision = Plain(counts.Precision), Recall = Plain(counts.Recall), F1 = Plain(counts.F1),
            },
            .. new[] { LinkStrength.Strong, LinkStrength.Medium, LinkStrength.NearMiss }.Select(strength => Share(Kebab.Of(strength) + " proposed", found.Where(g => g.Strength == strength).Count(), gold.Count(g => g.Strength == strength))),
            Share("within the first three", found.Count(g => g.Strength >= LinkStrength.Medium && RankOf(g, links) <= First), found.Count(g => g.Strength >= LinkStrength.Medium)),
        ];
    }

    /// <summary>The proposed pairs that no annotation holds, and the annotated ones that were not proposed.</summary>
    public static IReadOnlyList<ReadingError> Errors(IReadOnlyList<GoldDocument> documents, IReadOnlyList<GoldLink> gold)
    {
        var links = LinkFinder.Find([.. documents.SelectMany(d => StatementReader.Read(d.Name, d.Text, d.Reading))]).Links;
        var texts = documents.ToDictionary(d => d.Name, d => d.Text, StringComparer.Ordinal);
        return
        [
            .. links.Where(link => gold.FirstOrDefault(g => IsPair(g, link)) is null or { Strength: LinkStrength.NearMiss })
                .Select(link => new ReadingError("link false alarm", link.Earlier.Document, Kebab.Of(link.Relation), link.Earlier.Sentence.In(texts[link.Earlier.Document]), null, $"{link.Later.Document}: {link.Later.Sentence.In(texts[link.Later.Document])}", null)),
            .. gold.Where(g => g.Strength >= LinkStrength.Medium && !links.Any(link => IsPair(g, link)))
                .Select(g => new ReadingError("link missed", g.Earlier.Document, Kebab.Of(g.Strength), g.Earlier.Sentence.In(texts[g.Earlier.Document]), $"{g.Later.Document}: {g.Later.Sentence.In(texts[g.Later.Document])}", null, null)),
        ];
    }

    private static Measured Plain(double value) => new(value, null, null);

    private static Score Share(string name, int right, int of) => new("links", "reader", "all", "all", name, of, right) { Share = Plain(of == 0 ? 0 : (double)right / of) };

    private static int RankOf(GoldLink gold, IReadOnlyList<Link> links)
    {
        var link = links.First(l => IsPair(gold, l));
        return links.Count(l => l.Earlier.Document == link.Earlier.Document && l.Earlier.Sentence == link.Earlier.Sentence && l.Later.Document == link.Later.Document && l.Score.Score > link.Score.Score) + 1;
    }

    private static bool IsPair(GoldLink gold, Link link) =>
        (Is(gold.Earlier, link.Earlier) && Is(gold.Later, link.Later)) || (Is(gold.Earlier, link.Later) && Is(gold.Later, link.Earlier));

    private static bool Is(GoldPlace place, LinkStatement statement) => place.Document == statement.Document && place.Sentence.Overlaps(statement.Sentence);
}
