using CamKet.Casework.Documents;

namespace CamKet.Casework.Partners;

/// <summary>A country or organisation (đối tác).</summary>
public sealed class Partner
{
    /// <summary>"country:kr", "org:eu".</summary>
    public required string Id { get; set; }

    public required string NameVi { get; set; }

    public required string NameEn { get; set; }

    /// <summary>Other spellings joined by "; ".</summary>
    public string? Aliases { get; set; }

    public bool IsOrganisation { get; set; }

    public List<PartnershipLevel> Levels { get; } = [];
}

/// <summary>At what level a partnership stood, and since when.</summary>
public sealed class PartnershipLevel : ISourced
{
    public long Id { get; set; }

    /// <summary>Whose partner: "org:asean" or "country:vn".</summary>
    public required string OfId { get; set; }

    public required string PartnerId { get; set; }

    /// <summary>"comprehensive-strategic", "enhanced-strategic", "strategic", "comprehensive", "special", "dialogue", "sectoral-dialogue", "development", "member", "observer".</summary>
    public required string Level { get; set; }

    /// <summary><see cref="PartialDate"/>; null when unknown.</summary>
    public string? From { get; set; }

    public string? To { get; set; }

    public string? NoteVi { get; set; }

    public string? NoteEn { get; set; }

    public bool Verified { get; set; }

    public string? Sources { get; set; }

    public long? DocumentId { get; set; }

    public int? Start { get; set; }

    public int? End { get; set; }

    public string? Quote { get; set; }

    public bool FromReference { get; set; }
}
