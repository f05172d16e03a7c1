using CamKet.Reading.Findings;

namespace CamKet.Reading.Evaluation;

/// <summary>Sets of labels per sentence, of the reader and of two simple predictors.</summary>
internal static class LabelMeasures
{
    /// <param name="majority">The commonest set of labels among sentences of the language.</param>
    public static IEnumerable<Tally> Of(JudgedDocument document, IReadOnlyList<FindingKind> majority)
    {
        var language = document.Gold.Language;
        return new (string Name, Func<JudgedSentence, IEnumerable<FindingKind>> Labels)[]
        {
            ("reader", sentence => sentence.Labels),
            ("keywords", sentence => KeywordBaseline.Labels(language, sentence.Text)),
            ("majority", _ => majority),
        }.SelectMany(predictor => Of(document, predictor.Name, predictor.Labels));
    }

    public static IEnumerable<ReadingError> Errors(JudgedDocument document)
    {
        foreach (var sentence in document.Sentences)
        {
            var (found, expected) = (sentence.Labels.ToList(), sentence.Gold.Labels.ToList());
            foreach (var label in expected.Except(found))
            {
                yield return document.Error("miss", label, sentence, Words(expected), Words(found), sentence.Findings.Count > 0 ? sentence.Findings[0] : null);
            }

            foreach (var label in found.Except(expected))
            {
                yield return document.Error("false alarm", label, sentence, Words(expected), Words(found), sentence.Findings.First(finding => finding.Kind == label));
            }
        }
    }

    public static IReadOnlyList<FindingKind> Majority(IEnumerable<GoldDocument> documents) =>
        documents.SelectMany(document => document.Sentences).GroupBy(sentence => Words(sentence.Labels))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.First().Labels.ToList() ?? [];

    private static IEnumerable<Tally> Of(JudgedDocument document, string predictor, Func<JudgedSentence, IEnumerable<FindingKind>> labels)
    {
        foreach (var only in Enum.GetValues<FindingKind>().Select(kind => (FindingKind?)kind).Append(null))
        {
            var counts = document.Sentences.Select(sentence => JudgedSentence.Count(labels(sentence), sentence.Gold.Labels, only));
            yield return new Tally("labels", predictor, only is { } kind ? Kebab.Of(kind) : "micro", counts.Aggregate(default(LabelCounts), (first, second) => first + second));
        }

        var exact = document.Sentences.Select(sentence => LabelCounts.Of(labels(sentence).ToHashSet().SetEquals(sentence.Gold.Labels)));
        yield return new Tally("labels", predictor, "exact label set", exact.Aggregate(default(LabelCounts), (first, second) => first + second), IsShare: true);
    }

    private static string Words(IEnumerable<FindingKind> labels) => string.Join(", ", labels.Order().Select(Kebab.Of));
}
