using CamKet.Reading.Dates;
using CamKet.Reading.Facts;
using CamKet.Reading.Findings;
using CamKet.Reading.Names;
using CamKet.Reading.Sentences;
using CamKet.Reading.Text;

namespace CamKet.Reading;

/// <summary>All that one pass of the reader proposes about a document. Every span indexes the original text.</summary>
public sealed record DocumentReading
{
    /// <summary>Version of the reader that made this reading, such as "1.0.0". It changes whenever the same text may be read otherwise.</summary>
    public required string ReaderVersion { get; init; }

    public required Language Language { get; init; }

    public required DocumentDate Date { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>The headline as it stands in the text, or null where none is recognised.</summary>
    public TextSpan? Title { get; init; }

    /// <summary>All sentences in the order of the text, also those that are not read, with the zone they stand in.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<Fact> Facts { get; init; }

    public required IReadOnlyList<Entity> Entities { get; init; }

    /// <summary>What the reader noticed and a person should know: an odd date, text left unread, a legacy encoding.</summary>
    public required IReadOnlyList<Bilingual> Notes { get; init; }
}

/// <summary>The kind of text, by its own marks.</summary>
public enum DocumentKind { Press, Interview, JointStatement, Minutes, Directive, Speech, Other }
