using CamKet.Casework.Register;

namespace CamKet.Casework.Assignments;

/// <summary>More time that an agency asked for (xin lùi hạn), and what was answered. Both are kept; a date moved by it is a slip like any other.</summary>
public sealed class TimeRequest : IVersioned
{
    public const int ReasonMaxLength = 1000;

    public long Id { get; set; }

    public long UndertakingId { get; set; }

    public Undertaking? Undertaking { get; set; }

    public required string AgencyId { get; set; }

    /// <summary>The due date as it stood when more time was asked for.</summary>
    public required DateOnly OldDue { get; set; }

    public required DateOnly AskedDue { get; set; }

    public required string Reason { get; set; }

    public DateOnly AskedOn { get; set; }

    public required string AskedBy { get; set; }

    public TimeAnswer Answer { get; set; } = TimeAnswer.Waiting;

    /// <summary>The date that was granted.</summary>
    public DateOnly? AnsweredDue { get; set; }

    public string? AnswerReason { get; set; }

    public string? AnsweredBy { get; set; }

    public DateTime? AnsweredAt { get; set; }

    public int Version { get; set; }
}

/// <summary>Not answered yet; as asked; not at all; another date.</summary>
public enum TimeAnswer { Waiting, Granted, Refused, OtherDate }
