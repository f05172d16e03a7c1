using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Identity;

namespace CamKet.Web.Sessions;

/// <summary>Signs people in and out and leaves an act of it in the history.</summary>
public sealed class SignInService(SignInManager<User> signIn, UserManager<User> users, Journal journal)
{
    // Checked when the name is unknown, so that an unknown name takes as long as a wrong password.
    private static readonly User Nobody = new() { DisplayName = "", Role = UserRole.Reader };
    private static readonly string NobodysHash = new PasswordHasher<User>().HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <summary>The user where name and password fit; otherwise why not.</summary>
    public async Task<(User? User, SignInResult Result)> SignInAsync(string userName, string password)
    {
        var user = await users.FindByNameAsync(userName.Trim());
        if (user is null)
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            return (null, SignInResult.Failed);
        }

        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            await RecordAsync(user, ActKind.SignInFailing);
            return (null, result);
        }

        await signIn.SignInAsync(user, isPersistent: false);
        await RecordAsync(user, ActKind.SigningIn);
        return (user, result);
    }

    public async Task SignOutAsync(Actor? actor)
    {
        if (actor is not null)
        {
            await journal.SaveAsync(actor with { OnceKey = null }, acts =>
            {
                acts.Record(ActKind.SigningOut, "user", actor.Name);
                return Task.CompletedTask;
            });
        }

        await signIn.SignOutAsync();
    }

    private Task RecordAsync(User user, ActKind kind)
    {
        var actor = new Actor { UserId = user.Id, Name = user.DisplayName, Role = user.Role, Clearance = user.Clearance };
        return journal.SaveAsync(actor, acts =>
        {
            acts.Record(kind, "user", user.UserName!);
            return Task.CompletedTask;
        });
    }
}
