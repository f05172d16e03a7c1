using Microsoft.AspNetCore.Identity;

namespace CamKet.Casework.Users;

/// <summary>A person who signs in.</summary>
public sealed class User : IdentityUser<long>
{
    public const int NameMaxLength = 120;

    public required string DisplayName { get; set; }

    public required UserRole Role { get; set; }

    /// <summary>The agency a focal point speaks for; null for the coordinators' office.</summary>
    public string? AgencyId { get; set; }

    /// <summary>The highest level this person may see.</summary>
    public AccessLevel Clearance { get; set; } = AccessLevel.Internal;

    /// <summary>"vi" or "en".</summary>
    public string Language { get; set; } = "vi";

    public bool Active { get; set; } = true;

    /// <summary>Wants no daily mail. The address itself is Identity's <c>Email</c>, kept by an administrator.</summary>
    public bool DigestOff { get; set; }
}
