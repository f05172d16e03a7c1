namespace CamKet.Formats.Extraction;

/// <summary>How much a file may hold before it is refused.</summary>
public sealed record ExtractionLimits
{
    public static readonly ExtractionLimits Default = new();

    /// <summary>Size of the file as received, in bytes.</summary>
    public int FileBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Size of the parts of a DOCX once unpacked, together, in bytes.</summary>
    public long UnpackedBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>Parts in a DOCX.</summary>
    public int Parts { get; init; } = 5_000;

    /// <summary>Elements inside one another, in HTML and in the XML of a DOCX.</summary>
    public int Depth { get; init; } = 1_000;

    /// <summary>Pages of a PDF.</summary>
    public int Pages { get; init; } = 2_000;

    /// <summary>Pages whose words must be recognised, at some seconds each.</summary>
    public int ScannedPages { get; init; } = 300;

    /// <summary>Dots of a picture.</summary>
    public long Dots { get; init; } = 120_000_000;

    /// <summary>Parts of a mail, and files of a package.</summary>
    public int MailParts { get; init; } = 500;

    /// <summary>Parts of a mail inside one another.</summary>
    public int MailDepth { get; init; } = 20;

    /// <summary>Tags of an HTML page.</summary>
    public int Elements { get; init; } = 500_000;

    /// <summary>Attributes of one HTML element.</summary>
    public int Attributes { get; init; } = 500;
}
