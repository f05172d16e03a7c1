using CamKet.Reading.Findings;

namespace CamKet.Reading.Evaluation;

/// <summary>A gold sentence with the findings that fall to it and the labels that each predictor gives it.</summary>
internal sealed record JudgedSentence(
    string Language, GoldSentence Gold, IReadOnlyList<Finding> Findings, FindingKind[] Reader, FindingKind[] Keywords, FindingKind[] Majority)
{
    public LabelCounts Count(Func<JudgedSentence, FindingKind[]> predictor, FindingKind? only)
    {
        int right = 0, wrong = 0, missed = 0;
        foreach (var kind in Enum.GetValues<FindingKind>())
        {
            if (only is not null && kind != only)
            {
                continue;
            }

            var found = predictor(this).Contains(kind);
            var expected = Gold.Labels.Contains(kind);
            right += found && expected ? 1 : 0;
            wrong += found && !expected ? 1 : 0;
            missed += !found && expected ? 1 : 0;
        }

        return new LabelCounts(right, wrong, missed);
    }
}
