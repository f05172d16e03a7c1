using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Assignments;

/// <summary>Coordinators assign; the plan is also the agency's, which says what it has reached.</summary>
public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Assignments/Assign", nameof(Permission.Assign));
        pages.AuthorizePage("/Assignments/Due", nameof(Permission.Assign));
        pages.AuthorizePage("/Assignments/Plan", nameof(Permission.Report));
    }
}
