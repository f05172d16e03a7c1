namespace CamKet.Reading.Links;

/// <summary>Scores one pair of sentences: named features, each weighted, summed. The one scorer of the command line, of the register's proposals and of learning.</summary>
public sealed class LinkScorer(LinkWeights weights, TermWeights terms)
{
    private const int FarAway = 6 * 365;
    private const int AnotherTime = 200;
    private const double Alike = 0.35;

    // What is added to the shorter sentence's weight, so that one shared word of a short sentence is not everything.
    private const double Damping = 2.0;

    private static readonly HashSet<string> AboutRelations = ["t:partnership", "t:free-trade", "t:upgrade"];

    public LinkWeights Weights => weights;

    /// <summary>The terms by which a sentence is looked up, the rarest first.</summary>
    public IEnumerable<string> KeysOf(LinkStatement statement) => StatementIndex.KeysOf(statement, terms);

    /// <summary>How much a term tells, 0 to 1.</summary>
    public double WeightOf(string term) => terms.Of(term);

    /// <param name="earlier">The sentence that was said first.</param>
    /// <param name="later">The one that may answer or repeat it.</param>
    /// <param name="sameEvent">Whether their documents report one event.</param>
    public LinkScore Score(LinkStatement earlier, LinkStatement later, bool sameEvent = false)
    {
        var parts = new List<LinkPart>();
        foreach (var (feature, value, shared) in Features(earlier, later, sameEvent))
        {
            if (value > 0)
            {
                parts.Add(new LinkPart(feature, Math.Round(value, 4), Math.Round(value * weights.Of(feature), 4), shared));
            }
        }

        var sum = weights.Bias + parts.Sum(part => part.Adds);
        return new LinkScore(1 / (1 + Math.Exp(-sum)), weights.Bias, [.. parts.OrderByDescending(part => Math.Abs(part.Adds)).ThenBy(part => part.Feature)]);
    }

    private IEnumerable<(LinkFeature Feature, double Value, IReadOnlyList<string> Shared)> Features(LinkStatement earlier, LinkStatement later, bool sameEvent)
    {
        var shared = Intersect(earlier.Terms, later.Terms);
        var instruments = shared.FindAll(LinkTerm.IsInstrument);
        var (instrument, instrumentTerms) = Instrument(earlier, later, instruments);
        yield return (LinkFeature.Instrument, instrument, instrumentTerms);
        var partners = shared.FindAll(LinkTerm.IsPartner);
        yield return (LinkFeature.Partner, partners.Count > 0 ? 1 : 0, partners);
        var bodies = shared.FindAll(term => LinkTerm.IsName(term) && !LinkTerm.IsPartner(term));
        yield return (LinkFeature.Body, bodies.Count > 0 ? bodies.Max(terms.Of) : 0, bodies);
        yield return (LinkFeature.Holder, SameHolder(earlier, later) ? 1 : 0, []);
        var topic = Topic(earlier, later, shared);
        yield return topic;
        var figures = shared.FindAll(LinkTerm.IsFigure);
        yield return (LinkFeature.Figure, figures.Count > 0 ? 1 : 0, figures);
        yield return (LinkFeature.Due, Due(earlier, later), []);
        var relations = partners.Count > 0 && shared.Exists(AboutRelations.Contains);
        yield return (LinkFeature.Relations, relations ? 1 : 0, []);
        yield return (LinkFeature.Answer, earlier.Kind != StatementKind.Word ? 0 : later.Kind == StatementKind.Deed ? 1 : 0.5, []);
        var stage = Stage(earlier, later, instruments);
        yield return (LinkFeature.Stage, stage, []);
        yield return (LinkFeature.Event, sameEvent ? 1 : 0, []);
        yield return (LinkFeature.OtherPartner, partners.Count == 0 && earlier.Terms.Any(LinkTerm.IsPartner) && later.Terms.Any(LinkTerm.IsPartner) ? 1 : 0, []);
        yield return (LinkFeature.OtherInstrument, instrument == 0 ? SpeaksOfOne(earlier) * SpeaksOfOne(later) : 0, []);
        yield return (LinkFeature.Again, !sameEvent && stage == 0 && !relations && IsAgain(earlier, later, topic.Value >= Alike || SameStage(earlier, later, instruments)) ? 1 : 0, []);
        yield return (LinkFeature.Distance, LinkTime.DaysBetween(earlier.On, later.On) > FarAway ? 1 : 0, []);
    }

    private static (double Value, IReadOnlyList<string> Terms) Instrument(LinkStatement earlier, LinkStatement later, List<string> shared)
    {
        if (shared.Count > 0)
        {
            return (1, shared);
        }

        var carried = earlier.Carried.Intersect(later.Instruments.Concat(later.Carried), StringComparer.Ordinal).Concat(later.Carried.Intersect(earlier.Instruments, StringComparer.Ordinal)).ToList();
        return (carried.Count > 0 ? 0.5 : 0, carried.ConvertAll(LinkTerm.Instrument));
    }

    private static double SpeaksOfOne(LinkStatement statement) => statement.Instruments.Any() ? 1 : statement.Carried.Count > 0 ? 0.4 : 0;

    private static bool SameHolder(LinkStatement earlier, LinkStatement later) =>
        earlier.HolderId is { } holder && holder == later.HolderId && holder is not ("country:vn" or "org:asean");

    // Between two languages only what has one name in both is compared.
    private (LinkFeature Feature, double Value, IReadOnlyList<string> Shared) Topic(LinkStatement earlier, LinkStatement later, List<string> shared)
    {
        var sameLanguage = earlier.Language == later.Language;
        bool Counts(string term) => LinkTerm.IsTopic(term) || (sameLanguage && LinkTerm.IsWord(term));
        var common = shared.FindAll(Counts);
        var shorter = Math.Min(earlier.Terms.Where(Counts).Sum(terms.Of), later.Terms.Where(Counts).Sum(terms.Of));
        return (LinkFeature.Topic, common.Sum(terms.Of) / (Damping + shorter), [.. common.OrderByDescending(terms.Of).ThenBy(term => term, StringComparer.Ordinal)]);
    }

    private static double Due(LinkStatement earlier, LinkStatement later) =>
        earlier.Due is not { } due ? 0
        : later.Kind == StatementKind.Deed ? LinkTime.Compare(later.On, due) <= 0 ? 1 : 0
        : LinkTime.Compare(later.Due, due) == 0 ? 1 : 0;

    private static double Stage(LinkStatement earlier, LinkStatement later, List<string> shared) =>
        shared.Select(LinkTerm.ValueOf).Any(instrument => LinkStages.RankOf(later, instrument) is >= 0 and var reached && reached > LinkStages.RankOf(earlier, instrument)) ? 1 : 0;

    private static bool SameStage(LinkStatement earlier, LinkStatement later, List<string> shared) =>
        shared.Select(LinkTerm.ValueOf).Any(instrument => LinkStages.RankOf(later, instrument) is >= 0 and var reached && reached == LinkStages.RankOf(earlier, instrument));

    // Two deeds of one kind in different years are two editions, not a word kept.
    private static bool IsAgain(LinkStatement earlier, LinkStatement later, bool alike) =>
        alike && earlier.Kind == StatementKind.Deed && later.Kind == StatementKind.Deed && LinkTime.DaysBetween(earlier.On, later.On) > AnotherTime;

    private static List<string> Intersect(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var shared = new List<string>();
        int i = 0, j = 0;
        while (i < first.Count && j < second.Count)
        {
            var order = string.CompareOrdinal(first[i], second[j]);
            if (order == 0)
            {
                shared.Add(first[i]);
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
