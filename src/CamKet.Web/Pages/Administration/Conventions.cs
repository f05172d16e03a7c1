using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Administration;

public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages) => pages.AuthorizeFolder("/Administration", nameof(Permission.Administer));
}
