namespace CamKet.Casework.Assignments;

/// <summary>A date of its own on the way to the due date (mốc trung gian): kept or late is computed from it, never stored.</summary>
public sealed class Step
{
    public const int TextMaxLength = 300;

    public long Id { get; set; }

    public long UndertakingId { get; set; }

    /// <summary>What is to be there by then.</summary>
    public required string Text { get; set; }

    public required DateOnly Due { get; set; }

    /// <summary>The day it was reached; null while it is open.</summary>
    public DateOnly? ReachedOn { get; set; }

    /// <summary>What shows that it was.</summary>
    public string? ReachedNote { get; set; }

    public required string AddedBy { get; set; }

    public DateTime AddedAt { get; set; }

    public StepState StateOn(DateOnly today) => ReachedOn is { } reached
        ? reached <= Due ? StepState.Kept : StepState.Late
        : Due < today ? StepState.Overdue : StepState.Coming;
}

/// <summary>Still to come; reached by its day; reached after it; passed and open.</summary>
public enum StepState { Coming, Kept, Late, Overdue }
