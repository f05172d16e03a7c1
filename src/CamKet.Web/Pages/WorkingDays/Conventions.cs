using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.WorkingDays;

/// <summary>Everybody looks at the calendar; the administrator keeps what notices set.</summary>
public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/WorkingDays", nameof(Permission.Look));
        pages.AuthorizePage("/WorkingDays/Keep", nameof(Permission.Administer));
    }
}
