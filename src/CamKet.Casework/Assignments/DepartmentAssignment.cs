using CamKet.Casework.Agencies;

namespace CamKet.Casework.Assignments;

/// <summary>Who inside an agency does it (giao đơn vị). Seen by the agency itself and by the coordinators, not by other agencies. The newest one holds.</summary>
public sealed class DepartmentAssignment
{
    public const int TextMaxLength = 300;

    public long Id { get; set; }

    public long UndertakingId { get; set; }

    public required string AgencyId { get; set; }

    public long? DepartmentId { get; set; }

    public Department? Department { get; set; }

    public string? Person { get; set; }

    public string? Note { get; set; }

    public bool IsCurrent { get; set; } = true;

    public DateOnly PassedOn { get; set; }

    public required string PassedBy { get; set; }
}
