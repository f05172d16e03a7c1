using CamKet.Reading.Findings;
using CamKet.Reading.Text;

namespace CamKet.Reading.Evaluation;

/// <summary>Compares readings with annotated sentences. A finding counts for the gold sentence that its span overlaps most; per sentence the
/// sets of labels are compared.</summary>
public static class ReadingEvaluation
{
    private static readonly (string Name, Func<JudgedSentence, FindingKind[]> Labels)[] Predictors =
    [
        ("reader", sentence => sentence.Reader),
        ("keywords", sentence => sentence.Keywords),
        ("majority", sentence => sentence.Majority),
    ];

    public static EvaluationReport Evaluate(IReadOnlyList<GoldDocument> documents)
    {
        var sentences = documents.SelectMany(Judge).ToList();
        var languages = documents.Select(document => document.Language).Distinct().Order(StringComparer.Ordinal).Append("all").ToList();
        return new EvaluationReport
        {
            Scores = [.. Predictors.SelectMany(predictor => languages.SelectMany(language => Scores(predictor.Name, predictor.Labels, language, Of(sentences, language))))],
            Fields = [.. languages.SelectMany(language => FieldScores.Of(language, Of(sentences, language)))],
            Differences = [.. sentences.Where(sentence => !IsExact(sentence)).Select(ToDifference)],
        };
    }

    internal static bool IsExact(JudgedSentence sentence) => sentence.Reader.ToHashSet().SetEquals(sentence.Gold.Labels);

    private static List<JudgedSentence> Of(List<JudgedSentence> sentences, string language) =>
        language == "all" ? sentences : sentences.FindAll(sentence => sentence.Language == language);

    private static IEnumerable<JudgedSentence> Judge(GoldDocument document)
    {
        var majority = Majority(document.Sentences);
        var byGold = document.Reading.Findings.ToLookup(finding => Nearest(document.Sentences, finding.Span));
        return document.Sentences.Select(gold =>
        {
            var findings = byGold[gold.Id].ToList();
            return new JudgedSentence(document.Language, gold, findings, [.. findings.Select(finding => finding.Kind).Distinct()],
                KeywordBaseline.Labels(document.Language, gold.Span.In(document.Text)), majority);
        });
    }

    // The commonest label set: most sentences have none, so this reader finds nothing unless a document is all of one kind.
    private static FindingKind[] Majority(IReadOnlyList<GoldSentence> sentences) =>
        sentences.Count == 0 ? [] : [.. sentences.GroupBy(sentence => string.Join(',', sentence.Labels)).MaxBy(group => group.Count())!.First().Labels];

    private static string? Nearest(IReadOnlyList<GoldSentence> sentences, TextSpan span) =>
        sentences.Select(sentence => (sentence.Id, Overlap: Math.Min(sentence.Span.End, span.End) - Math.Max(sentence.Span.Start, span.Start)))
            .Where(pair => pair.Overlap > 0)
            .OrderByDescending(pair => pair.Overlap)
            .Select(pair => pair.Id)
            .FirstOrDefault();

    private static IEnumerable<LabelScore> Scores(string predictor, Func<JudgedSentence, FindingKind[]> labels, string language, List<JudgedSentence> sentences)
    {
        foreach (var kind in Enum.GetValues<FindingKind>().Select(kind => (FindingKind?)kind).Append(null))
        {
            var counts = sentences.Select(sentence => sentence.Count(labels, kind)).ToArray();
            var sum = counts.Aggregate(default(LabelCounts), (first, second) => first + second);
            var (low, high) = Bootstrap.Interval(counts);
            yield return new LabelScore(predictor, language, kind?.ToString().ToLowerInvariant() ?? "micro",
                sum.Precision, sum.Recall, sum.F1, low, high, sum.Right + sum.Missed);
        }
    }

    private static Difference ToDifference(JudgedSentence sentence) => new(
        sentence.Gold.Id,
        string.Join(',', sentence.Gold.Labels).ToLowerInvariant(),
        string.Join(',', sentence.Reader).ToLowerInvariant(),
        string.Join(' ', sentence.Findings.Select(finding => finding.Rule)));
}
