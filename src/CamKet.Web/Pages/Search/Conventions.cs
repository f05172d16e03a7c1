using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Search;

public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages) => pages.AuthorizeFolder("/Search", nameof(Permission.Look));
}
