using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Agencies;

/// <summary>Everybody looks; the administrator records mergers, coordinators move the work on.</summary>
public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Agencies", nameof(Permission.Look));
        pages.AuthorizePage("/Agencies/Change", nameof(Permission.Administer));
        pages.AuthorizePage("/Agencies/MoveWork", nameof(Permission.Assign));
    }
}
