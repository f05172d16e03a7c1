using CamKet.Reading.Evaluation;
using CamKet.Reading.Facts;
using CamKet.Reading.Findings;
using CamKet.Reading.Names;
using CamKet.Reading.Text;
using Shouldly;

namespace CamKet.Reading.Tests.Evaluation;

/// <summary>Counts on documents small enough to count by hand.</summary>
public sealed class ReadingEvaluationTests
{
    private const string Text = "Alpha will build it. Beta asked Alpha for a plan. Menu line.";

    private static readonly TextSpan First = new(0, 20);
    private static readonly TextSpan Second = new(21, 49);
    private static readonly TextSpan Third = new(50, 60);

    [Fact]
    public void Evaluate_FindingOutsideEveryAnnotatedSentence_IsAFalseAlarm()
    {
        var gold = Document([Found(FindingKind.Commitment, First), Found(FindingKind.Commitment, Third)],
            new GoldSentence("1", First, [new GoldAct(FindingKind.Commitment)]), new GoldSentence("2", Second, [new GoldAct(FindingKind.Request)]));

        var report = ReadingEvaluation.Evaluate([gold]);

        report.Find("labels", "commitment")!.Precision!.Value.Value.ShouldBe(0.5);
        report.Find("labels", "request")!.Recall!.Value.Value.ShouldBe(0);
        report.Find("labels", "micro")!.F1!.Value.Value.ShouldBe(0.5);
        report.Errors.Select(error => (error.What, error.Label, error.Sentence)).ShouldBe([("miss", "request", Second.In(Text)), ("false alarm", "commitment", Third.In(Text))]);
    }

    [Theory]
    [InlineData("Alpha", "Alpha", 1, 1, 1)]
    [InlineData("the Alpha", "Alpha", 1, 1, 1)]
    [InlineData("Alpha; Beta", "Alpha", 1, 0, 1)]
    [InlineData("Alpha", null, 0, 0, 0)]
    [InlineData("Indoalpha", "alpha", 0, 0, 0)]
    public void Evaluate_Holder_IsRightByNameAndExactByAllNames(string expected, string? found, double right, double exact, double endToEnd)
    {
        var gold = Document([Found(FindingKind.Commitment, First) with { Holder = found }],
            new GoldSentence("1", First, [new GoldAct(FindingKind.Commitment) { Holder = expected }]));

        var report = ReadingEvaluation.Evaluate([gold]);

        report.Find("fields", "holder")!.Recall!.Value.Value.ShouldBe(right);
        report.Find("fields", "holder exact")!.Recall!.Value.Value.ShouldBe(exact);
        report.Find("fields", "holder end to end")!.Share!.Value.Value.ShouldBe(endToEnd);
    }

    [Fact]
    public void Evaluate_DeadlineWhereNoneIsAnnotated_CountsAgainstPrecision()
    {
        var gold = Document([Found(FindingKind.Commitment, First) with { DueText = "by noon" }], new GoldSentence("1", First, [new GoldAct(FindingKind.Commitment)]));

        var due = ReadingEvaluation.Evaluate([gold]).Find("fields", "due")!;

        (due.Proposed, due.Precision!.Value.Value).ShouldBe((1, 0));
    }

    [Fact]
    public void Evaluate_MissedLabel_CountsInTheFieldsEndToEnd()
    {
        var gold = Document([], new GoldSentence("1", First, [new GoldAct(FindingKind.Commitment) { Holder = "Alpha" }]));

        var report = ReadingEvaluation.Evaluate([gold]);

        report.Find("fields", "holder end to end")!.Share!.Value.Value.ShouldBe(0);
        report.Find("fields", "holder end to end")!.Support.ShouldBe(1);
        report.Find("fields", "holder")!.Support.ShouldBe(0);
    }

    [Theory]
    [InlineData(true, "figure", 0.5)]
    [InlineData(false, "figure", null)]
    public void Evaluate_Facts_AreWrongOnlyWhereAllAreAnnotated(bool complete, string name, double? precision)
    {
        var gold = Document([], new GoldSentence("1", First, [])) with
        {
            Facts = [new GoldFact(FactKind.Figure, First, new Dictionary<string, string> { ["value"] = "5" })],
            FactsAreComplete = complete,
        };
        gold = gold with { Reading = gold.Reading with { Facts = [Number("7", First), Number("5", First)] } };

        var report = ReadingEvaluation.Evaluate([gold]);

        (report.Find("facts", name)?.Precision?.Value).ShouldBe(precision);
        report.Find("facts", "figure value")!.Share!.Value.Value.ShouldBe(1);
    }

    [Fact]
    public void Evaluate_Entities_CountSpansExactAndOverlappingAndTheDay()
    {
        var gold = Document([], new GoldSentence("1", First, [])) with
        {
            Entities = [new GoldEntity(new TextSpan(0, 5), EntityKind.Organisation, null), new GoldEntity(new TextSpan(6, 16), EntityKind.Date, "2026-03-05")],
        };
        gold = gold with
        {
            Reading = gold.Reading with
            {
                Entities = [new Entity(new TextSpan(0, 10), EntityKind.Organisation, null, "Alpha"), new Entity(new TextSpan(6, 16), EntityKind.Date, null, "2026-03")],
            },
        };

        var report = ReadingEvaluation.Evaluate([gold]);

        report.Find("entities", "organisation exact")!.F1!.Value.Value.ShouldBe(0);
        report.Find("entities", "organisation overlap")!.F1!.Value.Value.ShouldBe(1);
        report.Find("entities", "date value")!.Share!.Value.Value.ShouldBe(1);
    }

    [Fact]
    public void Evaluate_Intervals_ResampleDocumentsAndStayTheSame()
    {
        GoldDocument Right(int i) => Document([Found(FindingKind.Commitment, First)], new GoldSentence($"{i}", First, [new GoldAct(FindingKind.Commitment)]));
        GoldDocument Wrong(int i) => Document([Found(FindingKind.Request, First)], new GoldSentence($"{i}", First, [new GoldAct(FindingKind.Commitment)]));
        GoldDocument[] documents = [.. Enumerable.Range(0, 8).Select(Right), .. Enumerable.Range(8, 4).Select(Wrong)];

        var f1 = ReadingEvaluation.Evaluate(documents).Find("labels", "micro")!.F1!.Value;

        f1.Value.ShouldBe(2.0 / 3, 1e-9);
        f1.Low!.Value.ShouldBeInRange(0.3, 0.55);
        f1.High!.Value.ShouldBeInRange(0.8, 1.0);
        ReadingEvaluation.Evaluate(documents).Find("labels", "micro")!.F1.ShouldBe(f1);
        ReadingEvaluation.Evaluate(documents[..4]).Find("labels", "micro")!.F1!.Value.Low.ShouldBeNull();
    }

    private static GoldDocument Document(Finding[] findings, params GoldSentence[] sentences)
    {
        var reading = DocumentReader.Read(new SourceText(Text, "a.txt"), new ReadingContext { Language = Language.English }) with { Findings = findings, Facts = [], Entities = [] };
        return new GoldDocument("a.txt", "en", Text, reading, sentences);
    }

    private static Finding Found(FindingKind kind, TextSpan span) => new()
    {
        Kind = kind, Span = span, Sentence = span, Rule = "test", Why = new Bilingual("vì thử", "as a test"), Confidence = 0.5,
    };

    private static Fact Number(string value, TextSpan span) => new(FactKind.Figure, span, span, new Dictionary<string, string> { ["value"] = value }, "test");
}
