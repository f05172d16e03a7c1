using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Pages.Threads;

public sealed class Conventions : IFolderConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Threads", nameof(Permission.Look));
        pages.AuthorizePage("/Threads/Open", nameof(Permission.KeepThreads));
        pages.AuthorizePage("/Threads/Amend", nameof(Permission.KeepThreads));
        pages.AuthorizePage("/Threads/Hold", nameof(Permission.KeepThreads));
        pages.AuthorizePage("/Threads/Merge", nameof(Permission.KeepThreads));
        pages.AuthorizePage("/Threads/Split", nameof(Permission.KeepThreads));
        pages.AuthorizePage("/Threads/AddMilestone", nameof(Permission.KeepThreads));
    }
}
