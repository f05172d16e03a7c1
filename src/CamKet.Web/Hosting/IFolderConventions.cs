using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CamKet.Web.Hosting;

/// <summary>What holds for the pages of one folder, chiefly who may open them. Each <c>Pages/NOUN/Conventions.cs</c> implements it
/// and is found by itself: <c>pages.AuthorizeFolder("/Register", nameof(Permission.Look))</c>.</summary>
public interface IFolderConventions
{
    void Apply(PageConventionCollection pages);
}

internal static class FolderConventions
{
    public static void ApplyAll(PageConventionCollection pages)
    {
        foreach (var type in typeof(IFolderConventions).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IFolderConventions))))
        {
            ((IFolderConventions)Activator.CreateInstance(type)!).Apply(pages);
        }
    }
}
