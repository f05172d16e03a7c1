using System.Text.Json;
using CamKet.Reading;
using CamKet.Reading.Evaluation;
using CamKet.Reading.Findings;
using CamKet.Reading.Text;

namespace CamKet.Cli;

/// <summary>Reads a folder of annotated documents: sentences.jsonl (id, doc, start, end, lang) and labels.jsonl (id, labels, holder …), and reads each document.</summary>
internal static class GoldFolder
{
    /// <summary>Null where the folder is not of that shape.</summary>
    public static IReadOnlyList<GoldDocument>? Open(DirectoryInfo folder, DirectoryInfo? texts)
    {
        var (sentences, labels) = (Path.Combine(folder.FullName, "sentences.jsonl"), Path.Combine(folder.FullName, "labels.jsonl"));
        var documents = texts?.FullName ?? new[] { Path.Combine(folder.FullName, "docs"), Path.GetFullPath(Path.Combine(folder.FullName, "..", "..", "seeds")) }.FirstOrDefault(Directory.Exists);
        if (!File.Exists(sentences) || !File.Exists(labels) || documents is null)
        {
            return null;
        }

        var labelled = Lines(labels).ToDictionary(line => Text(line, "id")!, StringComparer.Ordinal);
        return [.. Lines(sentences).GroupBy(line => Text(line, "doc")!).Select(document =>
        {
            var content = File.ReadAllText(Path.Combine(documents, document.Key));
            // The annotation does not help the reader: language and date are found as for any document.
            var reading = DocumentReader.Read(new SourceText(content, document.Key), new ReadingContext());
            return new GoldDocument(document.Key, Text(document.First(), "lang") ?? "vi", content, reading, [.. document.Select(line => Sentence(line, labelled))]);
        })];
    }

    private static GoldSentence Sentence(JsonElement line, Dictionary<string, JsonElement> labelled)
    {
        var id = Text(line, "id")!;
        var label = labelled.GetValueOrDefault(id);
        return new GoldSentence
        {
            Id = id,
            Span = new TextSpan(line.GetProperty("start").GetInt32(), line.GetProperty("end").GetInt32()),
            Labels = label.ValueKind == JsonValueKind.Undefined ? [] : [.. label.GetProperty("labels").EnumerateArray().Select(l => Enum.Parse<FindingKind>(l.GetString()!, ignoreCase: true))],
            Holder = Text(label, "holder"), Asker = Text(label, "asker"), Addressee = Text(label, "addressee"), Due = Text(label, "due"), Instrument = Text(label, "instrument"),
        };
    }

    private static IEnumerable<JsonElement> Lines(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<JsonElement>(line));

    private static string? Text(JsonElement line, string name) =>
        line.ValueKind == JsonValueKind.Object && line.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text ? text : null;
}
