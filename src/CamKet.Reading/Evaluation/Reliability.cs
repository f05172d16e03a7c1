namespace CamKet.Reading.Evaluation;

/// <summary>Whether confidence means something: findings by what they were shown with, beside how many of them were right.</summary>
/// <param name="Name">"as shipped", "cross-validated", "rules alone".</param>
/// <param name="Findings">How many findings.</param>
/// <param name="Error">Expected calibration error: the mean distance between confidence and share of right ones, weighed by findings.</param>
/// <param name="Brier">The mean squared distance of each confidence from its answer, 0 or 1.</param>
/// <param name="Bins">Tenths of confidence that occur.</param>
public sealed record Reliability(string Name, int Findings, double Error, double Brier, IReadOnlyList<ReliabilityBin> Bins)
{
    private const int Folds = 10;

    internal static IReadOnlyList<Reliability> Of(IReadOnlyList<GoldDocument> documents) =>
    [
        Of("cross-validated", CrossValidated(documents)),
        Of("as shipped", [.. documents.SelectMany(JudgedFinding.Of)]),
        Of("rules alone", [.. documents.SelectMany(JudgedFinding.Of).Select(finding => finding with { Confidence = finding.Weight })]),
    ];

    /// <summary>Each tenth of the documents with the calibration fitted to the other nine, so that no document is measured on itself.</summary>
    private static List<JudgedFinding> CrossValidated(IReadOnlyList<GoldDocument> documents)
    {
        var sorted = documents.OrderBy(document => document.Name, StringComparer.Ordinal).ToList();
        return [.. Enumerable.Range(0, Math.Min(Folds, sorted.Count)).SelectMany(fold =>
        {
            var calibration = CalibrationFit.Fit([.. sorted.Where((_, i) => i % Folds != fold)]);
            return sorted.Where((_, i) => i % Folds == fold).SelectMany(JudgedFinding.Of)
                .Select(finding => finding with { Confidence = calibration.Confidence(finding.Curve, finding.Rule, finding.Weight) });
        })];
    }

    private static Reliability Of(string name, List<JudgedFinding> findings)
    {
        var bins = findings.GroupBy(finding => Math.Min(9, (int)(finding.Confidence * 10))).OrderBy(group => group.Key)
            .Select(group => new ReliabilityBin(group.Key / 10.0, group.Count(), group.Average(finding => finding.Confidence), group.Average(finding => finding.IsRight ? 1.0 : 0.0))).ToList();
        var count = Math.Max(1, findings.Count);
        return new Reliability(name, findings.Count,
            bins.Sum(bin => bin.Findings * Math.Abs(bin.Confidence - bin.Right)) / count,
            findings.Sum(finding => Math.Pow(finding.Confidence - (finding.IsRight ? 1 : 0), 2)) / count, bins);
    }
}

/// <param name="From">The lower edge; a bin is a tenth wide.</param>
/// <param name="Findings">How many findings fall into it.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Right">The share of them that is right.</param>
public sealed record ReliabilityBin(double From, int Findings, double Confidence, double Right);
