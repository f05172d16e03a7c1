using CamKet.Casework.Documents;

namespace CamKet.Casework.Review;

/// <summary>One pass of the reader over a document (lượt đọc). Re-reading makes a new one; the decided findings of the old one stay.</summary>
public sealed class ReadingPass
{
    public long Id { get; set; }

    public long DocumentId { get; set; }

    public Document? Document { get; set; }

    public required string ReaderVersion { get; set; }

    public DateTime ReadAt { get; set; }

    /// <summary>Stretches that the reader left out, as "start-end:zone" joined by ";", so that the page can say what was not read.</summary>
    public string Unread { get; set; } = "";

    public List<Finding> Findings { get; } = [];
}
