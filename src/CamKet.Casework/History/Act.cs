namespace CamKet.Casework.History;

/// <summary>One change (tác nghiệp): who, when, why, before and after, chained by hash to the one before it.</summary>
public sealed class Act
{
    /// <summary>1, 2, 3 … without gaps.</summary>
    public long Id { get; set; }

    /// <summary>UTC, to the millisecond.</summary>
    public DateTime At { get; set; }

    public long? UserId { get; set; }

    public required string UserName { get; set; }

    public required ActKind Kind { get; set; }

    /// <summary>"undertaking", "document", "finding" …</summary>
    public required string SubjectType { get; set; }

    /// <summary>Reference or id of the subject ("CK-2026-0147").</summary>
    public required string Subject { get; set; }

    public string? Reason { get; set; }

    /// <summary>Changed values before, as a JSON object; null for a new thing.</summary>
    public string? Before { get; set; }

    public string? After { get; set; }

    /// <summary>The form key that made it, on the first act of a save; a second save with the same key is the same save.</summary>
    public string? OnceKey { get; set; }

    public required string PreviousHash { get; set; }

    /// <summary>SHA-256 over all of the above (<see cref="ActChain"/>).</summary>
    public required string Hash { get; set; }
}

/// <summary>What was done, as a gerund.</summary>
public enum ActKind
{
    DocumentAdding, DocumentAmending, DocumentReading, DocumentExporting,
    FindingAccepting, FindingAmending, FindingMerging, FindingRejecting, FindingAdding, FindingReopening, BlindAnswering, SecondReading,
    UndertakingRegistering, UndertakingAmending, UndertakingMoving, UndertakingAssigning, UndertakingAligning, DueDateChanging, CitationAdding,
    ConsultationOpening, ConsultationAnswering, ConsultationReporting, DecisionRecording, ConsultationConfirming,
    TimeAsking, TimeAnswering, StepKeeping, DutyKeeping, PassingDown, DepartmentKeeping, CalendarKeeping,
    OutcomeRegistering, OutcomeAmending,
    ProgressReporting, ReportAccepting, ReportReturning,
    MatchProposing, MatchConfirming, MatchDismissing, MatchReopening, MatchWeightsLearning, MatchWeightsChoosing,
    ThreadKeeping, ThreadMerging, ThreadSplitting, MilestoneAdding, MilestoneHolding, EngagementKeeping, RoleKeeping, FigureKeeping, PartnershipKeeping, FrameworkKeeping, AgencyKeeping, MandateKeeping,
    StocktakeOpening, StocktakeWriting, StocktakeContributing, StocktakeApproving, StocktakeExporting,
    RegisterExporting, RestrictedViewing,
    UserAdding, UserAmending, SigningIn, SigningOut, SignInFailing,
    MailDeciding, LadderKeeping, LinkMaking, LinkRevoking, ViewKeeping,
    SheetImporting, ImportWithdrawing,
    ReferenceLoading, SampleLoading,
}

/// <summary>Where the chain stands: the last act's number and hash. A chain cut short at its end no longer meets it.</summary>
public sealed class ChainHead
{
    public int Id { get; set; } = 1;

    public long LastActId { get; set; }

    public required string LastHash { get; set; }
}

/// <summary>The next number of a kind of reference in a year.</summary>
public sealed class ReferenceCounter
{
    public required string Prefix { get; set; }

    public int Year { get; set; }

    public int Last { get; set; }
}
