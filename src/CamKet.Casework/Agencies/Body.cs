namespace CamKet.Casework.Agencies;

/// <summary>An ASEAN council, ministerial or senior officials' body (cơ chế ASEAN).</summary>
public sealed class Body
{
    /// <summary>"body:aem".</summary>
    public required string Id { get; set; }

    public string? Abbreviation { get; set; }

    public required string NameVi { get; set; }

    public required string NameEn { get; set; }

    public string? Aliases { get; set; }

    /// <summary>Null for bodies of all pillars.</summary>
    public Pillar? Pillar { get; set; }

    public required string Kind { get; set; }

    public string? LeadAgencyId { get; set; }

    public bool LeadVerified { get; set; }

    public bool Verified { get; set; }

    public string? Sources { get; set; }
}
