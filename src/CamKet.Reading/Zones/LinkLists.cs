using CamKet.Reading.Names;
using CamKet.Reading.Sentences;
using CamKet.Reading.Text;

namespace CamKet.Reading.Zones;

/// <summary>Finds lists of links: three short lines or more without a stop at the end of the page, or all lines after "Related news".</summary>
internal static class LinkLists
{
    private const int Fewest = 3;
    private const int LongestLink = 45;

    public static void Mark(MarkedText text, List<Block> blocks, int related)
    {
        var from = Math.Min(AfterRelated(text, blocks, related), TrailingRun(text, blocks));
        for (var i = from; i < blocks.Count; i++)
        {
            if (blocks[i].Zone is Zone.Heading or Zone.Body or Zone.ListItem or Zone.Headline or Zone.Dateline)
            {
                blocks[i] = blocks[i] with { Zone = Zone.LinkList };
            }
        }
    }

    private static int AfterRelated(MarkedText text, List<Block> blocks, int related)
    {
        for (var i = 1; i < blocks.Count; i++)
        {
            if (text.IsClass(blocks[i].Start, related))
            {
                return blocks.Skip(i + 1).All(block => IsLink(text, block)) ? i : blocks.Count;
            }
        }

        return blocks.Count;
    }

    private static int TrailingRun(MarkedText text, List<Block> blocks)
    {
        var from = blocks.Count;
        var links = 0;
        while (from > 1 && (IsLink(text, blocks[from - 1]) || blocks[from - 1].Zone is Zone.Footer or Zone.Dateline))
        {
            from--;
            links += IsLink(text, blocks[from]) ? 1 : 0;
        }

        return links >= Fewest ? from : blocks.Count;
    }

    private static bool IsLink(MarkedText text, Block block) =>
        block.Zone is Zone.Heading or Zone.Dateline or Zone.Byline or Zone.LinkList
        || (block.Zone == Zone.Body && block.End - block.Start <= LongestLink && text.Tokens[block.End - 1].Kind == TokenKind.Number);
}
