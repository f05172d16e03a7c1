using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.TimeRequests;

/// <summary>Agencies ask, coordinators answer.</summary>
public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/TimeRequests/Index", nameof(Permission.Report));
        pages.AuthorizePage("/TimeRequests/Ask", nameof(Permission.Report));
        pages.AuthorizePage("/TimeRequests/Answer", nameof(Permission.Assign));
    }
}
