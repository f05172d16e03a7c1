namespace CamKet.Casework.Mandates;

/// <summary>A dated rule of who leads what (phân công theo quy chế), citing its legal basis. Data, not code.</summary>
public sealed class Mandate : IVersioned
{
    public required string Id { get; set; }

    public required string LegalInstrumentId { get; set; }

    public LegalInstrument? LegalInstrument { get; set; }

    public required MandateScope Scope { get; set; }

    /// <summary>The pillar ("aec"), body id, partner id or subject it covers; null for the whole.</summary>
    public string? Value { get; set; }

    public string? LeadAgencyId { get; set; }

    /// <summary>Agency ids joined by ";".</summary>
    public string? SupportingAgencyIds { get; set; }

    public string? RepresentativeVi { get; set; }

    public string? RepresentativeEn { get; set; }

    /// <summary>The point as reported.</summary>
    public required string PointVi { get; set; }

    public required string PointEn { get; set; }

    /// <summary>Only where a source gives it; none is known today.</summary>
    public string? Article { get; set; }

    public bool Verified { get; set; }

    public string? Sources { get; set; }

    public int Version { get; set; }
}

public enum MandateScope { Whole, Pillar, Body, Subject, CrossPillar, Mission, Partner }

/// <summary>A regulation with its days of validity.</summary>
public sealed class LegalInstrument
{
    public required string Id { get; set; }

    /// <summary>"47/2025/QĐ-TTg".</summary>
    public required string Number { get; set; }

    public required string NameVi { get; set; }

    public required string NameEn { get; set; }

    public string? SignedOn { get; set; }

    public string? SignedNoteVi { get; set; }

    public string? SignedNoteEn { get; set; }

    /// <summary>First day in force.</summary>
    public DateOnly ValidFrom { get; set; }

    /// <summary>Last day in force; null while it is.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Only thought through, to see what it would change; nothing is assigned by it.</summary>
    public bool IsDraft { get; set; }

    public bool Verified { get; set; }

    public string? Sources { get; set; }
}
