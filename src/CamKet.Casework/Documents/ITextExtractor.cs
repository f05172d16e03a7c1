using CamKet.Reading.Text;

namespace CamKet.Casework.Documents;

/// <summary>Turns the bytes of a file into the plain text that the reader reads and the register cites.</summary>
public interface ITextExtractor
{
    /// <summary>Looks at the content first and at the extension of <paramref name="fileName"/> second.</summary>
    /// <exception cref="UnreadableFileException">The file holds no text that can be read; its sentence says why and what to do.</exception>
    ExtractedText Extract(byte[] content, string fileName);
}

/// <summary>The text of a file, and what was noticed on the way.</summary>
public sealed record ExtractedText
{
    /// <summary>A plain text file as it stands; otherwise paragraphs separated by blank lines.</summary>
    public required string Text { get; init; }

    /// <summary>"txt", "html" or "docx".</summary>
    public required string Format { get; init; }

    /// <summary>The title that the file itself declares, if any.</summary>
    public string? Title { get; init; }

    /// <summary>How the bytes were read: "UTF-8", "Windows-1258", "TCVN3" and so on; null for a format that fixes its own.</summary>
    public string? Encoding { get; init; }

    /// <summary>What an officer should know, such as a conversion from an old character set.</summary>
    public IReadOnlyList<Bilingual> Notes { get; init; } = [];
}
