using CamKet.Reading.Facts;
using CamKet.Reading.Names;
using CamKet.Reading.Text;

namespace CamKet.Reading.Evaluation;

/// <summary>An annotated document with what the reader made of it. What was not annotated is null and not measured.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Language">"vi" or "en".</param>
/// <param name="Text">The whole text as stored.</param>
/// <param name="Reading">The reading to be judged.</param>
/// <param name="Sentences">The annotation.</param>
public sealed record GoldDocument(string Name, string Language, string Text, DocumentReading Reading, IReadOnlyList<GoldSentence> Sentences)
{
    public DocumentKind? Kind { get; init; }

    /// <summary>Its date as annotated.</summary>
    public GoldDate? Date { get; init; }

    public IReadOnlyList<GoldFact>? Facts { get; init; }

    /// <summary>Whether every fact of the document is annotated; only then can a proposed fact be called wrong.</summary>
    public bool FactsAreComplete { get; init; }

    public IReadOnlyList<GoldEntity>? Entities { get; init; }

    /// <summary>The kind as annotated, else as the reader takes it: what a figure "by kind" is sorted by.</summary>
    public DocumentKind SortedAs => Kind ?? Reading.Kind;
}

/// <param name="Value">The date with the precision of the annotation; null: the text does not tell.</param>
/// <param name="Basis">"stamp", "text", "inferred", "unknown"; null where the annotation does not say.</param>
public sealed record GoldDate(string? Value, string? Basis);

/// <summary>A fact with its named values, as the annotation names them.</summary>
/// <param name="Kind">What kind of fact.</param>
/// <param name="Sentence">The sentence that states it.</param>
/// <param name="Values">"start", "end", "holder", "value", "stage", "date" …</param>
public sealed record GoldFact(FactKind Kind, TextSpan Sentence, IReadOnlyDictionary<string, string> Values);

/// <param name="Value">Its usual form; for a date, ISO 8601.</param>
public sealed record GoldEntity(TextSpan Span, EntityKind Kind, string? Value);
