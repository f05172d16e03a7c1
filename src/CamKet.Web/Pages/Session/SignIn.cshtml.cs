using System.ComponentModel.DataAnnotations;
using CamKet.Casework.Users;
using CamKet.Web.Security;
using CamKet.Web.Sessions;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Session;

/// <summary>Signing in; afterwards on to the page that was asked for, or back to the form that was being sent.</summary>
[EnableRateLimiting(SignInPace.PolicyName)]
public sealed class SignInModel(SignInService sessions, UserManager<User> users, IDataProtectionProvider protection, Words words) : PageModel
{
    [BindProperty, Required, StringLength(256)]
    public string UserName { get; set; } = "";

    [BindProperty, Required, StringLength(256)]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The sealed form that waits for the session.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>The form to offer again, once signed in.</summary>
    public KeptForm? Waiting { get; private set; }

    public async Task<IActionResult> OnGetAsync() =>
        await users.Users.AnyAsync() ? Page() : RedirectToPage("/Session/FirstStart");

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (user, result) = await sessions.SignInAsync(UserName, Password);
        if (user is null)
        {
            ModelState.AddModelError("", Reason(result));
            return Page();
        }

        LanguageChoice.Keep(Response, user.Language);
        Waiting = KeptForm.Open(protection, Kept);
        return Waiting is not null ? Page() : LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }

    private string Reason(Microsoft.AspNetCore.Identity.SignInResult result) => result switch
    {
        { IsLockedOut: true } => words["SignIn.Locked"],
        { IsNotAllowed: true } => words["SignIn.SwitchedOff"],
        _ => words["SignIn.Wrong"],
    };
}
