using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Consultations;

/// <summary>Coordinators ask, tell the Prime Minister and record what he decides; agencies answer. Each act asks for its own right.</summary>
public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages) => pages.AuthorizeFolder("/Consultations", nameof(Permission.Report));
}
