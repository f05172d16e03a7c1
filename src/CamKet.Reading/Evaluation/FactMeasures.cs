using CamKet.Reading.Facts;

namespace CamKet.Reading.Evaluation;

/// <summary>Facts: a proposed fact answers an annotated one of the same kind in the same sentence, each counted once. Where not every fact is
/// annotated only the share found is given. Of those found, the values that matter: an engagement's first and last day, who holds a role, a
/// figure's number, a milestone's stage and date; right as in the annotation, a date also with less precision than there.</summary>
internal static class FactMeasures
{
    private static readonly (FactKind Kind, string[] Names, bool IsDate)[] Values =
    [
        (FactKind.Engagement, ["start"], true), (FactKind.Engagement, ["end"], true), (FactKind.Role, ["holder", "who"], false), (FactKind.Role, ["from"], true),
        (FactKind.Figure, ["value"], false), (FactKind.Milestone, ["stage"], false), (FactKind.Milestone, ["date"], true), (FactKind.Milestone, ["thread"], false),
    ];

    public static IEnumerable<Tally> Of(GoldDocument document)
    {
        if (document.Facts is not { } gold)
        {
            yield break;
        }

        foreach (var kind in Enum.GetValues<FactKind>())
        {
            var expected = gold.Where(fact => fact.Kind == kind).ToList();
            var pairs = Pairs(document, expected);
            yield return document.FactsAreComplete
                ? new Tally("facts", "reader", Kebab.Of(kind), LabelCounts.Of(pairs.Count, document.Reading.Facts.Count(fact => fact.Kind == kind), expected.Count))
                : new Tally("facts", "reader", $"{Kebab.Of(kind)} found", LabelCounts.Of(pairs.Count, pairs.Count, expected.Count), IsShare: true);
            foreach (var (_, names, isDate) in Values.Where(value => value.Kind == kind))
            {
                yield return new Tally("facts", "reader", $"{Kebab.Of(kind)} {names[0]}", Count(pairs, names, isDate), IsShare: true);
            }
        }
    }

    /// <summary>Each proposed fact with whether the annotation has one there.</summary>
    public static IEnumerable<(FactKind Kind, bool IsRight)> Judge(GoldDocument document)
    {
        var pairs = Pairs(document, [.. document.Facts ?? []]);
        return document.Reading.Facts.Select(fact => (fact.Kind, pairs.Exists(pair => ReferenceEquals(pair.Fact, fact))));
    }

    public static IEnumerable<ReadingError> Errors(GoldDocument document)
    {
        foreach (var kind in Enum.GetValues<FactKind>())
        {
            var expected = (document.Facts ?? []).Where(fact => fact.Kind == kind).ToList();
            var pairs = Pairs(document, expected);
            foreach (var gold in expected.Where(gold => !pairs.Exists(pair => ReferenceEquals(pair.Gold, gold))))
            {
                yield return new ReadingError("fact missed", document.Name, Kebab.Of(kind), gold.Sentence.In(document.Text), Words(gold.Values), null, null);
            }

            foreach (var (gold, fact) in pairs.Where(pair => Values.Any(value => value.Kind == kind && !IsRight(pair, value.Names, value.IsDate))))
            {
                yield return new ReadingError("fact value", document.Name, Kebab.Of(kind), gold.Sentence.In(document.Text), Words(gold.Values), Words(fact.Values), fact.Rule);
            }

            foreach (var fact in document.Reading.Facts.Where(fact => document.FactsAreComplete && fact.Kind == kind && !pairs.Exists(pair => ReferenceEquals(pair.Fact, fact))))
            {
                yield return new ReadingError("fact false alarm", document.Name, Kebab.Of(kind), fact.Sentence.In(document.Text), null, Words(fact.Values), fact.Rule);
            }
        }
    }

    /// <summary>Those of a sentence are paired by the most values in common, so that two figures of one sentence do not swap.</summary>
    private static List<(GoldFact Gold, Fact Fact)> Pairs(GoldDocument document, List<GoldFact> expected)
    {
        var free = document.Reading.Facts.ToList();
        var pairs = new List<(GoldFact, Fact)>();
        foreach (var (gold, fact) in expected.SelectMany(gold => free.Where(fact => fact.Kind == gold.Kind && fact.Sentence.Overlaps(gold.Sentence)), (gold, fact) => (gold, fact))
            .OrderByDescending(pair => Values.Count(value => value.Kind == pair.gold.Kind && Value(pair.gold.Values, value.Names) is not null && IsRight(pair, value.Names, value.IsDate))).ToList())
        {
            if (!pairs.Exists(pair => ReferenceEquals(pair.Item1, gold) || ReferenceEquals(pair.Item2, fact)))
            {
                pairs.Add((gold, fact));
            }
        }

        return pairs;
    }

    private static LabelCounts Count(List<(GoldFact Gold, Fact Fact)> pairs, string[] names, bool isDate) => pairs
        .Where(pair => Value(pair.Gold.Values, names) is not null)
        .Aggregate(default(LabelCounts), (sum, pair) => sum + LabelCounts.Of(IsRight(pair, names, isDate)));

    private static bool IsRight((GoldFact Gold, Fact Fact) pair, string[] names, bool isDate)
    {
        if (Value(pair.Gold.Values, names) is not { } expected)
        {
            return true;
        }

        return Value(pair.Fact.Values, names) is { } found
            && (isDate ? expected.StartsWith(found, StringComparison.Ordinal) : Plain(expected).Equals(Plain(found), StringComparison.OrdinalIgnoreCase));
    }

    private static string? Value(IReadOnlyDictionary<string, string> values, string[] names) =>
        names.Select(name => values.GetValueOrDefault(name)).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private static string Plain(string value) => value.Replace('-', ' ');

    private static string Words(IReadOnlyDictionary<string, string> values) =>
        string.Join("; ", values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
