namespace CamKet.Casework.Register;

/// <summary>A due date that was moved (lùi hạn). The old one is kept: a slip is history, never an overwrite.</summary>
public sealed class DueDateChange
{
    public long Id { get; set; }

    public long UndertakingId { get; set; }

    public DateOnly? OldDue { get; set; }

    public DateOnly? NewDue { get; set; }

    public required string Reason { get; set; }

    /// <summary>The sentence that names the new date, where a document moved it.</summary>
    public long? CitationId { get; set; }

    public DateTime ChangedAt { get; set; }

    public required string ChangedBy { get; set; }
}
