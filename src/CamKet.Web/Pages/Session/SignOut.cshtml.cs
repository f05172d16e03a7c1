using CamKet.Web.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CamKet.Web.Pages.Session;

/// <summary>Signing out, by a button only: a link that somebody else lays out must not end a session.</summary>
public sealed class SignOutModel(SignInService sessions, ActorAccessor actor) : PageModel
{
    public IActionResult OnGet() => actor.CurrentOrNull is null ? Page() : LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.SignOutAsync(actor.CurrentOrNull);
        return RedirectToPage();
    }
}
