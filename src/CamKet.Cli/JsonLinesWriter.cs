using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CamKet.Casework.Documents;
using CamKet.Reading;
using CamKet.Reading.Facts;
using CamKet.Reading.Findings;
using CamKet.Reading.Links;
using CamKet.Reading.Names;
using CamKet.Reading.Text;

namespace CamKet.Cli;

/// <summary>One JSON object a line: the document, then its findings, facts and entities. Offsets index the extracted text. Lines are written
/// field by field, and a document's lines are handed on before the next document is read.</summary>
internal sealed class JsonLinesWriter : IReadingWriter, IDisposable
{
    private const int HandOnAt = 1 << 16;

    private readonly Stream _output;
    private readonly ArrayBufferWriter<byte> _lines = new(2 * HandOnAt);
    private readonly Utf8JsonWriter _json;

    public JsonLinesWriter(Stream output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_lines, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
    }

    public void Write(string file, ExtractedText source, DocumentReading reading)
    {
        WriteDocument(file, source, reading);
        foreach (var finding in reading.Findings)
        {
            WriteFinding(file, source.Text, finding);
        }

        foreach (var fact in reading.Facts)
        {
            WriteFact(file, source.Text, fact);
        }

        foreach (var entity in reading.Entities)
        {
            WriteEntity(file, entity);
        }

        HandOn();
    }

    public void Write(LinkedDocuments linked, IReadOnlyDictionary<string, string> texts)
    {
        foreach (var link in linked.Links)
        {
            WriteLink(link, texts);
        }

        foreach (var pair in linked.Pairs)
        {
            _json.WriteStartObject();
            _json.WriteString("type", "documents");
            _json.WriteString("first", pair.First);
            _json.WriteString("second", pair.Second);
            _json.WriteString("relation", Name(pair.Relation));
            _json.WriteNumber("score", Math.Round(pair.Score, 3));
            End();
        }

        HandOn();
    }

    public void Dispose() => _json.Dispose();

    private void WriteLink(Link link, IReadOnlyDictionary<string, string> texts)
    {
        var spoken = link.Later.Span.In(texts[link.Later.Document]);
        var reasons = LinkReasons.Of(link.Score, TermReader.Find(spoken, link.Later.Language), spoken);
        _json.WriteStartObject();
        _json.WriteString("type", "link");
        WriteStatement("earlier", link.Earlier, texts);
        WriteStatement("later", link.Later, texts);
        _json.WriteString("thread", link.Thread);
        _json.WriteString("relation", Name(link.Relation));
        _json.WriteNumber("score", Math.Round(link.Score.Score, 3));
        WriteList("why", reasons.Select(reason => reason.En));
        WriteList("whyVi", reasons.Select(reason => reason.Vi));
        _json.WriteStartArray("terms");
        foreach (var part in link.Score.Parts)
        {
            _json.WriteStartObject();
            _json.WriteString("feature", Name(part.Feature));
            _json.WriteNumber("value", part.Value);
            _json.WriteNumber("adds", part.Adds);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        End();
    }

    private void WriteStatement(string name, LinkStatement statement, IReadOnlyDictionary<string, string> texts)
    {
        _json.WriteStartObject(name);
        _json.WriteString("file", statement.Document);
        _json.WriteString("kind", Name(statement.Kind));
        _json.WriteString("date", statement.On);
        WriteSpans(texts[statement.Document], statement.Span, statement.Sentence);
        _json.WriteEndObject();
    }

    private void WriteDocument(string file, ExtractedText source, DocumentReading reading)
    {
        Begin("document", file);
        _json.WriteString("language", reading.Language == Language.English ? "en" : "vi");
        _json.WriteString("date", reading.Date.Value);
        _json.WriteString("dateBasis", Name(reading.Date.Basis));
        _json.WriteString("kind", Name(reading.Kind));
        _json.WriteString("reader", reading.ReaderVersion);
        _json.WriteString("encoding", source.Encoding);
        WriteList("notes", source.Notes.Concat(reading.Notes).Select(note => note.En));
        End();
    }

    private void WriteFinding(string file, string text, Finding finding)
    {
        Begin("finding", file);
        _json.WriteString("kind", Name(finding.Kind));
        WriteSpans(text, finding.Span, finding.Sentence);
        _json.WriteString("holder", finding.Holder);
        _json.WriteString("holderId", finding.HolderId);
        _json.WriteString("asker", finding.Asker);
        _json.WriteString("addressee", finding.Addressee);
        _json.WriteString("addresseeId", finding.AddresseeId);
        _json.WriteString("due", finding.Due);
        _json.WriteString("dueText", finding.DueText);
        _json.WriteString("dueEarliest", finding.DueEarliest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        _json.WriteString("dueLatest", finding.DueLatest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteList("instruments", finding.Instruments);
        _json.WriteString("instrument", finding.InstrumentText);
        _json.WriteString("strength", Name(finding.Strength));
        _json.WriteBoolean("negated", finding.Negated);
        _json.WriteString("rule", finding.Rule);
        _json.WriteString("why", finding.Why.En);
        _json.WriteString("whyVi", finding.Why.Vi);
        _json.WriteNumber("confidence", Math.Round(finding.Confidence, 2));
        End();
    }

    private void WriteFact(string file, string text, Fact fact)
    {
        Begin("fact", file);
        _json.WriteString("fact", Name(fact.Kind));
        WriteSpans(text, fact.Span, fact.Sentence);
        _json.WriteString("rule", fact.Rule);
        foreach (var (name, value) in fact.Values)
        {
            // "start" and "end" are offsets on every line: the days of an engagement or a role have names of their own.
            _json.WriteString(name switch { "start" => "date", "end" => "endDate", _ => name }, value);
        }

        End();
    }

    private void WriteEntity(string file, Entity entity)
    {
        Begin("entity", file);
        _json.WriteNumber("start", entity.Span.Start);
        _json.WriteNumber("end", entity.Span.End);
        _json.WriteString("entity", entity.Kind == EntityKind.AseanBody ? "asean_body" : Name(entity.Kind));
        _json.WriteString("id", entity.Id);
        _json.WriteString("value", entity.Value);
        End();
    }

    private void WriteSpans(string text, TextSpan span, TextSpan sentence)
    {
        _json.WriteNumber("start", span.Start);
        _json.WriteNumber("end", span.End);
        _json.WriteNumber("sentenceStart", sentence.Start);
        _json.WriteNumber("sentenceEnd", sentence.End);
        _json.WriteString("text", text.AsSpan(span.Start, span.Length));
    }

    private void WriteList(string name, IEnumerable<string> values)
    {
        _json.WriteStartArray(name);
        foreach (var value in values)
        {
            _json.WriteStringValue(value);
        }

        _json.WriteEndArray();
    }

    private void Begin(string type, string file)
    {
        _json.WriteStartObject();
        _json.WriteString("type", type);
        _json.WriteString("file", file);
    }

    private void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _lines.Write("\n"u8);
        if (_lines.WrittenCount >= HandOnAt)
        {
            HandOn();
        }
    }

    private void HandOn()
    {
        _output.Write(_lines.WrittenSpan);
        _output.Flush();
        _lines.ResetWrittenCount();
    }

    /// <summary>"JointStatement" becomes "joint-statement".</summary>
    private static string Name<TEnum>(TEnum value) where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
