using System.Globalization;
using System.Security.Claims;
using CamKet.Casework.Users;

namespace CamKet.Web.Sessions;

/// <summary>What the session cookie says about a person. Renewed every five minutes, so a changed role takes hold soon.</summary>
internal static class SessionClaims
{
    public const string DisplayName = "camket:name";
    public const string Role = "camket:role";
    public const string Clearance = "camket:clearance";
    public const string Agency = "camket:agency";

    public static IEnumerable<Claim> Of(User user, IReadOnlyList<string> agencyIds) =>
    [
        new(DisplayName, user.DisplayName),
        new(Role, user.Role.ToString()),
        new(Clearance, user.Clearance.ToString()),
        .. agencyIds.Select(id => new Claim(Agency, id)),
    ];

    public static UserRole? RoleOf(ClaimsPrincipal principal) =>
        Enum.TryParse<UserRole>(principal.FindFirstValue(Role), out var role) ? role : null;

    public static bool May(ClaimsPrincipal principal, Permission permission) =>
        RoleOf(principal) is { } role && RolePermissions.Allow(role, permission);

    /// <summary>The signed-in person; null where nobody is signed in.</summary>
    public static Actor? ActorOf(ClaimsPrincipal principal)
    {
        if (principal.Identity?.IsAuthenticated != true || RoleOf(principal) is not { } role)
        {
            return null;
        }

        var agencies = principal.FindAll(Agency).Select(claim => claim.Value).ToList();
        return new Actor
        {
            UserId = long.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture),
            Name = principal.FindFirstValue(DisplayName)!,
            Role = role,
            Clearance = Enum.Parse<AccessLevel>(principal.FindFirstValue(Clearance)!),
            AgencyId = agencies.FirstOrDefault(),
            AgencyIds = agencies,
        };
    }
}
