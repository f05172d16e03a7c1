using CamKet.Casework.Documents;

namespace CamKet.Casework.Progress;

/// <summary>What proves it (minh chứng): a sentence of a document, a file, or an outcome.</summary>
public sealed class Evidence
{
    public const int FileMaxBytes = 20 * 1024 * 1024;

    public long Id { get; set; }

    public long UndertakingId { get; set; }

    public long? ProgressReportId { get; set; }

    public required EvidenceKind Kind { get; set; }

    public string? Note { get; set; }

    public long? DocumentId { get; set; }

    public Document? Document { get; set; }

    public int? Start { get; set; }

    public int? End { get; set; }

    /// <summary>Equal to the document's text at the span.</summary>
    public string? Quote { get; set; }

    public long? OutcomeId { get; set; }

    public string? FileName { get; set; }

    public string? MediaType { get; set; }

    /// <summary>SHA-256 of the file in lower-case hex.</summary>
    public string? FileHash { get; set; }

    public EvidenceFile? File { get; set; }

    public DateTime AddedAt { get; set; }

    public required string AddedBy { get; set; }
}

/// <summary>The bytes of an evidence file, apart so that lists do not load them.</summary>
public sealed class EvidenceFile
{
    public long EvidenceId { get; set; }

    public required byte[] Content { get; set; }
}

public enum EvidenceKind { Sentence, File, Outcome }
