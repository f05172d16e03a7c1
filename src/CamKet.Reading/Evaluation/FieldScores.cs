using CamKet.Reading.Findings;

namespace CamKet.Reading.Evaluation;

/// <summary>Shares of right fields. A field counts where the gold has it and the reader found the sentence's label; it is right when the
/// words are the same, case and articles aside, or one holds the other.</summary>
internal static class FieldScores
{
    public static IEnumerable<FieldScore> Of(string language, List<JudgedSentence> sentences)
    {
        yield return new FieldScore(language, "exact label set", Share(sentences, ReadingEvaluation.IsExact), sentences.Count);
        yield return Score(language, "holder", sentences, gold => gold.Holder, finding => finding.Holder);
        yield return Score(language, "asker", sentences, gold => gold.Asker, finding => finding.Asker);
        yield return Score(language, "addressee", sentences, gold => gold.Addressee, finding => finding.Addressee);
        yield return Score(language, "due", sentences, gold => gold.Due, finding => finding.DueText);
        yield return Score(language, "instrument", sentences, gold => gold.Instrument, finding => finding.InstrumentText);
    }

    private static FieldScore Score(
        string language, string field, List<JudgedSentence> sentences, Func<GoldSentence, string?> expected, Func<Finding, string?> found)
    {
        var counted = sentences.FindAll(sentence => !string.IsNullOrEmpty(expected(sentence.Gold)) && sentence.Findings.Any(finding => sentence.Gold.Labels.Contains(finding.Kind)));
        return new FieldScore(language, field, Share(counted, sentence => sentence.Findings.Any(finding => IsSame(expected(sentence.Gold)!, found(finding)))), counted.Count);
    }

    private static double Share(List<JudgedSentence> sentences, Func<JudgedSentence, bool> right) =>
        sentences.Count == 0 ? 0 : (double)sentences.Count(right) / sentences.Count;

    private static bool IsSame(string expected, string? found)
    {
        if (string.IsNullOrWhiteSpace(found))
        {
            return false;
        }

        return Parts(expected).Any(part => Parts(found)
            .Any(other => part.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(part, StringComparison.OrdinalIgnoreCase)));
    }

    private static string[] Parts(string names) => names.Split([";", " và ", " and "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
