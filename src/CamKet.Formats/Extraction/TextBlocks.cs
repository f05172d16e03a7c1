using System.Text;

namespace CamKet.Formats.Extraction;

/// <summary>Gathers the blocks of a document: paragraphs apart by a blank line, list items and table rows one a line.</summary>
internal sealed class TextBlocks
{
    private readonly StringBuilder _text = new();
    private BlockKind? _last;

    /// <summary>Where the block added last begins.</summary>
    public int LastStart { get; private set; }

    public void Add(BlockKind kind, string content)
    {
        var trimmed = content.Trim();
        if (trimmed.Length == 0)
        {
            return;
        }

        if (_last is { } last)
        {
            _text.Append(last == kind && kind != BlockKind.Paragraph ? "\n" : "\n\n");
        }

        LastStart = _text.Length;
        _text.Append(trimmed);
        _last = kind;
    }

    /// <summary>One row of a table, its cells apart by " | ".</summary>
    public void AddRow(IEnumerable<string> cells)
    {
        var texts = cells.Select(cell => string.Join(' ', cell.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))).ToList();
        if (texts.Exists(text => text.Length > 0))
        {
            Add(BlockKind.Row, string.Join(" | ", texts));
        }
    }

    /// <summary>Ends a list or table, so that the next one does not join it.</summary>
    public void EndGroup() => _last = _last is null ? null : BlockKind.Paragraph;

    public override string ToString() => _text.ToString();
}

internal enum BlockKind { Paragraph, ListItem, Row }
