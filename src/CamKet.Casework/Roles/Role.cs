using CamKet.Casework.Documents;

namespace CamKet.Casework.Roles;

/// <summary>A post or task held by a country, agency or person in a body, with its term (vai trò).</summary>
public sealed class Role : IVersioned, ISourced
{
    public long Id { get; set; }

    /// <summary>Its id in the reference data; null where an officer entered it.</summary>
    public string? ReferenceId { get; set; }

    public required string NameVi { get; set; }

    public required string NameEn { get; set; }

    /// <summary>"country:my", "agency:mofa"; null where only a person is named.</summary>
    public string? HolderId { get; set; }

    public string? HolderName { get; set; }

    public string? BodyId { get; set; }

    /// <summary><see cref="PartialDate"/>.</summary>
    public string? From { get; set; }

    public string? To { get; set; }

    /// <summary>The motto of a chairmanship.</summary>
    public string? ThemeVi { get; set; }

    public string? ThemeEn { get; set; }

    public string? NoteVi { get; set; }

    public string? NoteEn { get; set; }

    public bool Verified { get; set; }

    public string? Sources { get; set; }

    public long? DocumentId { get; set; }

    public int? Start { get; set; }

    public int? End { get; set; }

    public string? Quote { get; set; }

    public int Version { get; set; }
}
