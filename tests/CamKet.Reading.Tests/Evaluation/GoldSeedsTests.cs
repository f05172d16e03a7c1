using System.Text.Json;
using CamKet.Reading.Evaluation;
using CamKet.Reading.Findings;
using CamKet.Reading.Text;
using Shouldly;

namespace CamKet.Reading.Tests.Evaluation;

/// <summary>Measures the reader on annotated documents that are kept outside the repository; skipped where they are not there.</summary>
public sealed class GoldSeedsTests
{
    [Fact]
    public void Evaluate_OnTheSeeds_BeatsKeywordsAndQuotesExactly()
    {
        var documents = Documents();
        foreach (var document in documents)
        {
            foreach (var sentence in document.Sentences)
            {
                sentence.Span.End.ShouldBeLessThanOrEqualTo(document.Text.Length);
            }

            foreach (var finding in document.Reading.Findings)
            {
                finding.Span.In(document.Text).ShouldNotBeNullOrWhiteSpace();
                finding.Sentence.Contains(finding.Span).ShouldBeTrue();
                document.Reading.Sentences.ShouldContain(sentence => sentence.Span == finding.Sentence);
            }
        }

        var report = ReadingEvaluation.Evaluate(documents);

        var reader = report.MicroF1("reader", "vi");
        reader.ShouldBeGreaterThan(0.75);
        reader.ShouldBeGreaterThan(report.MicroF1("keywords", "vi") + 0.15);
        reader.ShouldBeGreaterThan(report.MicroF1("majority", "vi"));
    }

    [Theory]
    [InlineData("000", null, "Unknown")]
    [InlineData("001", "2023-12-27", "Inferred")]
    [InlineData("002", "2025-12-09", "Stamp")]
    [InlineData("003", null, "Unknown")]
    [InlineData("004", "2024-09", "Stamp")]
    public void Read_Seed_FindsItsOwnDateNotThePages(string seed, string? date, string basis)
    {
        var reading = Documents().Single(document => document.Name.StartsWith(seed, StringComparison.Ordinal)).Reading;

        reading.Date.Value.ShouldBe(date);
        reading.Date.Basis.ToString().ShouldBe(basis);
        if (date is null)
        {
            reading.Notes.ShouldNotBeEmpty();
        }
    }

    private static List<GoldDocument> Documents()
    {
        var gold = Repository.Folder("shared", "gold", "seeds");
        var texts = Repository.Folder("shared", "seeds");
        if (gold is null || texts is null)
        {
            Assert.Skip("The annotated seeds (shared/gold) are not on this machine.");
        }

        var labels = Lines(Path.Combine(gold, "labels.jsonl")).ToDictionary(line => line.GetProperty("id").GetString()!);
        return
        [
            .. Lines(Path.Combine(gold, "sentences.jsonl")).GroupBy(line => line.GetProperty("doc").GetString()!).Select(group =>
            {
                var text = File.ReadAllText(Path.Combine(texts, group.Key));
                var reading = DocumentReader.Read(new SourceText(text, group.Key), new ReadingContext());
                return new GoldDocument(group.Key, "vi", text, reading, [.. group.Select(line => Sentence(line, labels))]);
            }),
        ];
    }

    private static GoldSentence Sentence(JsonElement line, Dictionary<string, JsonElement> labels)
    {
        var id = line.GetProperty("id").GetString()!;
        return new GoldSentence(id, new TextSpan(line.GetProperty("start").GetInt32(), line.GetProperty("end").GetInt32()),
            [.. labels[id].GetProperty("labels").EnumerateArray().Select(label => new GoldAct(Enum.Parse<FindingKind>(label.GetString()!, ignoreCase: true)))]);
    }

    private static IEnumerable<JsonElement> Lines(string path) => File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement);
}
