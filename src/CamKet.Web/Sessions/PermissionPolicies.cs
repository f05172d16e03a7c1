using CamKet.Casework.Users;
using Microsoft.AspNetCore.Authorization;

namespace CamKet.Web.Sessions;

/// <summary>One policy per <see cref="Permission"/>, named like it; without a policy of its own a page asks for a session.</summary>
public static class PermissionPolicies
{
    public static void AddPermissionPolicies(this IServiceCollection services)
    {
        var builder = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var permission in Enum.GetValues<Permission>())
        {
            builder.AddPolicy(permission.ToString(), policy => policy
                .RequireAuthenticatedUser()
                .RequireAssertion(context => SessionClaims.May(context.User, permission)));
        }
    }
}
