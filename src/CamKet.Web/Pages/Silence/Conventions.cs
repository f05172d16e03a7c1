using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Silence;

public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages) => pages.AuthorizeFolder("/Silence", nameof(Permission.Look));
}
