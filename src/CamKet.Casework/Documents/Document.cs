using CamKet.Casework.Review;
using CamKet.Casework.Users;
using CamKet.Reading;
using CamKet.Reading.Dates;

namespace CamKet.Casework.Documents;

/// <summary>A source as received (văn bản). Its text never changes; a correction is a new document.</summary>
public sealed class Document : IVersioned
{
    public const int TitleMaxLength = 500;

    public long Id { get; set; }

    /// <summary>"VB-2026-0012", given once.</summary>
    public required string Reference { get; set; }

    public required string Title { get; set; }

    public required DocumentKind Kind { get; set; }

    public string? Publisher { get; set; }

    public string? Url { get; set; }

    /// <summary>When the document speaks from, with the precision known (<see cref="PartialDate"/>); null when unknown.</summary>
    public string? Date { get; set; }

    public DateBasis DateBasis { get; set; }

    public required Language Language { get; set; }

    public AccessLevel Access { get; set; } = AccessLevel.Internal;

    public Pillar? Pillar { get; set; }

    public string? PartnerId { get; set; }

    /// <summary>The text that every span indexes.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/> in lower-case hex: the same text twice is one document.</summary>
    public required string TextHash { get; init; }

    /// <summary>"txt", "html", "docx", "pdf", "scan", "eml", "edxml", "xlsx" or "paste".</summary>
    public required string Format { get; set; }

    public string? FileName { get; set; }

    /// <summary>What the extractor and the reader noticed, one sentence a line, in Vietnamese and in English.</summary>
    public string? NotesVi { get; set; }

    public string? NotesEn { get; set; }

    public DateTime AddedAt { get; set; }

    public required string AddedBy { get; set; }

    public int Version { get; set; }

    /// <summary>Where the pages of the original begin in the text (<see cref="DocumentPages"/>); null where it came without pages.</summary>
    public string? Pages { get; set; }

    public DocumentOriginal? Original { get; set; }

    /// <summary>What came inside it.</summary>
    public List<DocumentPart> Parts { get; } = [];

    public List<ReadingPass> Readings { get; } = [];

    public List<Finding> Findings { get; } = [];
}

/// <summary>The bytes as they came, so that a doubt about the extraction can be settled.</summary>
public sealed class DocumentOriginal
{
    public long DocumentId { get; set; }

    public required string FileName { get; set; }

    public required byte[] Content { get; set; }
}
