using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Mandates;

/// <summary>Everybody looks at the regulations; coordinators and leaders ask what another one would change; the administrator corrects and drafts.</summary>
public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Mandates", nameof(Permission.Look));
        pages.AuthorizePage("/Mandates/Compare", nameof(Permission.SeeHistory));
        pages.AuthorizePage("/Mandates/Keep", nameof(Permission.Administer));
    }
}
