using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Stocktakes;

/// <summary>Everybody who signs in may look; who may write, contribute and approve is asked by the services.</summary>
public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Stocktakes", nameof(Permission.Look));
        pages.AuthorizePage("/Stocktakes/Contribute", nameof(Permission.ContributeToStocktakes));
    }
}
