using CamKet.TestKit;
using Shouldly;
using Xunit;

namespace CamKet.Cli.Tests;

/// <summary>docs/reading-quality.md says what the reader does today, and is written the same twice.</summary>
public sealed class QualityPageTests
{
    private const string OwnPart = "\n## corpus\n";

    [Fact]
    public async Task Evaluate_PageOfTheCorpus_IsTheOneInDocs()
    {
        using var folder = new TemporaryFolder();
        var written = Path.Combine(folder.Path, "page.md");

        var result = await CamketProcess.RunAsync(["evaluate", Path.Combine(Repository.Root, "corpus"), "--page", written]);

        result.ExitCode.ShouldBe(0, result.Error);
        Part(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "reading-quality.md"), TestContext.Current.CancellationToken))
            .ShouldBe(Part(await File.ReadAllTextAsync(written, TestContext.Current.CancellationToken)),
                "the reader changed; write the page anew: dotnet run --project src/CamKet.Cli -- evaluate corpus --page docs/reading-quality.md");
    }

    [Fact]
    public async Task Calibrate_SameDocumentsTwice_WritesTheSameFile()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "first.json", "second.json" })
        {
            (await CamketProcess.RunAsync(["calibrate", Path.Combine(Repository.Root, "corpus"), "--to", Path.Combine(folder.Path, name)])).Output.ShouldContain("cross-validated");
        }

        var first = await File.ReadAllTextAsync(Path.Combine(folder.Path, "first.json"), TestContext.Current.CancellationToken);
        first.ShouldBe(await File.ReadAllTextAsync(Path.Combine(folder.Path, "second.json"), TestContext.Current.CancellationToken));
        first.ShouldContain("\"vi.commitment\"");
    }

    /// <summary>The figures on the documents of the repository: others may have added folders that are not here.</summary>
    private static string Part(string page)
    {
        var from = page[(page.IndexOf(OwnPart, StringComparison.Ordinal) + OwnPart.Length)..];
        var next = from.IndexOf("\n## ", StringComparison.Ordinal);
        return next < 0 ? from : from[..next];
    }
}
