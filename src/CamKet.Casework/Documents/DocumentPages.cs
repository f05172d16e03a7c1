using System.Globalization;

namespace CamKet.Casework.Documents;

/// <summary>Where the pages of the original begin in the text, kept as "1:0;2:1854;3:3720".</summary>
public static class DocumentPages
{
    /// <summary>Null for a document that did not come as pages.</summary>
    public static string? Written(IReadOnlyList<PageStart> pages) =>
        pages.Count == 0 ? null : string.Join(';', pages.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Page}:{p.Start}")));

    public static IReadOnlyList<PageStart> Read(string? written) => written is null ? [] : [.. written.Split(';').Select(part =>
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        return new PageStart(int.Parse(part.AsSpan(0, colon), CultureInfo.InvariantCulture), int.Parse(part.AsSpan(colon + 1), CultureInfo.InvariantCulture));
    })];

    /// <summary>The page on which the text at <paramref name="start"/> stands; null where pages are not known.</summary>
    public static int? PageAt(string? written, int start) => Read(written).LastOrDefault(p => p.Start <= start)?.Page;
}
