using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Frameworks;

public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Frameworks", nameof(Permission.Look));
        pages.AuthorizePage("/Frameworks/Node", nameof(Permission.KeepThreads));
    }
}
