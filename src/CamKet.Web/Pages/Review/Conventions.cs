using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Review;

/// <summary>Deciding findings is the coordinators'.</summary>
public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages) => pages.AuthorizeFolder("/Review", nameof(Permission.Review));
}
