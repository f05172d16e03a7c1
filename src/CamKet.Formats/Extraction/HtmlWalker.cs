using System.Text;
using AngleSharp.Dom;

namespace CamKet.Formats.Extraction;

/// <summary>Walks a parsed page without recursion and gathers its visible text as blocks.</summary>
internal sealed class HtmlWalker
{
    private readonly TextBlocks _blocks = new();
    private readonly StringBuilder _inline = new();
    private int _lists;

    public string Text => _blocks.ToString();

    public void Walk(IElement root)
    {
        INode? node = root;
        while (node is not null)
        {
            var entered = Enter(node);
            if (entered && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            node = NextAfter(node, root, entered);
        }

        Flush();
    }

    private INode? NextAfter(INode node, INode root, bool entered)
    {
        if (entered)
        {
            Leave(node);
        }

        while (node != root && node.NextSibling is null)
        {
            node = node.Parent!;
            Leave(node);
        }

        return node == root ? null : node.NextSibling;
    }

    // False when what is inside is dropped or has been taken already.
    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            AppendText(text);
            return false;
        }

        if (node is not IElement element || (element.LocalName != "body" && HtmlVisibility.IsDropped(element)))
        {
            return false;
        }

        if (element.LocalName == "br")
        {
            _inline.Append('\n');
            return false;
        }

        if (!HtmlVisibility.IsBlock(element))
        {
            return true;
        }

        Flush();
        if (element.LocalName == "table" && HtmlTable.IsData(element))
        {
            AddTable(element);
            return false;
        }

        _lists += element.LocalName is "ul" or "ol" ? 1 : 0;
        return true;
    }

    private void AppendText(IText text)
    {
        if (text.ParentElement?.LocalName == "pre")
        {
            _inline.Append(text.Data.Replace("\r", "", StringComparison.Ordinal).Replace('\0', ' '));
        }
        else
        {
            HtmlSpace.AppendCollapsed(_inline, text.Data);
        }
    }

    private void Leave(INode node)
    {
        if (node is not IElement element || !HtmlVisibility.IsBlock(element))
        {
            return;
        }

        Flush(element.LocalName is "li" or "ul" or "ol");
        if (element.LocalName is "ul" or "ol" && --_lists == 0)
        {
            _blocks.EndGroup();
        }
    }

    // The text before a nested list belongs to its item.
    private void Flush(bool endsItem = false)
    {
        var kind = _lists > 0 || endsItem ? BlockKind.ListItem : BlockKind.Paragraph;
        _blocks.Add(kind, HtmlSpace.TrimLines(_inline.ToString()));
        _inline.Clear();
    }

    private void AddTable(IElement table)
    {
        foreach (var row in HtmlTable.Rows(table))
        {
            _blocks.AddRow(row);
        }

        _blocks.EndGroup();
    }
}
