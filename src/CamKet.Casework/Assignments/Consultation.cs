using CamKet.Casework.Register;

namespace CamKet.Casework.Assignments;

/// <summary>A new or cross-pillar matter on its way (tham vấn): agencies are asked, the Prime Minister is told, what he decides is recorded.
/// An urgent one is asked about in any form, assigned, and confirmed in writing afterwards. The newest one holds.</summary>
public sealed class Consultation : IVersioned
{
    public const int TextMaxLength = 2000;
    public const int NumberMaxLength = 100;

    public long Id { get; set; }

    public long UndertakingId { get; set; }

    public Undertaking? Undertaking { get; set; }

    /// <summary>What the agencies are asked.</summary>
    public required string Question { get; set; }

    public required ConsultedBy Form { get; set; }

    public bool IsUrgent { get; set; }

    /// <summary>By when answers are wanted.</summary>
    public DateOnly? AnswerBy { get; set; }

    public DateOnly OpenedOn { get; set; }

    public required string OpenedBy { get; set; }

    /// <summary>The day of the report to the Prime Minister, and its number.</summary>
    public DateOnly? ReportedOn { get; set; }

    public string? ReportNumber { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public string? DecisionNumber { get; set; }

    public string? Decision { get; set; }

    /// <summary>For an urgent one: the day and the number of the letter that confirmed it.</summary>
    public DateOnly? ConfirmedOn { get; set; }

    public string? ConfirmationNumber { get; set; }

    public bool IsCurrent { get; set; } = true;

    public int Version { get; set; }

    public List<ConsultedAgency> Asked { get; } = [];

    /// <summary>Consulted without a letter, and no letter has followed.</summary>
    public bool AwaitsConfirmation => IsUrgent && ConfirmedOn is null;
}

/// <summary>One agency that is asked, and what it said.</summary>
public sealed class ConsultedAgency
{
    public long Id { get; set; }

    public long ConsultationId { get; set; }

    public Consultation? Consultation { get; set; }

    public required string AgencyId { get; set; }

    public ConsultedView View { get; set; } = ConsultedView.Silent;

    public string? Text { get; set; }

    /// <summary>Who spoke for it, where it was not its focal point here.</summary>
    public string? Who { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    public string? AnsweredBy { get; set; }
}

/// <summary>In which form agencies were asked.</summary>
public enum ConsultedBy { Letter, Meeting, Phone, Message }

/// <summary>Nothing heard; agrees; objects; proposes otherwise.</summary>
public enum ConsultedView { Silent, Agrees, Objects, Proposes }
