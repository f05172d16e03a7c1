namespace CamKet.Reading.Tests;

/// <summary>Finds folders of the checkout, walking up from the test's own folder.</summary>
internal static class Repository
{
    public static string? Folder(params string[] path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var wanted = Path.Combine([folder.FullName, .. path]);
            if (Directory.Exists(wanted))
            {
                return wanted;
            }
        }

        return null;
    }
}
