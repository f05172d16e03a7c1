using System.Globalization;
using CamKet.Reading.Dates;
using CamKet.Reading.Facts;
using CamKet.Reading.Findings;
using CamKet.Reading.Names;
using CamKet.Reading.Rules;
using CamKet.Reading.Sentences;
using CamKet.Reading.Text;
using CamKet.Reading.Zones;

namespace CamKet.Reading;

/// <summary>The steps of one reading in their order, with the data of one language.</summary>
internal sealed class DocumentSteps(LanguageData language)
{
    private readonly DateFinder _dates = new(language.Phrases);
    private readonly ZoneFinder _zones = new(language.Phrases);
    private readonly SentenceSplitter _sentences = new(language.Phrases);
    private readonly FactReader _facts = new(language);
    private readonly FindingReader _findings = new(language);

    public DocumentReading Read(string content, ReadingContext context)
    {
        var text = language.Mark(content);
        var dates = _dates.Find(text);
        var blocks = _zones.Find(text, dates);
        var (date, dateNote) = DateOf(context, text, blocks, dates);
        var sentences = _sentences.Split(text, blocks);
        var kind = DocumentKindFinder.Find(text, blocks);
        return new DocumentReading
        {
            ReaderVersion = DocumentReader.Version,
            Language = language.Language,
            Date = date,
            Kind = kind,
            Title = TitleOf(text, blocks),
            Sentences = [.. sentences.Select(sentence => new Sentence(text.Span(sentence.Start, sentence.End), sentence.Zone))],
            Findings = _findings.Read(text, sentences, dates, date, kind),
            Facts = _facts.Read(text, sentences, dates, date.Value),
            Entities = EntityList.Of(text, dates),
            Notes = [.. new[] { dateNote, EncodingNotes.Of(content) }.OfType<Bilingual>()],
        };
    }

    private static TextSpan? TitleOf(MarkedText text, List<Block> blocks)
    {
        var title = blocks.Find(block => block.Zone == Zone.Headline);
        var start = title.Start;
        while (start < title.End - 1 && text.IsMark(start, '#'))
        {
            start++;
        }

        return title.End > start ? text.Span(start, title.End) : null;
    }

    private static (DocumentDate Date, Bilingual? Note) DateOf(ReadingContext context, MarkedText text, List<Block> blocks, DateList dates) =>
        context.Date is { } given
            ? (new DocumentDate(given.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DateBasis.Given), null)
            : new DocumentDateFinder(text, blocks, dates).Find();
}
