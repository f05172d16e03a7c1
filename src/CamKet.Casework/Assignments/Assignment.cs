using CamKet.Casework.Register;

namespace CamKet.Casework.Assignments;

/// <summary>Who does it, by when, and what done means (phân công). The newest one binds; older ones are history.</summary>
public sealed class Assignment
{
    public const int MeaningMaxLength = 1000;

    public long Id { get; set; }

    public long UndertakingId { get; set; }

    public Undertaking? Undertaking { get; set; }

    /// <summary>Chủ trì.</summary>
    public required string LeadAgencyId { get; set; }

    /// <summary>The mandate it follows; null where an officer assigned against or without one, with the reason.</summary>
    public string? MandateId { get; set; }

    /// <summary>The legal basis as it was cited on that day.</summary>
    public string? BasisVi { get; set; }

    public string? BasisEn { get; set; }

    public string? Reason { get; set; }

    public DateOnly AssignedOn { get; set; }

    public DateOnly? Due { get; set; }

    /// <summary>Agreed meaning of done: what counts as fully, partly and not done.</summary>
    public string? MeaningFull { get; set; }

    public string? MeaningPartial { get; set; }

    public string? MeaningNone { get; set; }

    public bool IsCurrent { get; set; } = true;

    public required string AssignedBy { get; set; }

    public List<SupportingAgency> Supporting { get; } = [];
}

/// <summary>Phối hợp.</summary>
public sealed class SupportingAgency
{
    public long AssignmentId { get; set; }

    public required string AgencyId { get; set; }
}
