using System.Text;
using AngleSharp.Dom;

namespace CamKet.Formats.Extraction;

/// <summary>Tells a table of data from a table that only lays out a page, and reads the first.</summary>
internal static class HtmlTable
{
    /// <summary>Short cells without blocks of their own, no table inside, more than one column.</summary>
    public static bool IsData(IElement table)
    {
        var (hasColumns, isLayout) = (false, false);
        HtmlTraversal.Walk(table, node =>
        {
            if (isLayout || node is not IElement element)
            {
                return false;
            }

            isLayout = (element != table && element.LocalName is "table" or "article" or "h1" or "h2" or "ul" or "ol") || HoldsParagraphs(element);
            hasColumns |= element.LocalName == "tr" && element.Children.Count(IsCell) > 1;
            return true;
        });
        return hasColumns && !isLayout;
    }

    public static IEnumerable<IReadOnlyList<string>> Rows(IElement table)
    {
        if (table.QuerySelector("caption") is { } caption)
        {
            yield return [Words(caption)];
        }

        foreach (var row in table.QuerySelectorAll("tr").Where(row => !HtmlVisibility.IsDropped(row)))
        {
            yield return [.. row.Children.Where(cell => IsCell(cell) && !HtmlVisibility.IsDropped(cell)).Select(Words)];
        }
    }

    private static bool IsCell(IElement element) => element.LocalName is "td" or "th";

    private static bool HoldsParagraphs(IElement element) =>
        element.LocalName is "td" or "th" or "div" && element.Children.Count(child => child.LocalName is "p" or "div") > 1;

    private static string Words(IElement cell)
    {
        var words = new StringBuilder();
        HtmlTraversal.Walk(cell, node => Take(node, cell, words));
        return words.ToString().Trim();
    }

    private static bool Take(INode node, IElement cell, StringBuilder words)
    {
        if (node is IText text)
        {
            HtmlSpace.AppendCollapsed(words, text.Data);
            return false;
        }

        if (node is not IElement element || (element != cell && HtmlVisibility.IsDropped(element)))
        {
            return false;
        }

        if (element.LocalName == "br" || HtmlVisibility.IsBlock(element))
        {
            HtmlSpace.AppendCollapsed(words, " ");
        }

        return true;
    }
}
