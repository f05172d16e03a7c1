using CamKet.Casework.Register;

namespace CamKet.Casework.Progress;

/// <summary>What an agency says it did (báo cáo tiến độ). Append-only; a coordinator accepts or returns it.</summary>
public sealed class ProgressReport : IVersioned
{
    public const int TextMaxLength = 4000;

    public long Id { get; set; }

    public long UndertakingId { get; set; }

    public Undertaking? Undertaking { get; set; }

    /// <summary>The agency that reports.</summary>
    public required string AgencyId { get; set; }

    public required string Done { get; set; }

    public string? Difficulties { get; set; }

    public string? Proposals { get; set; }

    public required ClaimedState Claimed { get; set; }

    /// <summary>The day it was done, where done is claimed.</summary>
    public DateOnly? ClaimedDoneOn { get; set; }

    public DateOnly ReportedOn { get; set; }

    public required string ReportedBy { get; set; }

    public long? ReportedById { get; set; }

    /// <summary>Sent by a link in a mail, without a session.</summary>
    public bool ByLink { get; set; }

    public ReportState State { get; set; } = ReportState.Submitted;

    /// <summary>Why it was returned, or a remark on accepting.</summary>
    public string? DecisionReason { get; set; }

    public string? DecidedBy { get; set; }

    public DateTime? DecidedAt { get; set; }

    public int Version { get; set; }

    public List<Evidence> Evidence { get; } = [];
}

/// <summary>What the agency claims: not begun, under way, partly done, done.</summary>
public enum ClaimedState { NotStarted, UnderWay, PartlyDone, Done }

public enum ReportState { Submitted, Accepted, Returned }
