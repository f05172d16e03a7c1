using System.Text.Json;
using CamKet.TestKit;
using Shouldly;
using Xunit;

namespace CamKet.Cli.Tests;

public sealed class LinkCommandTests
{
    [Fact]
    public async Task Read_WithLink_GivesLinksWhosePlacesEqualTheSource()
    {
        string[] files = [Corpus("vi-2025-12-inter-ministry-review.txt"), Corpus("vi-2026-05-defa-concluded.txt")];
        var result = await CamketProcess.RunAsync(["read", "--link", "--format", "jsonl", .. files]);

        result.ExitCode.ShouldBe(0);
        var links = result.Lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line)).Where(line => line.GetProperty("type").GetString() == "link").ToList();
        var link = links.ShouldHaveSingleItem();
        link.GetProperty("thread").GetString().ShouldBe("defa");
        link.GetProperty("relation").GetString().ShouldBe("advances");
        link.GetProperty("why").EnumerateArray().Select(why => why.GetString()!).ShouldContain(why => why.StartsWith("same instrument", StringComparison.Ordinal));
        foreach (var side in new[] { "earlier", "later" }.Select(link.GetProperty))
        {
            var text = await File.ReadAllTextAsync(side.GetProperty("file").GetString()!);
            side.GetProperty("text").GetString().ShouldBe(text[side.GetProperty("start").GetInt32()..side.GetProperty("end").GetInt32()]);
        }
    }

    [Fact]
    public async Task Evaluate_OnTheCorpus_ProposesFewWrongPairsAndTheRightOnesFirst()
    {
        var scores = await LinkScoresAsync(Path.Combine(Repository.Root, "corpus"));

        Value(scores, "corpus: proposed", "precision").ShouldBeGreaterThanOrEqualTo(0.9);
        Value(scores, "corpus: proposed", "recall").ShouldBeGreaterThanOrEqualTo(0.5);
        Value(scores, "corpus: within the first three", "share").ShouldBe(1);
    }

    [Fact]
    public async Task Evaluate_OnTheSeeds_FindsEveryStrongPairAndNoNearMiss()
    {
        var gold = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "gold", "seeds"));
        gold = Directory.Exists(gold) ? gold : Path.GetFullPath(Path.Combine(Repository.Root, "..", "..", "shared", "gold", "seeds"));
        if (!Directory.Exists(gold))
        {
            Assert.Skip("The annotated seeds (shared/gold) are not on this machine.");
        }

        var scores = await LinkScoresAsync(gold);

        Value(scores, "seeds: strong proposed", "share").ShouldBe(1);
        Value(scores, "seeds: medium proposed", "share").ShouldBeGreaterThanOrEqualTo(0.6);
        Value(scores, "seeds: near-miss proposed", "share").ShouldBe(0);
        Value(scores, "seeds: proposed", "precision").ShouldBeGreaterThanOrEqualTo(0.9);
        Value(scores, "seeds: within the first three", "share").ShouldBe(1);
    }

    private static string Corpus(string name) => Path.Combine(Repository.Root, "corpus", name);

    private static async Task<List<JsonElement>> LinkScoresAsync(string folder)
    {
        var result = await CamketProcess.RunAsync(["evaluate", folder, "--format", "jsonl"]);
        result.ExitCode.ShouldBe(0);
        return [.. result.Lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line)).Where(line => line.TryGetProperty("section", out var section) && section.GetString() == "links")];
    }

    private static double Value(List<JsonElement> scores, string what, string measure) =>
        scores.Single(score => score.GetProperty("what").GetString() == what).GetProperty(measure).GetProperty("value").GetDouble();
}
