namespace CamKet.Reading;

/// <summary>What the caller knows of a document before it is read.</summary>
public sealed record ReadingContext
{
    /// <summary>The language, or null to detect it.</summary>
    public Language? Language { get; init; }

    /// <summary>The document's date where the caller knows it (a form field, a command-line option), or null to find it in the text.</summary>
    public DateOnly? Date { get; init; }
}

/// <summary>A language that the reader knows.</summary>
public enum Language { Vietnamese, English }
