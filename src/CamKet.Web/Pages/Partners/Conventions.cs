using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Partners;

public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Partners", nameof(Permission.Look));
        pages.AuthorizePage("/Partners/AddLevel", nameof(Permission.KeepThreads));
    }
}
