using CamKet.Reading.Findings;
using CamKet.Reading.Text;

namespace CamKet.Reading.Evaluation;

/// <summary>One sentence as a person has annotated it; empty fields are null.</summary>
public sealed record GoldSentence
{
    public required string Id { get; init; }

    public required TextSpan Span { get; init; }

    public IReadOnlyList<FindingKind> Labels { get; init; } = [];

    public string? Holder { get; init; }

    public string? Asker { get; init; }

    public string? Addressee { get; init; }

    public string? Due { get; init; }

    public string? Instrument { get; init; }
}

/// <summary>An annotated document with what the reader made of it.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Language">"vi" or "en".</param>
/// <param name="Text">The whole text as stored.</param>
/// <param name="Reading">The reading to be judged.</param>
/// <param name="Sentences">The annotation.</param>
public sealed record GoldDocument(string Name, string Language, string Text, DocumentReading Reading, IReadOnlyList<GoldSentence> Sentences);
