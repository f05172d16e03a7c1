namespace CamKet.Casework.Agencies;

/// <summary>A department or unit of an agency (đơn vị), to which its focal point passes work down.</summary>
public sealed class Department
{
    public const int NameMaxLength = 200;

    public long Id { get; set; }

    public required string AgencyId { get; set; }

    public required string NameVi { get; set; }

    public string? NameEn { get; set; }

    /// <summary>False once it has been wound up: it keeps its place in what was passed down to it.</summary>
    public bool Active { get; set; } = true;
}
