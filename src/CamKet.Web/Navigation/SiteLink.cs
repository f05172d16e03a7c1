namespace CamKet.Web.Navigation;

/// <summary>One entry of the menu: the key of its word and its address.</summary>
public sealed record SiteLink(string Key, string Path)
{
    /// <summary>Whether <paramref name="path"/> is this page or one beneath it.</summary>
    public bool Leads(PathString path) =>
        Path == "/" ? path == "/" : path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}
