using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Figures;

public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Figures", nameof(Permission.Look));
        pages.AuthorizePage("/Figures/Add", nameof(Permission.KeepThreads));
        pages.AuthorizePage("/Figures/Check", nameof(Permission.KeepThreads));
    }
}
