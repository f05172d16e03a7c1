using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Session;

/// <summary>Pages for those who have no session yet.</summary>
internal sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AllowAnonymousToPage("/Session/SignIn");
        pages.AllowAnonymousToPage("/Session/SignOut");
        pages.AllowAnonymousToPage("/Session/FirstStart");
        // The token in its address says who it is.
        pages.AllowAnonymousToPage("/Session/StopMail");
    }
}
