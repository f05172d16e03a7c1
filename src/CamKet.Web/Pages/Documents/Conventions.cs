using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Documents;

/// <summary>Everybody who signs in reads what they may see; adding and amending are the coordinators'.</summary>
public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Documents", nameof(Permission.Look));
        pages.AuthorizePage("/Documents/Add", nameof(Permission.AddDocuments));
        pages.AuthorizePage("/Documents/Amend", nameof(Permission.AddDocuments));
        pages.AuthorizePage("/Documents/Original", nameof(Permission.Export));
    }
}
