namespace CamKet.TestKit;

/// <summary>Where the checkout is, for tests that read its files.</summary>
public static class Repository
{
    /// <summary>The folder that holds CamKet.slnx.</summary>
    public static string Root { get; } = Find();

    /// <summary>The development data beside the checkout, or null where there is none.</summary>
    public static string? Shared => Path.Combine(Directory.GetParent(Root)!.FullName, "shared") is var path && Directory.Exists(path) ? path : null;

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "CamKet.slnx")))
        {
            directory = directory.Parent;
        }

        return directory.FullName;
    }
}
