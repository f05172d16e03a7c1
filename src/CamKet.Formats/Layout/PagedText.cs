using CamKet.Casework.Documents;
using CamKet.Formats.Encodings;
using CamKet.Formats.Extraction;

namespace CamKet.Formats.Layout;

/// <summary>The text of a document that came as pages: paragraphs joined over line and page ends, every page's place in the text known.</summary>
internal sealed class PagedText
{
    private readonly TextBlocks _text = new();
    private readonly List<PageStart> _starts = [];
    private readonly LineJoiner _joiner;
    private readonly Func<string, string> _convert;
    private List<(int Page, string Line)> _open = [];

    private PagedText(LineJoiner joiner, Func<string, string> convert) => (_joiner, _convert) = (joiner, convert);

    /// <summary>The text and where each page begins in it, with what a conversion of old letters noticed.</summary>
    public static (string Text, IReadOnlyList<PageStart> Pages, ConvertedText Converted) Of(IReadOnlyList<PageWords> pages)
    {
        var lines = RunningLines.Without(pages);
        var converted = LegacyText.ToUnicode(string.Join('\n', lines.SelectMany(page => page).Select(line => line.Text)));
        var text = new PagedText(new LineJoiner(pages), converted.CharacterSet is null ? same => same : converted.Likewise);
        text.AddAll(pages, [.. lines.Select(PageLayout.Of)]);
        return (text._text.ToString(), text._starts, converted);
    }

    private void AddAll(IReadOnlyList<PageWords> pages, List<IReadOnlyList<PageBlock>> layouts)
    {
        for (var i = 0; i < layouts.Count; i++)
        {
            foreach (var block in layouts[i])
            {
                Add(pages[i].Number, block);
            }
        }

        Close();
    }

    private void Add(int page, PageBlock block)
    {
        if (block is not ParagraphBlock paragraph)
        {
            Close();
            var row = (RowBlock)block;
            _text.AddRow(row.Cells.Select(_convert));
            Begin(page, _text.LastStart);
            return;
        }

        // A paragraph whose last line is full stays open; what begins the next column or page joins it where it goes on in the middle of a sentence.
        if (_open.Count > 0 && !char.IsLower(paragraph.Lines[0][0]))
        {
            Close();
        }

        _open.AddRange(paragraph.Lines.Select(line => (page, line)));
        if (!paragraph.RunsOn)
        {
            Close();
        }
    }

    private void Close()
    {
        if (_open.Count == 0)
        {
            return;
        }

        var (joined, places) = _joiner.Join(_open.Select(line => _convert(line.Line)));
        _text.Add(BlockKind.Paragraph, joined);
        for (var i = 0; i < _open.Count; i++)
        {
            Begin(_open[i].Page, _text.LastStart + places[i]);
        }

        _open = [];
    }

    private void Begin(int page, int start)
    {
        if (_starts.Count == 0 || _starts[^1].Page < page)
        {
            _starts.Add(new PageStart(page, start));
        }
    }
}
