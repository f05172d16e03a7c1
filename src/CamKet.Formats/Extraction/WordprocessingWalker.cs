using System.Text;
using System.Xml;

namespace CamKet.Formats.Extraction;

/// <summary>Walks WordprocessingML once, without recursion, and gathers what a reader of the page would see.</summary>
internal sealed class WordprocessingWalker(int depthLimit)
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private readonly TextBlocks _blocks = new();

    // A text box stands inside a paragraph and has paragraphs of its own.
    private readonly Stack<ParagraphDraft> _paragraphs = new();
    private readonly Stack<TableDraft> _tables = new();

    public string Text => _blocks.ToString();

    public bool HasTrackedChanges { get; private set; }

    public void Walk(XmlReader reader)
    {
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.Depth > depthLimit)
            {
                throw Unreadable.TooDeep();
            }

            if (!Step(reader))
            {
                reader.Read();
            }
        }

        _blocks.EndGroup();
    }

    // True when the step has already moved the reader on.
    private bool Step(XmlReader reader)
    {
        var isWord = reader.NamespaceURI is Word or StrictWord;
        if (reader.NodeType == XmlNodeType.Element)
        {
            if (IsSkipped(reader, isWord))
            {
                HasTrackedChanges |= reader.LocalName is "del" or "moveFrom";
                reader.Skip();
                return true;
            }

            return isWord && Start(reader);
        }

        if (reader.NodeType == XmlNodeType.EndElement && isWord)
        {
            End(reader.LocalName);
        }

        return false;
    }

    // Deleted and moved-away text, field codes, and the second copy of a drawing kept for old programs.
    private static bool IsSkipped(XmlReader reader, bool isWord) => isWord
        ? reader.LocalName is "del" or "moveFrom" or "instrText" or "delText" or "sectPr" or "pPrChange" or "rPrChange" or "tblPrChange"
        : reader.NamespaceURI == Compatibility && reader.LocalName == "Fallback";

    private bool Start(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" when !reader.IsEmptyElement:
                _paragraphs.Push(new ParagraphDraft());
                break;
            case "tbl":
                _tables.Push(new TableDraft());
                break;
            case "tr" when _tables.TryPeek(out var table):
                table.StartRow();
                break;
            case "tc" when _tables.TryPeek(out var table):
                table.StartCell();
                break;
            case "ins" or "moveTo":
                HasTrackedChanges = true;
                break;
            default:
                return _paragraphs.TryPeek(out var paragraph) && paragraph.Take(reader);
        }

        return false;
    }

    private void End(string element)
    {
        switch (element)
        {
            case "p" when _paragraphs.TryPop(out var paragraph):
                Emit(paragraph);
                break;
            case "r" when _paragraphs.TryPeek(out var paragraph):
                paragraph.EndRun();
                break;
            case "tr" when _tables.TryPeek(out var table):
                EmitRow(table);
                break;
            case "tbl" when _tables.TryPop(out _):
                _blocks.EndGroup();
                break;
        }
    }

    private void Emit(ParagraphDraft paragraph)
    {
        if (paragraph.IsContents)
        {
            return;
        }

        if (_tables.TryPeek(out var table) && table.TakesText)
        {
            table.AddToCell(paragraph.Text);
            return;
        }

        _blocks.Add(paragraph.IsListItem ? BlockKind.ListItem : BlockKind.Paragraph, paragraph.Text);
    }

    private void EmitRow(TableDraft table)
    {
        var cells = table.EndRow();
        if (_tables.Count > 1)
        {
            // A table inside a cell becomes lines of that cell.
            _tables.Skip(1).First().AddToCell(string.Join(" | ", cells.Select(cell => cell.ToString().Trim())));
        }
        else if (cells.Count == 1)
        {
            AddBoxed(cells[0].ToString());
        }
        else
        {
            _blocks.AddRow(cells.Select(cell => cell.ToString()));
        }
    }

    // One cell alone is a frame around paragraphs, not a row.
    private void AddBoxed(string text)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            _blocks.Add(BlockKind.Paragraph, paragraph);
        }
    }

    private sealed class TableDraft
    {
        private List<StringBuilder> _cells = [];

        public bool TakesText => _cells.Count > 0;

        public void StartRow() => _cells = [];

        public void StartCell() => _cells.Add(new StringBuilder());

        public void AddToCell(string text)
        {
            if (TakesText)
            {
                _cells[^1].Append(text).Append('\n');
            }
        }

        public List<StringBuilder> EndRow()
        {
            var cells = _cells;
            _cells = [];
            return cells;
        }
    }
}
