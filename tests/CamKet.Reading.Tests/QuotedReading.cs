using Shouldly;

namespace CamKet.Reading.Tests;

/// <summary>What holds of every reading of every text: spans lie inside it in their order, and every word quoted stands in it.</summary>
internal static class QuotedReading
{
    public static void ShouldQuote(DocumentReading reading, string text)
    {
        var previous = 0;
        foreach (var sentence in reading.Sentences)
        {
            sentence.Span.Start.ShouldBeGreaterThanOrEqualTo(previous);
            sentence.Span.End.ShouldBeInRange(sentence.Span.Start, text.Length);
            previous = sentence.Span.End;
        }

        foreach (var finding in reading.Findings)
        {
            finding.Sentence.Contains(finding.Span).ShouldBeTrue();
            finding.Span.Length.ShouldBeGreaterThan(0);
            finding.Confidence.ShouldBeInRange(0.01, 1);
            foreach (var quote in (string?[])[finding.Holder, finding.Asker, finding.Addressee, finding.DueText, finding.InstrumentText])
            {
                (quote is null || text.Contains(quote, StringComparison.Ordinal)).ShouldBeTrue(quote);
            }
        }

        foreach (var entity in reading.Entities)
        {
            entity.Span.End.ShouldBeInRange(entity.Span.Start + 1, text.Length);
        }

        foreach (var fact in reading.Facts)
        {
            fact.Sentence.Contains(fact.Span).ShouldBeTrue();
        }
    }
}
