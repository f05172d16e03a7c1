using System.Security.Claims;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CamKet.Web.Sessions;

/// <summary>Ends the session of a user who has been switched off, besides those whose password or role changed.</summary>
public sealed class SessionCheck(IOptions<SecurityStampValidatorOptions> options, SignInManager<User> signIn, ILoggerFactory loggers)
    : SecurityStampValidator<User>(options, signIn, loggers)
{
    protected override async Task<User?> VerifySecurityStamp(ClaimsPrincipal? principal) =>
        await base.VerifySecurityStamp(principal) is { Active: true } user ? user : null;
}

/// <summary>Only active users sign in.</summary>
public sealed class ActiveUsersOnly : IUserConfirmation<User>
{
    public Task<bool> IsConfirmedAsync(UserManager<User> manager, User user) => Task.FromResult(user.Active);
}
