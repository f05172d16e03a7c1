using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Register;

/// <summary>Everybody who signs in looks, each at what is theirs; changing is the coordinators'.</summary>
public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Register", nameof(Permission.Look));
        pages.AuthorizePage("/Register/Amend", nameof(Permission.Register));
        pages.AuthorizePage("/Register/Move", nameof(Permission.Register));
    }
}
