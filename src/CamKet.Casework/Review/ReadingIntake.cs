using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CamKet.Casework.Documents;
using CamKet.Casework.Search;
using CamKet.Reading;
using CamKet.Reading.Facts;
using CamKet.Reading.Findings;
using CamKet.Reading.Names;
using CamKet.Reading.Sentences;
using CamKet.Reading.Text;

namespace CamKet.Casework.Review;

/// <summary>Turns what the reader proposes into rows: one pass with its findings, and the passages that search finds.</summary>
internal static class ReadingIntake
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly Bilingual FactWhy = new("Câu này nêu một sự việc có thể ghi vào sổ theo dõi.", "This sentence states a fact that can be kept.");

    /// <summary>The pass with all findings of the reading, each also among the document's own.</summary>
    /// <param name="isWanted">Leaves out what need not be proposed; null takes all.</param>
    public static ReadingPass PassOf(Document document, DocumentReading reading, DateTime now, Func<Finding, bool>? isWanted = null)
    {
        var pass = new ReadingPass { ReaderVersion = reading.ReaderVersion, ReadAt = now, Unread = UnreadOf(reading) };
        foreach (var finding in FindingsOf(document.Text, reading).Where(isWanted ?? (_ => true)))
        {
            pass.Findings.Add(finding);
            document.Findings.Add(finding);
        }

        return pass;
    }

    public static IEnumerable<Finding> FindingsOf(string text, DocumentReading reading) =>
        reading.Findings.Select(f => ActOf(text, f, reading)).Concat(reading.Facts.Select(f => FactOf(text, f))).OrderBy(f => f.Start).ThenBy(f => f.End);

    /// <summary>One passage a sentence; the title too where the text does not hold it.</summary>
    public static IEnumerable<SearchPassage> PassagesOf(Document document, DocumentReading reading)
    {
        if (!document.Text.Contains(document.Title, StringComparison.Ordinal))
        {
            yield return SearchPassage.Of(SearchPassage.Document, document.Reference, document.Id, document.Title, document.Access);
        }

        foreach (var span in reading.Sentences.Count > 0 ? reading.Sentences.Select(s => s.Span) : LinesOf(document.Text))
        {
            yield return SearchPassage.Of(SearchPassage.Document, document.Reference, document.Id, span.In(document.Text), document.Access, span.Start);
        }
    }

    private static Finding ActOf(string text, Reading.Findings.Finding act, DocumentReading reading) => new()
    {
        Kind = Enum.Parse<ProposalKind>(act.Kind.ToString()),
        Start = act.Span.Start, End = act.Span.End, SentenceStart = act.Sentence.Start, SentenceEnd = act.Sentence.End,
        Quote = act.Span.In(text),
        Holder = act.Holder, HolderId = act.HolderId, Asker = act.Asker, AskerId = act.AskerId, Addressee = act.Addressee, AddresseeId = act.AddresseeId,
        Due = act.Due, DueText = act.DueText,
        Instruments = act.Instruments.Count == 0 ? null : string.Join(';', act.Instruments),
        InstrumentText = act.InstrumentText, Strength = act.Strength, Negated = act.Negated,
        Rule = act.Rule, WhyVi = act.Why.Vi, WhyEn = act.Why.En, Confidence = act.Confidence,
        Values = act.Kind == Reading.Findings.FindingKind.Outcome ? DayOf(act.Sentence, reading) : null,
    };

    /// <summary>The day of a deed, where its sentence names one date that is not after the document's own.</summary>
    private static string? DayOf(TextSpan sentence, DocumentReading reading)
    {
        var limit = PartialDate.Latest(reading.Date.Value);
        var days = reading.Entities
            .Where(e => e.Kind == EntityKind.Date && sentence.Contains(e.Span) && PartialDate.Earliest(e.Value) is { } day && (limit is null || day <= limit))
            .Select(e => e.Value).Distinct().ToList();
        return days.Count == 1 ? JsonSerializer.Serialize(new Dictionary<string, string> { ["date"] = days[0] }, Json) : null;
    }

    private static Finding FactOf(string text, Fact fact) => new()
    {
        Kind = Enum.Parse<ProposalKind>(fact.Kind.ToString()),
        Start = fact.Span.Start, End = fact.Span.End, SentenceStart = fact.Sentence.Start, SentenceEnd = fact.Sentence.End,
        Quote = fact.Span.In(text),
        Rule = fact.Rule, WhyVi = FactWhy.Vi, WhyEn = FactWhy.En, Confidence = Calibration.Shipped.Confidence(fact.Kind),
        Values = JsonSerializer.Serialize(fact.Values, Json),
    };

    private static string UnreadOf(DocumentReading reading) => string.Join(';', reading.Sentences
        .Where(s => s.Zone is not (Zone.Body or Zone.Quote or Zone.ListItem or Zone.Headline))
        .Select(s => $"{s.Span.Start}-{s.Span.End}:{s.Zone}"));

    private static IEnumerable<TextSpan> LinesOf(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
            {
                yield return new TextSpan(start, end);
            }

            start = end + 1;
        }
    }
}
