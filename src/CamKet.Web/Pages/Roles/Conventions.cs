using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Roles;

public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Roles", nameof(Permission.Look));
        pages.AuthorizePage("/Roles/Keep", nameof(Permission.KeepThreads));
    }
}
