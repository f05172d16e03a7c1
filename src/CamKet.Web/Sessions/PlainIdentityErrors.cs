using CamKet.Web.Wording;
using Microsoft.AspNetCore.Identity;

namespace CamKet.Web.Sessions;

/// <summary>What is wrong with a user name or password, in the words of the screens.</summary>
public sealed class PlainIdentityErrors(WordsLocalizer words) : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), words["Password.TooShort", length]);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Error(nameof(PasswordRequiresUniqueChars), words["Password.TooPlain", uniqueChars]);

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), words["Password.Mismatch"]);

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), words["UserName.Taken", userName]);

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), words["UserName.Invalid"]);

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), words["UserName.ChangedMeanwhile"]);

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
