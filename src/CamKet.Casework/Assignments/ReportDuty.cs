namespace CamKet.Casework.Assignments;

/// <summary>A report that is owed again and again (chế độ báo cáo). When the next one is due is computed from the reports that came (<see cref="DutyStanding"/>), never stored.</summary>
public sealed class ReportDuty
{
    public const int BasisMaxLength = 300;
    public const int MostDaysAfter = 60;

    public long Id { get; set; }

    public long UndertakingId { get; set; }

    public required Rhythm Rhythm { get; set; }

    /// <summary>The body after whose meetings it is owed.</summary>
    public string? BodyId { get; set; }

    /// <summary>Periods that end, and meetings that are held, from this day on count.</summary>
    public required DateOnly From { get; set; }

    /// <summary>Working days after the period or the meeting; with 0 the last working day of the period itself.</summary>
    public int DaysAfter { get; set; }

    /// <summary>On what it rests, where something is cited.</summary>
    public string? Basis { get; set; }

    /// <summary>The last day on which it is owed; null while it goes on.</summary>
    public DateOnly? EndedOn { get; set; }

    public required string AddedBy { get; set; }

    public DateTime AddedAt { get; set; }
}

/// <summary>How often a report is owed.</summary>
public enum Rhythm { Monthly, Quarterly, HalfYearly, Yearly, AfterEachMeeting }
