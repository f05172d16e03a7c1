namespace CamKet.Casework.Notices;

/// <summary>One rung of the ladder (bậc đôn đốc): who is told when an undertaking has been overdue for so many working days. Data that an administrator keeps.</summary>
public sealed class LadderStep
{
    public const int MostDays = 365;

    /// <summary>1, 2, 3 … from the bottom.</summary>
    public int Number { get; set; }

    public LadderAudience Audience { get; set; }

    /// <summary>Working days after the due date.</summary>
    public int Days { get; set; }
}

/// <summary>Whom a rung tells: the lead agency's focal points, its head, the coordinators, or the leader.</summary>
public enum LadderAudience { FocalPoint, AgencyHead, Secretariat, Leader }
