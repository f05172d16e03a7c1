using CamKet.Reading.Evaluation;
using CamKet.Reading.Text;
using Shouldly;

namespace CamKet.Reading.Tests;

/// <summary>Reads every document of corpus/ and compares with what people underlined in it.</summary>
public sealed class CorpusTests
{
    // Just under what is reached: a change of the rules that loses ground shows here.
    private const double Bar = 0.90;

    public static TheoryData<string> Names() => [.. Documents().Select(document => document.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_CorpusDocument_QuotesExactlyAndFindsLanguageAndDate(string name)
    {
        var document = Documents().Single(document => document.Name == name);

        var reading = Read(document);

        foreach (var finding in reading.Findings)
        {
            finding.Sentence.Contains(finding.Span).ShouldBeTrue();
            document.Text.ShouldContain(finding.Span.In(document.Text));
            (finding.Holder is null || document.Text.Contains(finding.Holder, StringComparison.Ordinal)).ShouldBeTrue(finding.Holder);
            (finding.DueText is null || document.Text.Contains(finding.DueText, StringComparison.Ordinal)).ShouldBeTrue(finding.DueText);
        }

        (reading.Language == Language.English ? "en" : "vi").ShouldBe(document.Expected.Language);
        reading.Date.Value.ShouldBe(document.Expected.Date);
        reading.Date.Basis.ToString().ShouldBe(document.Expected.Basis, StringCompareShould.IgnoreCase);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    [InlineData("all")]
    public void Evaluate_OverTheCorpus_StaysAboveTheBarAndTheBaselines(string language)
    {
        var report = ReadingEvaluation.Evaluate([.. Documents().Select(document => document.Expected.ToGold(document.Name, document.Text, Read(document)))]);

        report.MicroF1("reader", language).ShouldBeGreaterThan(Bar, string.Join('\n', report.Errors));
        report.MicroF1("reader", language).ShouldBeGreaterThan(report.MicroF1("keywords", language));
        report.MicroF1("reader", language).ShouldBeGreaterThan(report.MicroF1("majority", language));
    }

    private static DocumentReading Read(CorpusDocument document) =>
        DocumentReader.Read(new SourceText(document.Text, document.Name), new ReadingContext());

    private static IReadOnlyList<CorpusDocument> Documents()
    {
        var folder = Repository.Folder("corpus");
        folder.ShouldNotBeNull("corpus/ belongs to the repository");
        return CorpusDocument.All(folder!);
    }
}
