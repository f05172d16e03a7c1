using CamKet.Reading.Evaluation;
using CamKet.Reading.Findings;
using CamKet.Reading.Text;

namespace CamKet.Reading.Tests;

/// <summary>A document of corpus/ with what a person underlined in it (corpus/README.md tells the format).</summary>
internal sealed record CorpusDocument(string Name, string Text, string Kind, string Language, string? Date, string Basis, string Title, IReadOnlyList<CorpusMark> Marks)
{
    public static IReadOnlyList<CorpusDocument> All(string folder) =>
        [.. Directory.GetFiles(folder, "*.expected.txt").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The reading as gold: one gold sentence for each sentence of the reader that is body, and one for each marked sentence.</summary>
    public GoldDocument ToGold(DocumentReading reading)
    {
        var marked = Marks.Where(mark => mark.Label is not null).GroupBy(mark => mark.Sentence).Select(group => ToGold(group.Key, [.. group])).ToList();
        var rest = reading.Sentences.Where(sentence => !marked.Exists(gold => gold.Span.Overlaps(sentence.Span)))
            .Select(sentence => new GoldSentence { Id = $"{Name}@{sentence.Span.Start}", Span = sentence.Span });
        return new GoldDocument(Name, Language, Text, reading, [.. marked.Concat(rest).OrderBy(gold => gold.Span.Start)]);
    }

    private GoldSentence ToGold(string sentence, List<CorpusMark> marks)
    {
        var start = Text.IndexOf(sentence, StringComparison.Ordinal);
        if (start < 0)
        {
            throw new InvalidOperationException($"{Name}: not in the text: {sentence}");
        }

        string? Field(string name) => marks.Select(mark => mark.Fields.GetValueOrDefault(name)).FirstOrDefault(value => value is not null);
        return new GoldSentence
        {
            Id = $"{Name}@{start}",
            Span = new TextSpan(start, start + sentence.Length),
            Labels = [.. marks.Select(mark => mark.Label!.Value).Distinct()],
            Holder = Field("holder"),
            Asker = Field("asker"),
            Addressee = Field("addressee"),
            Due = Field("due"),
            Instrument = Field("instrument"),
        };
    }

    private static CorpusDocument Read(string path)
    {
        var name = Path.GetFileName(path).Replace(".expected.txt", "", StringComparison.Ordinal);
        var lines = File.ReadAllLines(path);
        var head = lines[0]["document: ".Length..].Split(' ');
        var marks = new List<CorpusMark>();
        foreach (var line in lines.Skip(2).Where(line => line.Trim().Length > 0))
        {
            var (key, value) = Cut(line.Trim());
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                marks[^1].Fields[key] = value;
            }
            else
            {
                marks.Add(new CorpusMark(key, value, []));
            }
        }

        var title = lines[1]["title:".Length..].Trim();
        return new CorpusDocument(name, File.ReadAllText(path.Replace(".expected.txt", ".txt", StringComparison.Ordinal)),
            head[0], head[1], head[2] == "unknown" ? null : head[2], head[3], title, marks);
    }

    private static (string Key, string Value) Cut(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return (line[..colon], line[(colon + 1)..].Trim());
    }
}

/// <summary>A marked sentence: its label or kind of fact, and the fields below it.</summary>
internal sealed record CorpusMark(string Key, string Sentence, Dictionary<string, string> Fields)
{
    public FindingKind? Label => Enum.TryParse<FindingKind>(Key, ignoreCase: true, out var kind) ? kind : null;
}
