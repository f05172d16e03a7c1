using System.Text.Json;
using Shouldly;
using Xunit;

namespace CamKet.Cli.Tests;

/// <summary>camket evaluate on both shapes of annotated folders.</summary>
public sealed class EvaluateCommandTests
{
    private const string Text = "Ngày 5/3/2026, Bộ Công Thương cam kết gửi báo cáo trước ngày 30/6/2026. Trời hôm ấy đẹp.";

    [Fact]
    public async Task Evaluate_ExpectedFiles_PrintsLabelsFieldsAndErrors()
    {
        using var folder = new TemporaryFolder();
        folder.Write("gold/a.txt", Text);
        folder.Write("gold/a.expected.txt", "document: press vi 2026-03-05 text\ntitle:\n\ncommitment: Ngày 5/3/2026, Bộ Công Thương cam kết gửi báo cáo trước ngày 30/6/2026.\n  holder: Bộ Công Thương\n  due: trước ngày 30/6/2026\nrequest: Trời hôm ấy đẹp.\n");

        var result = await CamketProcess.RunAsync(["evaluate", Path.Combine(folder.Path, "gold"), "--errors"]);

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("1 documents, 2 sentences");
        result.Output.ShouldContain("holder end to end");
        result.Output.ShouldContain("miss request [a.txt]");
        result.Output.ShouldContain("    Trời hôm ấy đẹp.");
        result.Output.ShouldContain("annotated: request | reader: -");
    }

    [Fact]
    public async Task Evaluate_JsonLines_GivesEveryScoreAsAnObject()
    {
        using var folder = new TemporaryFolder();
        folder.Write("gold/docs/a.txt", Text);
        folder.Write("gold/sentences.jsonl", """{"id":"a-1","doc":"a.txt","lang":"vi","date":"2026-03","start":0,"end":72}""");
        folder.Write("gold/labels.jsonl", """{"id":"a-1","labels":["commitment"],"holder":"Bộ Công Thương"}""");
        folder.Write("gold/entities.jsonl", """{"sentence":"a-1","start":15,"end":29,"type":"agency","text":"Bộ Công Thương","normal":"Bộ Công Thương"}""");

        var result = await CamketProcess.RunAsync(["evaluate", Path.Combine(folder.Path, "gold"), "--format", "jsonl"]);

        result.ExitCode.ShouldBe(0, result.Error);
        var lines = result.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToLookup(line => line.GetProperty("type").GetString());
        var scores = lines["score"].ToList();
        lines["reliability"].Select(line => line.GetProperty("what").GetString()).ShouldBe(["cross-validated", "as shipped", "rules alone"]);
        Score(scores, "labels", "commitment").GetProperty("f1").GetProperty("value").GetDouble().ShouldBe(1);
        Score(scores, "entities", "agency exact").GetProperty("recall").GetProperty("value").GetDouble().ShouldBe(1);
        Score(scores, "documents", "date").GetProperty("share").GetProperty("value").GetDouble().ShouldBe(1);
    }

    [Fact]
    public async Task Evaluate_FolderWithoutAnnotation_SaysWhatIsMissing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("gold/a.txt", Text);

        var result = await CamketProcess.RunAsync(["evaluate", Path.Combine(folder.Path, "gold")]);

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("no NAME.expected.txt");
    }

    private static JsonElement Score(List<JsonElement> scores, string section, string what) => scores.First(score => score.GetProperty("section").GetString() == section
        && score.GetProperty("what").GetString() == what && score.GetProperty("predictor").GetString() == "reader");
}
