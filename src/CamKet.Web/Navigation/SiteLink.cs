using CamKet.Casework.Users;

namespace CamKet.Web.Navigation;

/// <summary>One entry of the menu: the key of its word, its address, and what one needs to see it.</summary>
public sealed record SiteLink(string Key, string Path, Permission Needs = Permission.Look)
{
    /// <summary>Whether <paramref name="path"/> is this page or one beneath it.</summary>
    public bool Leads(PathString path) =>
        Path == "/" ? path == "/" : path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}
