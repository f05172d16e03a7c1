namespace CamKet.Reading.Evaluation;

/// <summary>A finding with the verdict of the annotation: right when its sentence has its label.</summary>
internal sealed record JudgedFinding(string Curve, string Rule, double Weight, double Confidence, bool IsRight)
{
    public static IEnumerable<JudgedFinding> Of(GoldDocument document)
    {
        var language = document.Reading.Language == Language.English ? "en" : "vi";
        return JudgedDocument.Of(document).Sentences.SelectMany(sentence => sentence.Findings, (sentence, finding) =>
            new JudgedFinding($"{language}.{Kebab.Of(finding.Kind)}", finding.Rule, finding.Weight, finding.Confidence, sentence.Gold.Labels.Contains(finding.Kind)));
    }
}
