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

    /// <summary>Tags of an HTML page.</summary>
    public int Elements { get; init; } = 500_000;

    /// <summary>Attributes of one HTML element.</summary>
    public int Attributes { get; init; } = 500;
}
