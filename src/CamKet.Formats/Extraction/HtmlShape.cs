namespace CamKet.Formats.Extraction;

/// <summary>Measures HTML before it is parsed: some shapes cost a parser time or room that grows with the square of their size.</summary>
internal sealed class HtmlShape(string html, ExtractionLimits limits)
{
    // Their end tags may be left out, or they have none; many in a row are no nesting.
    private static readonly HashSet<string> NotNesting = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "caption", "option", "optgroup", "rp", "rt",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "html", "head", "body",
    };

    // A parser opens these again in every block that follows while they are not closed.
    private static readonly HashSet<string> Reopened = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    private int _elements;
    private int _depth;
    private int _open;
    private long _reopenings;

    public static void RefuseUnusual(string html, ExtractionLimits limits) => new HtmlShape(html, limits).Measure();

    private void Measure()
    {
        var at = html.IndexOf('<', StringComparison.Ordinal);
        while (at >= 0 && at + 1 < html.Length)
        {
            var next = html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal) ? After("-->", at + 4) : Tag(at + 1);
            if (_depth > limits.Depth || _elements > limits.Elements || _reopenings > limits.Elements)
            {
                throw Unreadable.TooDeep();
            }

            at = next < html.Length ? html.IndexOf('<', next) : -1;
        }
    }

    // Reads one tag from after its "<"; returns where to look on.
    private int Tag(int start)
    {
        var closing = html[start] == '/';
        var name = Name(closing ? start + 1 : start);
        if (name.Length == 0)
        {
            return start;
        }

        var end = EndOfTag(start + name.Length);
        if (!closing && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
        {
            return After("</" + name, end);
        }

        Count(name, closing, closesItself: html[end - 2] == '/');
        return end;
    }

    private void Count(string name, bool closing, bool closesItself)
    {
        _elements++;
        var step = closing ? -1 : closesItself ? 0 : 1;
        if (Reopened.Contains(name))
        {
            _open = Math.Max(0, _open + step);
        }
        else
        {
            _reopenings += _open;
        }

        if (!NotNesting.Contains(name))
        {
            _depth = Math.Max(0, _depth + step);
        }
    }

    private string Name(int start)
    {
        var end = start;
        while (end < html.Length && end - start < 32 && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':'))
        {
            end++;
        }

        return html[start..end];
    }

    private int EndOfTag(int from)
    {
        var quote = '\0';
        var attributes = 0;
        for (var i = from; i < html.Length; i++)
        {
            var c = html[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c == '>')
            {
                return i + 1;
            }
            else if (c is '"' or '\'' && html[i - 1] is '=' or ' ')
            {
                quote = c;
            }
            else if ((char.IsWhiteSpace(c) || c == '/') && ++attributes > limits.Attributes)
            {
                throw Unreadable.TooDeep();
            }
        }

        return html.Length;
    }

    private int After(string sign, int from)
    {
        var at = from >= html.Length ? -1 : html.IndexOf(sign, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + sign.Length;
    }
}
