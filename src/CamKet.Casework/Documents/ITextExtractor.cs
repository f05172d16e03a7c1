using CamKet.Reading.Text;

namespace CamKet.Casework.Documents;

/// <summary>Turns the bytes of a file into the plain text that the reader reads and the register cites.</summary>
public interface ITextExtractor
{
    /// <summary>Looks at the content first and at the extension of <paramref name="fileName"/> second.</summary>
    /// <exception cref="UnreadableFileException">The file holds no text that can be read; its sentence says why and what to do.</exception>
    /// <param name="content">The bytes as they came.</param>
    /// <param name="fileName">What the sender calls it.</param>
    /// <param name="watch">Hears how far a long extraction is, and may stop it.</param>
    ExtractedText Extract(byte[] content, string fileName, ExtractionWatch? watch = null);

    /// <summary>Whether reading it may take longer than a person waits for a page: what is printed, scanned or holds other files.</summary>
    bool TakesTime(byte[] content, string fileName);
}

/// <summary>Follows a long extraction.</summary>
public sealed record ExtractionWatch
{
    public static readonly ExtractionWatch None = new();

    /// <summary>Told the pages done, and of how many.</summary>
    public Action<int, int>? Progress { get; init; }

    public CancellationToken Cancellation { get; init; }
}

/// <summary>Where a page of the original begins in the text.</summary>
/// <param name="Page">From 1.</param>
public sealed record PageStart(int Page, int Start);

/// <summary>A file within a file: what a mail or a package carries.</summary>
public sealed record AttachedFile(string FileName, byte[] Content);

/// <summary>The text of a file, and what was noticed on the way.</summary>
public sealed record ExtractedText
{
    /// <summary>A plain text file as it stands; otherwise paragraphs separated by blank lines.</summary>
    public required string Text { get; init; }

    /// <summary>"txt", "html", "docx", "pdf", "scan", "eml", "edxml" or "xlsx".</summary>
    public required string Format { get; init; }

    /// <summary>The title that the file itself declares, if any.</summary>
    public string? Title { get; init; }

    /// <summary>How the bytes were read: "UTF-8", "Windows-1258", "TCVN3" and so on; null for a format that fixes its own.</summary>
    public string? Encoding { get; init; }

    /// <summary>Who issued it, where the file itself says so.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its date (<see cref="PartialDate"/>), where the file itself says so beyond its text.</summary>
    public string? Date { get; init; }

    /// <summary>Where each page begins, for what came as pages.</summary>
    public IReadOnlyList<PageStart> Pages { get; init; } = [];

    /// <summary>The files it carries; each becomes a document of its own.</summary>
    public IReadOnlyList<AttachedFile> Attachments { get; init; } = [];

    /// <summary>What an officer should know, such as a conversion from an old character set.</summary>
    public IReadOnlyList<Bilingual> Notes { get; init; } = [];
}
