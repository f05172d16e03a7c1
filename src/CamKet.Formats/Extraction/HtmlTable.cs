using System.Text;
using AngleSharp.Dom;

namespace CamKet.Formats.Extraction;

/// <summary>Tells a table of data from a table that only lays out a page, and reads the first.</summary>
internal static class HtmlTable
{
    /// <summary>Short cells, no table inside, more than one column.</summary>
    public static bool IsData(IElement table)
    {
        if (table.QuerySelector("table, article, h1, h2, ul, ol, p + p, div + div") is not null)
        {
            return false;
        }

        return table.QuerySelector("tr > :is(td, th) + :is(td, th)") is not null;
    }

    public static IEnumerable<IReadOnlyList<string>> Rows(IElement table)
    {
        if (table.QuerySelector("caption") is { } caption)
        {
            yield return [Words(caption)];
        }

        foreach (var row in table.QuerySelectorAll("tr").Where(row => !HtmlVisibility.IsDropped(row)))
        {
            yield return [.. row.Children.Where(cell => cell.LocalName is "td" or "th" && !HtmlVisibility.IsDropped(cell)).Select(Words)];
        }
    }

    private static string Words(IElement cell)
    {
        var words = new StringBuilder();
        INode node = cell;
        while (true)
        {
            var entered = Take(node, cell, words);
            if (entered && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node != cell && node.NextSibling is null)
            {
                node = node.Parent!;
            }

            if (node == cell)
            {
                return words.ToString().Trim();
            }

            node = node.NextSibling!;
        }
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
