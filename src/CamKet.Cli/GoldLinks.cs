using System.Text.Json;
using CamKet.Reading.Evaluation;
using CamKet.Reading.Text;

namespace CamKet.Cli;

/// <summary>Reads the annotated pairs of a folder: threads.jsonl and near_misses.jsonl by the ids of sentences, or links.jsonl by file and beginning of the sentence.</summary>
internal static class GoldLinks
{
    /// <summary>Empty where the folder has none.</summary>
    public static IReadOnlyList<GoldLink> Open(DirectoryInfo folder, IReadOnlyList<GoldDocument> documents)
    {
        var byId = documents.SelectMany(d => d.Sentences.Select(s => (s.Id, Place: new GoldPlace(d.Name, s.Span)))).GroupBy(s => s.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Place, StringComparer.Ordinal);
        var texts = documents.ToDictionary(d => d.Name, StringComparer.Ordinal);
        return
        [
            .. Lines(folder, "threads.jsonl").Select(line => new GoldLink(byId[Text(line, "earlier")], byId[Text(line, "later")], Enum.Parse<LinkStrength>(Text(line, "strength"), ignoreCase: true))),
            .. Lines(folder, "near_misses.jsonl").Select(line => new GoldLink(byId[Text(line, "a")], byId[Text(line, "b")], LinkStrength.NearMiss)),
            .. Lines(folder, "links.jsonl").Select(line => new GoldLink(Place(line.GetProperty("earlier"), texts), Place(line.GetProperty("later"), texts), Enum.Parse<LinkStrength>(Text(line, "strength"), ignoreCase: true))),
        ];
    }

    private static GoldPlace Place(JsonElement place, Dictionary<string, GoldDocument> documents)
    {
        var document = documents[Text(place, "file")];
        var start = document.Text.IndexOf(Text(place, "starts"), StringComparison.Ordinal);
        var sentence = start < 0 ? throw new InvalidDataException($"links.jsonl: {document.Name} does not hold: {Text(place, "starts")}")
            : document.Reading.Sentences.Select(s => s.Span).FirstOrDefault(span => span.Start <= start && start < span.End);
        return new GoldPlace(document.Name, sentence.Length > 0 ? sentence : new TextSpan(start, start + 1));
    }

    private static IEnumerable<JsonElement> Lines(DirectoryInfo folder, string name) =>
        Path.Combine(folder.FullName, name) is var path && File.Exists(path) ? File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<JsonElement>(line)) : [];

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;
}
