using System.ComponentModel.DataAnnotations;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CamKet.Web.Pages.Session;

/// <summary>Changing one's own password. Every other session of the person ends within five minutes.</summary>
public sealed class PasswordModel(UserManager<User> users, SignInManager<User> signIn, Journal journal) : OfficerPage
{
    [BindProperty, Required, StringLength(256)]
    public string CurrentPassword { get; set; } = "";

    [BindProperty, Required, StringLength(256)]
    public string NewPassword { get; set; } = "";

    [BindProperty, Required, Compare(nameof(NewPassword))]
    public string NewPasswordAgain { get; set; } = "";

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var user = await users.GetUserAsync(User) ?? throw new InvalidOperationException("The session belongs to no user.");
        var result = await journal.SaveAsync(Actor, async acts =>
        {
            var changed = await users.ChangePasswordAsync(user, CurrentPassword, NewPassword);
            if (changed.Succeeded)
            {
                acts.Record(ActKind.UserAmending, "user", user.UserName!, after: new { Password = "changed" });
            }

            return changed;
        });
        return result.Succeeded ? await DoneAsync(user) : Again(result);
    }

    private async Task<IActionResult> DoneAsync(User user)
    {
        await signIn.RefreshSignInAsync(user);
        Elements.Notice.Leave(TempData, T["Password.Changed"]);
        return LocalRedirect("/Account");
    }

    private PageResult Again(IdentityResult result)
    {
        foreach (var error in result.Errors)
        {
            var field = error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(CurrentPassword) : nameof(NewPassword);
            ModelState.AddModelError(field, error.Description);
        }

        return Page();
    }
}
