namespace CamKet.Casework.Users;

/// <summary>Who is acting, and what they may see. Passed to every service and every visibility rule.</summary>
public sealed record Actor
{
    /// <summary>The program itself: loading reference data, scheduled work.</summary>
    public static readonly Actor System = new() { UserId = null, Name = "CamKet", Role = UserRole.Administrator, Clearance = AccessLevel.Restricted };

    public required long? UserId { get; init; }

    public required string Name { get; init; }

    public required UserRole Role { get; init; }

    public required AccessLevel Clearance { get; init; }

    /// <summary>The agency a focal point speaks for.</summary>
    public string? AgencyId { get; init; }

    /// <summary>The agency together with the predecessors whose work it took over.</summary>
    public IReadOnlyList<string> AgencyIds { get; init; } = [];

    /// <summary>The key of the form being saved, so that a double click saves once; null outside forms.</summary>
    public string? OnceKey { get; init; }

    public bool May(Permission permission) => RolePermissions.Allow(Role, permission);

    /// <summary>Throws a refusal unless the role allows <paramref name="permission"/>.</summary>
    public void Demand(Permission permission)
    {
        if (!May(permission))
        {
            throw new RefusalException("Vai trò của anh/chị không được làm việc này. Hãy nhờ cán bộ điều phối.", "Your role may not do this. Ask a coordinator.");
        }
    }
}
