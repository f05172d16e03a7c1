using System.ComponentModel.DataAnnotations;
using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using CamKet.Web.Security;
using CamKet.Web.Sessions;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Session;

/// <summary>Makes the first user of an empty installation, its administrator. Once there is a user this page does not exist.</summary>
[EnableRateLimiting(SignInPace.PolicyName)]
public sealed class FirstStartModel(UserManager<User> users, SignInManager<User> signIn, Journal journal, FirstStartCode code, Words words) : PageModel
{
    [BindProperty(SupportsGet = true), Required, StringLength(20)]
    public string Code { get; set; } = "";

    [BindProperty, Required, StringLength(Casework.Users.User.NameMaxLength)]
    public string DisplayName { get; set; } = "";

    [BindProperty, Required, StringLength(64)]
    public string UserName { get; set; } = "";

    [BindProperty, Required, StringLength(256)]
    public string Password { get; set; } = "";

    [BindProperty, Required, Compare(nameof(Password))]
    public string PasswordAgain { get; set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        ModelState.Clear();
        return await users.Users.AnyAsync() ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await users.Users.AnyAsync())
        {
            return NotFound();
        }

        if (ModelState.IsValid && !code.Fits(Code))
        {
            ModelState.AddModelError(nameof(Code), words["FirstStart.WrongCode"]);
        }

        return ModelState.IsValid && await CreateAsync() is { } user ? await EnterAsync(user) : Page();
    }

    private Task<User?> CreateAsync() => journal.SaveAsync(Actor.System, async acts =>
    {
        // Asked again with other writers held off: two people cannot both be the first.
        if (await users.Users.AnyAsync())
        {
            throw new NotFoundException("first start");
        }

        var user = new User
        {
            UserName = UserName.Trim(),
            DisplayName = DisplayName.Trim(),
            Role = UserRole.Administrator,
            Clearance = AccessLevel.Restricted,
            Language = words.Language,
        };
        var result = await users.CreateAsync(user, Password);
        if (!result.Succeeded)
        {
            AddErrors(result);
            return null;
        }

        acts.Record(ActKind.UserAdding, "user", user.UserName, after: new { user.DisplayName, user.Role });
        return user;
    });

    private async Task<IActionResult> EnterAsync(User user)
    {
        await signIn.SignInAsync(user, isPersistent: false);
        return LocalRedirect("/");
    }

    private void AddErrors(IdentityResult result)
    {
        foreach (var error in result.Errors)
        {
            ModelState.AddModelError(error.Code.Contains("Password", StringComparison.Ordinal) ? nameof(Password) : nameof(UserName), error.Description);
        }
    }
}
