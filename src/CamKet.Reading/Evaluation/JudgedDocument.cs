using CamKet.Reading.Findings;
using CamKet.Reading.Text;

namespace CamKet.Reading.Evaluation;

/// <summary>A gold document with each finding put to the annotated sentence that it overlaps most. Findings outside all of them stand in
/// sentences of their own without a label: they count as false alarms.</summary>
internal sealed record JudgedDocument(GoldDocument Gold, IReadOnlyList<JudgedSentence> Sentences)
{
    public static JudgedDocument Of(GoldDocument gold)
    {
        var bySentence = gold.Reading.Findings.ToLookup(finding => Nearest(gold.Sentences, finding.Span));
        var annotated = gold.Sentences.Select(sentence => new JudgedSentence(sentence, sentence.Span.In(gold.Text), [.. bySentence[sentence]]));
        var strays = bySentence[null].GroupBy(finding => finding.Sentence)
            .Select(group => new JudgedSentence(new GoldSentence($"{gold.Name}@{group.Key.Start}", group.Key, []), group.Key.In(gold.Text), [.. group]));
        return new JudgedDocument(gold, [.. annotated.Concat(strays)]);
    }

    /// <summary>The item whose span shares most characters with <paramref name="span"/>, the earlier of two alike; null where none does.</summary>
    private static GoldSentence? Nearest(IReadOnlyList<GoldSentence> sentences, TextSpan span) => sentences
        .Where(sentence => sentence.Span.Overlaps(span))
        .MaxBy(sentence => Math.Min(sentence.Span.End, span.End) - Math.Max(sentence.Span.Start, span.Start));

    public ReadingError Error(string what, FindingKind label, JudgedSentence sentence, string? expected, string? found, Finding? finding) =>
        new(what, Gold.Name, Kebab.Of(label), sentence.Text, expected, found, finding?.Rule);
}
