using System.CommandLine;
using System.Text.Json;
using CamKet.Reading;
using CamKet.Reading.Evaluation;
using CamKet.Reading.Facts;
using CamKet.Reading.Findings;
using CamKet.Reading.Names;
using CamKet.Reading.Text;

namespace CamKet.Cli;

/// <summary>Reads a folder of annotated documents and each document in it. Two shapes: NAME.txt with NAME.expected.txt (corpus/README.md), or
/// sentences.jsonl (id, doc, start, end, lang, date) and labels.jsonl (id, labels, holder …) with facts.jsonl and entities.jsonl where they are.</summary>
internal static class GoldFolder
{
    public static Argument<DirectoryInfo[]> Argument() => new Argument<DirectoryInfo[]>("GOLD_DIR")
    {
        Description = "Folders with NAME.txt and NAME.expected.txt, or with sentences.jsonl and labels.jsonl.", Arity = ArgumentArity.OneOrMore,
    }.AcceptExistingOnly();

    /// <summary>The documents of each folder; null, and said on standard error, where one is of neither shape.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<GoldDocument> Documents, bool IsOwn)>? OpenAll(IEnumerable<DirectoryInfo> folders, DirectoryInfo? texts)
    {
        var all = new List<(string, IReadOnlyList<GoldDocument>, bool)>();
        foreach (var folder in folders)
        {
            if (Open(folder, texts) is not { } opened)
            {
                Console.Error.WriteLine($"{folder.FullName}: no NAME.expected.txt, and no sentences.jsonl and labels.jsonl with their documents.");
                return null;
            }

            all.Add((folder.Name, opened, HasExpected(folder)));
        }

        return all;
    }

    private static IReadOnlyList<GoldDocument>? Open(DirectoryInfo folder, DirectoryInfo? texts)
    {
        return HasExpected(folder)
            ? [.. folder.GetFiles("*.expected.txt").OrderBy(file => file.Name, StringComparer.Ordinal).Select(Expected)]
            : Annotated(folder, texts);
    }

    private static bool HasExpected(DirectoryInfo folder) => folder.EnumerateFiles("*.expected.txt").Any();

    private static GoldDocument Expected(FileInfo file)
    {
        var (path, name) = (file.FullName.Replace(".expected.txt", ".txt", StringComparison.Ordinal), file.Name.Replace(".expected.txt", ".txt", StringComparison.Ordinal));
        var text = File.ReadAllText(path);
        return ExpectedReading.Parse(File.ReadAllText(file.FullName)).ToGold(name, text, Read(name, text));
    }

    private static List<GoldDocument>? Annotated(DirectoryInfo folder, DirectoryInfo? texts)
    {
        var (sentences, labels) = (Path.Combine(folder.FullName, "sentences.jsonl"), Path.Combine(folder.FullName, "labels.jsonl"));
        var documents = texts?.FullName ?? new[] { Path.Combine(folder.FullName, "docs"), Path.GetFullPath(Path.Combine(folder.FullName, "..", "..", "seeds")) }.FirstOrDefault(Directory.Exists);
        if (!File.Exists(sentences) || !File.Exists(labels) || documents is null)
        {
            return null;
        }

        var labelled = Lines(labels).ToDictionary(line => Text(line, "id")!, StringComparer.Ordinal);
        var (facts, entities) = (Optional(folder, "facts.jsonl"), Optional(folder, "entities.jsonl"));
        return [.. Lines(sentences).GroupBy(line => Text(line, "doc")!).OrderBy(document => document.Key, StringComparer.Ordinal).Select(document =>
        {
            var content = File.ReadAllText(Path.Combine(documents, document.Key));
            var spans = document.ToDictionary(line => Text(line, "id")!, SpanOf, StringComparer.Ordinal);
            return new GoldDocument(document.Key, Text(document.First(), "lang") ?? "vi", content, Read(document.Key, content),
                [.. spans.Select(pair => new GoldSentence(pair.Key, pair.Value, [.. Acts(labelled.GetValueOrDefault(pair.Key))]))])
            {
                Date = document.First().TryGetProperty("date", out _) ? new GoldDate(Text(document.First(), "date"), null) : null,
                Facts = facts is null ? null : [.. facts.Where(line => spans.ContainsKey(Text(line, "sentence")!)).Select(line => Fact(line, spans))],
                FactsAreComplete = facts is not null,
                Entities = entities is null ? null : [.. entities.Where(line => spans.ContainsKey(Text(line, "sentence")!)).Select(Entity)],
            };
        })];
    }

    // The annotation does not help the reader: language and date are found as for any document.
    private static DocumentReading Read(string name, string content) => DocumentReader.Read(new SourceText(content, name), new ReadingContext());

    private static IEnumerable<GoldAct> Acts(JsonElement label)
    {
        if (label.ValueKind == JsonValueKind.Undefined)
        {
            return [];
        }

        return label.TryGetProperty("parts", out var parts)
            ? parts.EnumerateArray().Select(part => Act(Text(part, "label")!, part))
            : label.GetProperty("labels").EnumerateArray().Select(name => Act(name.GetString()!, label));
    }

    private static GoldAct Act(string label, JsonElement fields) => new(Enum.Parse<FindingKind>(label, ignoreCase: true))
    {
        Holder = Text(fields, "holder"), Asker = Text(fields, "asker"), Addressee = Text(fields, "addressee"), Due = Text(fields, "due"), Instrument = Text(fields, "instrument"),
    };

    private static GoldFact Fact(JsonElement line, Dictionary<string, TextSpan> spans) => new(
        Enum.Parse<FactKind>(Text(line, "type")!, ignoreCase: true), spans[Text(line, "sentence")!],
        line.EnumerateObject().Where(value => value.Value.ValueKind == JsonValueKind.String).ToDictionary(value => value.Name, value => value.Value.GetString()!, StringComparer.Ordinal));

    private static GoldEntity Entity(JsonElement line) =>
        new(SpanOf(line), Enum.Parse<EntityKind>(Text(line, "type")!.Replace("_", "", StringComparison.Ordinal), ignoreCase: true), Text(line, "normal"));

    private static TextSpan SpanOf(JsonElement line) => new(line.GetProperty("start").GetInt32(), line.GetProperty("end").GetInt32());

    private static List<JsonElement>? Optional(DirectoryInfo folder, string name) =>
        Path.Combine(folder.FullName, name) is var path && File.Exists(path) ? [.. Lines(path)] : null;

    private static IEnumerable<JsonElement> Lines(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<JsonElement>(line));

    private static string? Text(JsonElement line, string name) =>
        line.ValueKind == JsonValueKind.Object && line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
