using System.Text;
using CamKet.TestKit;
using Shouldly;
using Xunit;

namespace CamKet.Cli.Tests;

/// <summary>A machine without culture data reads as any other: the reader's letters are its own.</summary>
public sealed class InvariantGlobalizationTests
{
    private const string Invariant = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    [Fact]
    public async Task Read_TheCorpusWithAndWithoutCultureData_GivesTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        var corpus = Directory.GetFiles(Path.Combine(Repository.Root, "corpus"), "*.txt").Where(file => !file.EndsWith(".expected.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        // The same letters with their marks apart, where culture data would matter most.
        var decomposed = corpus.Take(8).Select(file => folder.Write(Path.GetFileName(file), File.ReadAllText(file).Normalize(NormalizationForm.FormD)));
        string[] arguments = ["read", "--format", "jsonl", .. corpus, .. decomposed];

        var with = await CamketProcess.RunAsync(arguments, variable: (Invariant, "0"));
        var without = await CamketProcess.RunAsync(arguments, variable: (Invariant, "1"));

        with.ExitCode.ShouldBe(0, with.Error);
        with.Lines.Count(line => line.Contains("\"type\":\"finding\"", StringComparison.Ordinal)).ShouldBeGreaterThan(200);
        without.Error.ShouldBe(with.Error);
        without.Output.ShouldBe(with.Output);
    }
}
