using CamKet.Reading.Findings;

namespace CamKet.Reading.Evaluation;

/// <summary>A gold sentence with the findings that fall to it.</summary>
/// <param name="Gold">The annotation; a stretch without a label where findings lie outside every annotated sentence.</param>
/// <param name="Text">The sentence's words.</param>
/// <param name="Findings">What the reader proposes in it.</param>
internal sealed record JudgedSentence(GoldSentence Gold, string Text, IReadOnlyList<Finding> Findings)
{
    public IEnumerable<FindingKind> Labels => Findings.Select(finding => finding.Kind).Distinct();

    public static LabelCounts Count(IEnumerable<FindingKind> found, IEnumerable<FindingKind> expected, FindingKind? only)
    {
        var (f, e) = (Pick(found, only), Pick(expected, only));
        return LabelCounts.Of(f.Intersect(e).Count(), f.Count, e.Count);
    }

    private static HashSet<FindingKind> Pick(IEnumerable<FindingKind> labels, FindingKind? only) => [.. labels.Where(label => only is null || label == only)];
}
