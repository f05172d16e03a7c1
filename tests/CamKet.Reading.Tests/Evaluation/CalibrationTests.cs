using CamKet.Reading.Evaluation;
using CamKet.Reading.Facts;
using CamKet.Reading.Findings;
using CamKet.Reading.Text;
using Shouldly;

namespace CamKet.Reading.Tests.Evaluation;

public sealed class CalibrationTests
{
    private const string Text = "Alpha will build it.";

    private static readonly TextSpan Sentence = new(0, Text.Length);

    [Theory]
    [InlineData(0.1, 0.3)]
    [InlineData(0.5, 0.4)]
    [InlineData(0.7, 0.6)]
    [InlineData(1.0, 0.8)]
    public void Confidence_BetweenPoints_LiesOnTheLine(double weight, double expected) =>
        new Calibration { Curves = new Dictionary<string, double[][]> { ["vi.request"] = [[0.4, 0.3], [0.6, 0.5], [0.8, 0.7], [0.9, 0.8]] } }
            .Confidence("vi.request", "any", weight).ShouldBe(expected, 1e-9);

    [Fact]
    public void Confidence_RuleWithARecord_IsDrawnToItsRecord()
    {
        var calibration = new Calibration
        {
            Curves = new Dictionary<string, double[][]> { ["vi.request"] = [[0.5, 0.9]] },
            Rules = new Dictionary<string, int[]> { ["often-wrong"] = [10, 40], ["once-wrong"] = [0, 1] },
        };

        calibration.Confidence("vi.request", "often-wrong", 0.5).ShouldBe(0.38);
        calibration.Confidence("vi.request", "once-wrong", 0.5).ShouldBe(0.82);
        calibration.Confidence("vi.request", "unknown", 0.5).ShouldBe(0.9);
        calibration.Confidence("vi.other", "unknown", 0.5).ShouldBe(0.5);
        calibration.Confidence(FactKind.Role).ShouldBe(0.6);
    }

    [Fact]
    public void Fit_HeavierFindingsThatAreWrongerThanLighterOnes_ArePooled()
    {
        GoldDocument[] documents =
        [
            .. Enumerable.Range(0, 20).Select(i => Document(0.6, right: i < 12)), .. Enumerable.Range(0, 20).Select(i => Document(0.7, right: i < 8)), .. Enumerable.Range(0, 20).Select(_ => Document(0.9, right: true)),
        ];

        var curve = CalibrationFit.Fit(documents).Curves["en.commitment"];

        // 12 of 20 and 8 of 20 become one half for both; each level is then drawn a little to what its rule says.
        curve.Select(point => point[0]).ShouldBe([0.6, 0.7, 0.9]);
        curve[0][1].ShouldBe((10 + 6.0) / 30, 1e-4);
        curve[1][1].ShouldBe((10 + 7.0) / 30, 1e-4);
        curve[2][1].ShouldBe((20 + 9.0) / 30, 1e-4);
    }

    [Fact]
    public void Shipped_Calibration_RisesAndKnowsEveryLabel()
    {
        foreach (var label in new[] { "commitment", "request", "direction", "outcome" })
        {
            foreach (var language in new[] { "vi", "en" })
            {
                var curve = Calibration.Shipped.Curves[$"{language}.{label}"];
                curve.Select(point => point[1]).ShouldBeInOrder();
                curve.ShouldAllBe(point => point[1] > 0 && point[1] < 1);
            }
        }
    }

    [Fact]
    public void Reliability_CrossValidated_NeverMeasuresADocumentOnItself()
    {
        // Each rule occurs in one document only: what others say of it is nothing, so its own wrong record must not show.
        GoldDocument[] documents = [.. Enumerable.Range(0, 10).Select(i => Document(0.8, right: i > 0, rule: $"rule{i}"))];

        var report = ReadingEvaluation.Evaluate([.. documents.Select((document, i) => document with { Name = $"{i}.txt" })]);

        var bin = report.Reliability.Single(r => r.Name == "cross-validated").Bins;
        bin.Sum(b => b.Findings).ShouldBe(10);
        bin.ShouldAllBe(b => b.Confidence > 0.8);
    }

    private static GoldDocument Document(double weight, bool right, string rule = "test")
    {
        var finding = new Finding { Kind = FindingKind.Commitment, Span = Sentence, Sentence = Sentence, Rule = rule, Why = new Bilingual("thử", "test"), Weight = weight, Confidence = weight };
        var reading = DocumentReader.Read(new SourceText(Text, "a.txt"), new ReadingContext { Language = Language.English }) with { Findings = [finding], Facts = [], Entities = [] };
        return new GoldDocument("a.txt", "en", Text, reading, [new GoldSentence("1", Sentence, right ? [new GoldAct(FindingKind.Commitment)] : [])]);
    }
}
