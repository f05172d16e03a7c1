using System.Text;
using System.Xml;

namespace CamKet.Formats.Extraction;

/// <summary>A Word paragraph while its runs are read.</summary>
internal sealed class ParagraphDraft
{
    private readonly StringBuilder _text = new();
    private bool _hidden;

    public string Text => _text.ToString();

    public bool IsListItem { get; private set; }

    /// <summary>A line of the table of contents: its headings come again in the text.</summary>
    public bool IsContents { get; private set; }

    public void EndRun() => _hidden = false;

    /// <summary>Takes the element at the reader. True when the reader has moved past it.</summary>
    public bool Take(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "pStyle":
                IsContents = Value(reader).StartsWith("TOC", StringComparison.OrdinalIgnoreCase);
                break;
            case "numPr":
                IsListItem = true;
                break;
            case "r":
                // What the paragraph's own mark says about hiding does not hold for its runs.
                _hidden = false;
                break;
            case "vanish":
                _hidden = Value(reader) is not ("0" or "false");
                break;
            case "t":
                Append(reader.ReadElementContentAsString());
                return true;
            case "tab" or "br" or "cr" or "noBreakHyphen" or "softHyphen":
                Append(Sign(reader.LocalName, reader));
                break;
        }

        return false;
    }

    private void Append(string text)
    {
        if (!_hidden)
        {
            _text.Append(text);
        }
    }

    // A tab stop in the paragraph's properties is also called "tab" but has a value.
    private static string Sign(string element, XmlReader reader) => element switch
    {
        "tab" => Value(reader).Length == 0 ? "\t" : "",
        "noBreakHyphen" => "-",
        "softHyphen" => "\u00AD",
        _ => "\n",
    };

    private static string Value(XmlReader reader) =>
        reader.GetAttribute("val", reader.NamespaceURI) ?? "";
}
