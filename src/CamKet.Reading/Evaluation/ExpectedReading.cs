using CamKet.Reading.Facts;
using CamKet.Reading.Findings;
using CamKet.Reading.Text;

namespace CamKet.Reading.Evaluation;

/// <summary>What a person underlines in a document, in the format of corpus/ (corpus/README.md): a head line, the title, then one sentence a
/// line behind its label, its fields indented below it.</summary>
public sealed record ExpectedReading(string Kind, string Language, string? Date, string Basis, string Title, IReadOnlyList<ExpectedMark> Marks)
{
    public static ExpectedReading Parse(string content)
    {
        var lines = content.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Trim().Length > 0).ToList();
        var head = Cut(lines[0]).Value.Split(' ');
        var (title, marks) = ("", new List<ExpectedMark>());
        foreach (var line in lines.Skip(1))
        {
            var (key, value) = Cut(line.Trim());
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                marks[^1].Fields[key] = value;
            }
            else if (key == "title")
            {
                title = value;
            }
            else
            {
                marks.Add(new ExpectedMark(key, value, []));
            }
        }

        return new ExpectedReading(head[0], head[1], head[2] == "unknown" ? null : head[2], head[3], title, marks);
    }

    /// <summary>The reading as gold: one gold sentence for each marked one, and one without a label for each other sentence of the reader.</summary>
    public GoldDocument ToGold(string name, string text, DocumentReading reading)
    {
        var marked = Marks.Where(mark => mark.Label is not null).GroupBy(mark => mark.Sentence).Select(group => ToGold(name, SpanOf(name, text, group.Key), group)).ToList();
        var rest = reading.Sentences.Where(sentence => !marked.Exists(gold => gold.Span.Overlaps(sentence.Span)))
            .Select(sentence => new GoldSentence($"{name}@{sentence.Span.Start}", sentence.Span, []));
        return new GoldDocument(name, Language, text, reading, [.. marked.Concat(rest).OrderBy(gold => gold.Span.Start)])
        {
            Kind = Enum.Parse<DocumentKind>(Kind.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            Date = new GoldDate(Date, Basis),
            Facts = [.. Marks.Where(mark => mark.Fact is not null).Select(mark => new GoldFact(mark.Fact!.Value, SpanOf(name, text, mark.Sentence), mark.Fields))],
        };
    }

    private static GoldSentence ToGold(string name, TextSpan span, IEnumerable<ExpectedMark> marks) => new($"{name}@{span.Start}", span,
    [
        .. marks.GroupBy(mark => mark.Label!.Value).Select(group => new GoldAct(group.Key)
        {
            Holder = Field(group, "holder"), Asker = Field(group, "asker"), Addressee = Field(group, "addressee"), Due = Field(group, "due"), Instrument = Field(group, "instrument"),
        }),
    ]);

    private static string? Field(IEnumerable<ExpectedMark> marks, string name) => marks.Select(mark => mark.Fields.GetValueOrDefault(name)).FirstOrDefault(value => value is not null);

    private static TextSpan SpanOf(string name, string text, string sentence)
    {
        var start = text.IndexOf(sentence, StringComparison.Ordinal);
        return start >= 0 ? new TextSpan(start, start + sentence.Length) : throw new FormatException($"{name}: not in the text: {sentence}");
    }

    private static (string Key, string Value) Cut(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return (line[..colon], line[(colon + 1)..].Trim());
    }
}

/// <summary>A marked sentence: its label or kind of fact, and the fields below it.</summary>
public sealed record ExpectedMark(string Key, string Sentence, Dictionary<string, string> Fields)
{
    public FindingKind? Label => Enum.TryParse<FindingKind>(Key, ignoreCase: true, out var kind) ? kind : null;

    public FactKind? Fact => Enum.TryParse<FactKind>(Key, ignoreCase: true, out var kind) ? kind : null;
}
