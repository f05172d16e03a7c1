using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Trust;

/// <summary>Figures on the reader are for those who see the history; acting on them is the coordinators'.</summary>
public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Trust/Index", nameof(Permission.SeeHistory));
        pages.AuthorizePage("/Trust/Rows", nameof(Permission.SeeHistory));
        pages.AuthorizePage("/Trust/Accept", nameof(Permission.Review));
    }
}
