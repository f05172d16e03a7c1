using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Progress;

/// <summary>Reports are between the agencies and the coordinators; whoever may see an undertaking and is no mere reader opens the files behind it.</summary>
public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Progress", nameof(Permission.Look));
        pages.AuthorizePage("/Progress/Index", nameof(Permission.Report));
        pages.AuthorizePage("/Progress/Report", nameof(Permission.Report));
        pages.AuthorizePage("/Progress/Decide", nameof(Permission.DecideReports));
        // The token in the first one's address says who it is; the second says no more than thanks.
        pages.AllowAnonymousToPage("/Progress/ByLink");
        pages.AllowAnonymousToPage("/Progress/Sent");
    }
}
