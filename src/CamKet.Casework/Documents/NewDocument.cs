using CamKet.Casework.Users;
using CamKet.Reading;
using CamKet.Reading.Text;

namespace CamKet.Casework.Documents;

/// <summary>A text that comes in, with what the sender knows of it. What is not said here, the reader finds or leaves unknown.</summary>
public sealed record NewDocument
{
    public required string Text { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Url { get; init; }

    /// <summary><see cref="PartialDate"/>.</summary>
    public string? Date { get; init; }

    public DocumentKind? Kind { get; init; }

    public Language? Language { get; init; }

    public AccessLevel Access { get; init; } = AccessLevel.Internal;

    public Pillar? Pillar { get; init; }

    public string? PartnerId { get; init; }

    /// <summary>"paste", or what the extractor says: "txt", "pdf", "eml" and so on.</summary>
    public string Format { get; init; } = "paste";

    public string? FileName { get; init; }

    /// <summary>The bytes of the file, kept beside the text.</summary>
    public byte[]? Original { get; init; }

    /// <summary>Where the pages of the original begin in <see cref="Text"/>.</summary>
    public IReadOnlyList<PageStart> Pages { get; init; } = [];

    /// <summary>The mail or package it came in, and its place there.</summary>
    public (long Id, int Position)? Within { get; init; }

    /// <summary>What the extractor noticed.</summary>
    public IReadOnlyList<Bilingual> Notes { get; init; } = [];

    /// <summary>The text of a file together with its bytes.</summary>
    public static NewDocument From(ExtractedText extracted, byte[] content, string fileName) => new()
    {
        Text = extracted.Text, Title = extracted.Title, Publisher = extracted.Publisher, Date = extracted.Date, Pages = extracted.Pages, Format = extracted.Format, FileName = fileName, Original = content, Notes = extracted.Notes,
    };
}

/// <summary>What became of a text that came in.</summary>
/// <param name="Existed">The same text was here already; nothing was added.</param>
/// <param name="Findings">How many findings wait for a decision.</param>
public sealed record AddedDocument(long Id, string Reference, string Title, bool Existed, int Findings);
