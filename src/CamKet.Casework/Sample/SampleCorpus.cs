using System.Text.Json;
using System.Text.Json.Serialization;
using CamKet.Casework.Users;

namespace CamKet.Casework.Sample;

/// <summary>The folder of sample documents: texts, what is underlined, who is said to have published them, and what officers did afterwards.</summary>
public sealed record SampleCorpus(IReadOnlyList<SampleDocument> Documents, SampleStory Story)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, Converters = { new JsonStringEnumConverter() } };

    /// <summary>Documents in the order of their dates, Vietnamese before English on one day, so that a translation joins its original; one without a date comes last.</summary>
    public static SampleCorpus Open(string folder)
    {
        var sources = JsonSerializer.Deserialize<List<Source>>(File.ReadAllText(Path.Combine(folder, "sources.json")), Options)!;
        var story = JsonSerializer.Deserialize<SampleStory>(File.ReadAllText(Path.Combine(folder, "story.json")), Options)!;
        return new([.. sources.Select(s => Read(folder, s)).OrderBy(d => d.Expected.Date ?? "9999", StringComparer.Ordinal).ThenByDescending(d => d.File.StartsWith("vi-", StringComparison.Ordinal)).ThenBy(d => d.File, StringComparer.Ordinal)], story);
    }

    private static SampleDocument Read(string folder, Source source) => new(
        source.File,
        File.ReadAllText(Path.Combine(folder, source.File)),
        ExpectedDocument.Parse(File.ReadAllText(Path.Combine(folder, Path.ChangeExtension(source.File, ".expected.txt")))),
        source.Publisher,
        source.Access == "internal" ? AccessLevel.Internal : AccessLevel.Public,
        source.Pillar switch
        {
            "apsc" => Pillar.Apsc, "aec" => Pillar.Aec, "ascc" => Pillar.Ascc, "connectivity" => Pillar.Connectivity, "external" => Pillar.External, _ => null,
        },
        source.Partner);

    private sealed record Source(string File, string Publisher, string Access, string? Pillar, string? Partner);
}

/// <summary>One document of the sample.</summary>
public sealed record SampleDocument(string File, string Text, ExpectedDocument Expected, string Publisher, AccessLevel Access, Pillar? Pillar, string? Partner);
