using System.Text.RegularExpressions;

namespace CamKet.Formats.Layout;

/// <summary>Takes page numbers and the lines that come back at the head or foot of page after page out of the text.</summary>
internal static partial class RunningLines
{
    /// <summary>Looked at from either edge of a page.</summary>
    private const int EdgeLines = 3;

    private const int FewestRepeats = 3;

    /// <summary>Heads of left and right pages may differ, and chapters have their own.</summary>
    private const double FewestShare = 0.3;

    /// <summary>Part of the page's height in which a number alone is a page number.</summary>
    private const double Margin = 0.12;

    public static IReadOnlyList<List<TextLine>> Without(IReadOnlyList<PageWords> pages)
    {
        var lines = pages.Select(p => TextLine.Of(p.Words)).ToList();
        var repeated = Repeated(pages, lines);
        return [.. lines.Select((page, i) => page.Where((line, at) => !IsRunning(line, at, page.Count, pages[i], pages.Count, repeated)).ToList())];
    }

    private static HashSet<string> Repeated(IReadOnlyList<PageWords> pages, IReadOnlyList<List<TextLine>> lines)
    {
        // On two pages only the very same line counts: two headings of one form may well stand at one height.
        var most = pages.Count == 2 ? 2 : Math.Max(FewestRepeats, (int)Math.Ceiling(pages.Count * FewestShare));
        return [.. lines.SelectMany((page, i) => page.Where((_, at) => IsAtEdge(at, page.Count)).Select(line => KeyOf(line, pages[i], pages.Count)).Distinct())
            .GroupBy(key => key, StringComparer.Ordinal).Where(group => group.Count() >= most).Select(group => group.Key)];
    }

    private static bool IsRunning(TextLine line, int at, int count, PageWords page, int pages, HashSet<string> repeated)
    {
        if (!IsAtEdge(at, count))
        {
            return false;
        }

        return repeated.Contains(KeyOf(line, page, pages)) || ((line.Y1 < Margin * page.Height || line.Y0 > (1 - Margin) * page.Height) && PageNumber().IsMatch(line.Text));
    }

    private static bool IsAtEdge(int at, int count) => at < EdgeLines || at >= count - EdgeLines;

    /// <summary>The words with every number alike, and the height at which they stand.</summary>
    private static string KeyOf(TextLine line, PageWords page, int pages) =>
        $"{Math.Round(line.Middle / page.Height * 50)} {(pages == 2 ? line.Text : Digits().Replace(line.Text, "#"))}";

    [GeneratedRegex(@"^(?:[-–—]\s*)?(?:(?:trang|page|tr\.|p\.)\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?(?:\s*[-–—])?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
