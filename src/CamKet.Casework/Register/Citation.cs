using CamKet.Casework.Documents;

namespace CamKet.Casework.Register;

/// <summary>A sentence that proves an undertaking was said.</summary>
public sealed class Citation
{
    public long Id { get; set; }

    public long UndertakingId { get; set; }

    public Undertaking? Undertaking { get; set; }

    public long DocumentId { get; set; }

    public Document? Document { get; set; }

    public long? FindingId { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    /// <summary>Equal to the document's text at the span.</summary>
    public required string Quote { get; set; }

    /// <summary>The first sentence the undertaking was registered from.</summary>
    public bool IsFirst { get; set; }

    public DateTime AddedAt { get; set; }
}
