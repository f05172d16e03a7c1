using CamKet.Reading.Evaluation;

namespace CamKet.Reading.Tests;

/// <summary>A document of corpus/ with what a person underlined in it (corpus/README.md tells the format).</summary>
internal sealed record CorpusDocument(string Name, string Text, ExpectedReading Expected)
{
    public static IReadOnlyList<CorpusDocument> All(string folder) =>
        [.. Directory.GetFiles(folder, "*.expected.txt").Order(StringComparer.Ordinal).Select(Read)];

    private static CorpusDocument Read(string path) => new(
        Path.GetFileName(path).Replace(".expected.txt", "", StringComparison.Ordinal),
        File.ReadAllText(path.Replace(".expected.txt", ".txt", StringComparison.Ordinal)),
        ExpectedReading.Parse(File.ReadAllText(path)));
}
