using System.Text;
using AngleSharp.Dom;

namespace CamKet.Formats.Extraction;

/// <summary>Gathers the visible text of a parsed page as blocks.</summary>
internal sealed class HtmlWalker
{
    private readonly TextBlocks _blocks = new();
    private readonly StringBuilder _inline = new();
    private int _lists;

    public string Text => _blocks.ToString();

    public void Walk(IElement body)
    {
        HtmlTraversal.Walk(body, Enter, Leave);
        Flush();
    }

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

        return !HtmlVisibility.IsBlock(element) || EnterBlock(element);
    }

    private bool EnterBlock(IElement element)
    {
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
