using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Feeds;

/// <summary>Calendar programs and feed readers have no session: the token in the address says whose it is.</summary>
public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/Feeds");
}
