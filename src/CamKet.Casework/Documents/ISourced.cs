namespace CamKet.Casework.Documents;

/// <summary>A fact that stands on a source: pages with an address, or a sentence of a document kept here.</summary>
public interface ISourced
{
    /// <summary>Whether somebody held it against its source.</summary>
    bool Verified { get; set; }

    /// <summary>Addresses joined by a space.</summary>
    string? Sources { get; set; }

    long? DocumentId { get; set; }

    int? Start { get; set; }

    int? End { get; set; }

    /// <summary>Equal to the document's text at the span.</summary>
    string? Quote { get; set; }
}

/// <summary>What an officer names as the source of a fact.</summary>
public sealed record SourceGiven
{
    /// <summary>Reference of a document kept here ("VB-2026-0012").</summary>
    public string? Document { get; init; }

    /// <summary>The sentence, to the character.</summary>
    public string? Quote { get; init; }

    /// <summary>Addresses of pages, parted by spaces or lines.</summary>
    public string? Sources { get; init; }

    /// <summary>Whether the officer held the fact against the source.</summary>
    public bool Checked { get; init; }
}
