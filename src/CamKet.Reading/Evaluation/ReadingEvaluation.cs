namespace CamKet.Reading.Evaluation;

/// <summary>Compares readings with annotated documents, per language and kind of document.</summary>
public static class ReadingEvaluation
{
    private const string All = "all";

    public static EvaluationReport Evaluate(IReadOnlyList<GoldDocument> documents)
    {
        var judged = documents.Select(JudgedDocument.Of).ToList();
        var majorities = documents.GroupBy(document => document.Language).ToDictionary(group => group.Key, LabelMeasures.Majority);
        var tallies = judged.Select(document => TalliesOf(document, majorities[document.Gold.Language])).ToList();
        return new EvaluationReport
        {
            Documents = documents.Count,
            Sentences = documents.Sum(document => document.Sentences.Count),
            Scores = [.. Groups(tallies).SelectMany(group => Scores(group.Language, group.Kind, tallies.FindAll(d => (group.Language == All || d.Language == group.Language) && (group.Kind == All || d.Kind == group.Kind))))],
            Reliability = Reliability.Of(documents),
            Errors = [.. judged.SelectMany(ErrorsOf)],
        };
    }

    private static DocumentTallies TalliesOf(JudgedDocument document, IReadOnlyList<Findings.FindingKind> majority) => new(document.Gold.Language, Kebab.Of(document.Gold.SortedAs),
    [
        .. LabelMeasures.Of(document, majority), .. FieldMeasures.Of(document), .. FactMeasures.Of(document.Gold), .. EntityMeasures.Of(document.Gold), .. DocumentMeasures.Of(document.Gold),
    ]);

    private static IEnumerable<ReadingError> ErrorsOf(JudgedDocument document) =>
        [.. DocumentMeasures.Errors(document.Gold), .. LabelMeasures.Errors(document), .. FieldMeasures.Errors(document), .. FactMeasures.Errors(document.Gold), .. EntityMeasures.Errors(document.Gold)];

    /// <summary>Each language and kind, each pair of them, and all together.</summary>
    private static IEnumerable<(string Language, string Kind)> Groups(List<DocumentTallies> documents)
    {
        var kinds = documents.Select(d => d.Kind).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var kind in kinds.Count > 1 ? kinds.Prepend(All) : [All])
        {
            var languages = documents.Where(d => kind == All || d.Kind == kind).Select(d => d.Language).Distinct().Order(StringComparer.Ordinal).ToList();
            foreach (var language in kind == All || languages.Count > 1 ? languages.Append(All) : languages)
            {
                yield return (language, kind);
            }
        }
    }

    private static IEnumerable<Score> Scores(string language, string kind, List<DocumentTallies> documents) => documents
        .SelectMany(document => document.Tallies)
        .GroupBy(tally => (tally.Section, tally.Predictor, tally.Name, tally.IsShare))
        .Select(group => ScoreOf(new Score(group.Key.Section, group.Key.Predictor, language, kind, group.Key.Name, group.Sum(tally => tally.Counts.Support), group.Sum(tally => tally.Counts.Proposed)), [.. group.Select(tally => tally.Counts)], group.Key.IsShare));

    private static Score ScoreOf(Score score, LabelCounts[] documents, bool isShare)
    {
        if (isShare)
        {
            return score with { Share = Bootstrap.Measure(documents, counts => counts.Recall)[0] };
        }

        var measures = Bootstrap.Measure(documents, counts => counts.Precision, counts => counts.Recall, counts => counts.F1);
        return score with { Precision = measures[0], Recall = measures[1], F1 = measures[2] };
    }
}
