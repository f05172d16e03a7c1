using CamKet.Reading.Findings;

namespace CamKet.Reading.Evaluation;

/// <summary>Fits a <see cref="Calibration"/> to annotated documents: per language and label the rising line nearest to what was observed
/// (isotonic regression, by pooling neighbours that go down), and the record of each rule.</summary>
public static class CalibrationFit
{
    /// <summary>What a rule says of itself weighs as much as so many findings: documents that rules were written from promise too much.</summary>
    private const double OwnWeight = 10;

    public static Calibration Fit(IReadOnlyList<GoldDocument> documents)
    {
        var judged = documents.SelectMany(JudgedFinding.Of).ToList();
        return new Calibration
        {
            Reader = DocumentReader.Version,
            Documents = documents.Count,
            Findings = judged.Count,
            Curves = Sorted(judged.GroupBy(finding => finding.Curve).ToDictionary(group => group.Key, Rising)),
            Rules = Sorted(judged.GroupBy(finding => finding.Rule).ToDictionary(group => group.Key, group => new[] { group.Count(finding => finding.IsRight), group.Count() })),
            Facts = Sorted(documents.Where(document => document.FactsAreComplete).SelectMany(FactMeasures.Judge).GroupBy(fact => fact.Kind.ToString())
                .ToDictionary(group => group.Key, group => new[] { group.Count(fact => fact.IsRight), group.Count() })),
        };
    }

    private static double[][] Rising(IEnumerable<JudgedFinding> findings)
    {
        var blocks = new List<Block>();
        foreach (var level in findings.GroupBy(finding => finding.Weight).OrderBy(group => group.Key))
        {
            blocks.Add(new Block([(level.Key, level.Count())], level.Count(finding => finding.IsRight)));
            while (blocks.Count > 1 && blocks[^1].Share <= blocks[^2].Share)
            {
                blocks[^2] = new Block([.. blocks[^2].Levels, .. blocks[^1].Levels], blocks[^2].Right + blocks[^1].Right);
                blocks.RemoveAt(blocks.Count - 1);
            }
        }

        var least = 0.0;
        return [.. blocks.SelectMany(block => block.Levels, (block, level) => new[] { level.Weight, Math.Round(least = Math.Max(least, Drawn(block, level)), 4) })];
    }

    private static double Drawn(Block block, (double Weight, int Count) level) =>
        ((level.Count * block.Share) + (OwnWeight * level.Weight)) / (level.Count + OwnWeight);

    private static SortedDictionary<string, T> Sorted<T>(Dictionary<string, T> values) => new(values, StringComparer.Ordinal);

    private readonly record struct Block((double Weight, int Count)[] Levels, int Right)
    {
        public double Share => (double)Right / Levels.Sum(level => level.Count);
    }
}
