using System.Security.Claims;
using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CamKet.Web.Sessions;

/// <summary>Writes a user's role, clearance and agencies into the session.</summary>
public sealed class UserClaims(UserManager<User> users, IOptions<IdentityOptions> options, CamKetDb db)
    : UserClaimsPrincipalFactory<User>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        IReadOnlyList<string> agencies = user.AgencyId is null ? [] : await db.WithPredecessorsAsync(user.AgencyId);
        identity.AddClaims(SessionClaims.Of(user, agencies));
        return identity;
    }
}
