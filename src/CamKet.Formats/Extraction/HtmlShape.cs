namespace CamKet.Formats.Extraction;

/// <summary>Measures HTML before it is parsed: some shapes cost a parser time that grows with the square of their size.</summary>
internal static class HtmlShape
{
    // Their end tags may be left out, or they have none; many in a row are no nesting.
    private static readonly HashSet<string> NotNesting = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "caption", "option", "optgroup", "rp", "rt",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "html", "head", "body",
    };

    public static void RefuseUnusual(string html, ExtractionLimits limits)
    {
        var depth = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at))
        {
            if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = After(html, "-->", at + 4);
            }
            else
            {
                at = Tag(html, at + 1, limits, ref depth);
            }

            if (depth > limits.Depth)
            {
                throw Unreadable.TooDeep();
            }

            if (at >= html.Length)
            {
                return;
            }
        }
    }

    // Reads one tag from after its "<"; returns where to look on.
    private static int Tag(string html, int start, ExtractionLimits limits, ref int depth)
    {
        var closing = html[start] == '/';
        var name = Name(html, closing ? start + 1 : start);
        if (name.Length == 0)
        {
            return start;
        }

        var end = EndOfTag(html, start + name.Length, limits.Attributes);
        if (NotNesting.Contains(name))
        {
            return end;
        }

        if (closing)
        {
            depth = Math.Max(0, depth - 1);
            return end;
        }

        if (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase))
        {
            return After(html, "</" + name, end);
        }

        depth += html[Math.Min(end, html.Length) - 1] == '>' && html[Math.Min(end, html.Length) - 2] == '/' ? 0 : 1;
        return end;
    }

    private static string Name(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < 32 && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':'))
        {
            end++;
        }

        return html[start..end];
    }

    private static int EndOfTag(string html, int from, int mostAttributes)
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
            else if ((char.IsWhiteSpace(c) || c == '/') && ++attributes > mostAttributes)
            {
                throw Unreadable.TooDeep();
            }
        }

        return html.Length;
    }

    private static int After(string html, string sign, int from)
    {
        var at = from >= html.Length ? -1 : html.IndexOf(sign, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + sign.Length;
    }
}
