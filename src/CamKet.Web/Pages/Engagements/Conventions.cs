using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Engagements;

/// <summary>Everybody who signs in may look; those who keep the register keep the engagements.</summary>
public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Engagements", nameof(Permission.Look));
        pages.AuthorizePage("/Engagements/New", nameof(Permission.Register));
        pages.AuthorizePage("/Engagements/Amend", nameof(Permission.Register));
        pages.AuthorizePage("/Engagements/Add", nameof(Permission.Register));
    }
}
