using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CamKet.Casework.Documents;
using CamKet.Reading;
using CamKet.Reading.Facts;
using CamKet.Reading.Findings;
using CamKet.Reading.Names;

namespace CamKet.Cli;

/// <summary>One JSON object a line: the document, then its findings, facts and entities. Offsets index the extracted text.</summary>
internal sealed class JsonLinesWriter(TextWriter output) : IReadingWriter
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public void Write(string file, ExtractedText source, DocumentReading reading)
    {
        Line(new
        {
            type = "document", file, language = reading.Language == Language.English ? "en" : "vi", date = reading.Date.Value,
            dateBasis = Name(reading.Date.Basis), kind = Name(reading.Kind), reader = reading.ReaderVersion, encoding = source.Encoding,
            notes = source.Notes.Concat(reading.Notes).Select(note => note.En),
        });
        foreach (var finding in reading.Findings)
        {
            Line(OfFinding(file, source.Text, finding));
        }

        foreach (var fact in reading.Facts)
        {
            Line(OfFact(file, source.Text, fact));
        }

        foreach (var entity in reading.Entities)
        {
            Line(new { type = "entity", file, start = entity.Span.Start, end = entity.Span.End, entity = NameOf(entity.Kind), id = entity.Id, value = entity.Value });
        }
    }

    private static object OfFinding(string file, string text, Finding f) => new
    {
        type = "finding", file, kind = Name(f.Kind), start = f.Span.Start, end = f.Span.End, sentenceStart = f.Sentence.Start, sentenceEnd = f.Sentence.End,
        text = f.Span.In(text), holder = f.Holder, holderId = f.HolderId, asker = f.Asker, addressee = f.Addressee, addresseeId = f.AddresseeId,
        due = f.Due, dueText = f.DueText, instruments = f.Instruments, instrument = f.InstrumentText, strength = Name(f.Strength), negated = f.Negated,
        rule = f.Rule, why = f.Why.En, whyVi = f.Why.Vi, confidence = Math.Round(f.Confidence, 2),
    };

    private static Dictionary<string, object?> OfFact(string file, string text, Fact fact)
    {
        var line = new Dictionary<string, object?>
        {
            ["type"] = "fact", ["file"] = file, ["fact"] = Name(fact.Kind), ["start"] = fact.Span.Start, ["end"] = fact.Span.End,
            ["sentenceStart"] = fact.Sentence.Start, ["sentenceEnd"] = fact.Sentence.End, ["text"] = fact.Span.In(text), ["rule"] = fact.Rule,
        };
        foreach (var (name, value) in fact.Values)
        {
            line.TryAdd(name, value);
        }

        return line;
    }

    private void Line(object value) => output.WriteLine(JsonSerializer.Serialize(value, Options));

    private static string NameOf(EntityKind kind) => kind == EntityKind.AseanBody ? "asean_body" : Name(kind);

    /// <summary>"JointStatement" becomes "joint-statement".</summary>
    private static string Name<TEnum>(TEnum value) where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
