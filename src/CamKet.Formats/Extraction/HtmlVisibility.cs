using AngleSharp.Dom;

namespace CamKet.Formats.Extraction;

/// <summary>Which elements a reader of the page sees as text, and which stand as blocks of their own.</summary>
internal static class HtmlVisibility
{
    private const int MostSiblings = 20;

    private static readonly HashSet<string> Dropped =
    [
        "script", "style", "noscript", "template", "nav", "head", "iframe", "object", "embed", "applet", "svg", "math", "canvas", "audio", "video",
        "button", "select", "input", "textarea", "datalist", "dialog", "menu", "noframes", "frameset",
    ];

    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "ul",
    ];

    private static readonly string[] PageFrames = ["navigation", "search", "menu", "menubar", "banner", "contentinfo"];

    public static bool IsBlock(IElement element) =>
        Blocks.Contains(element.LocalName) && (element.LocalName != "time" || StandsAlone(element));

    public static bool IsDropped(IElement element) =>
        Dropped.Contains(element.LocalName) || IsHidden(element) || IsPageFrame(element);

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
        {
            return true;
        }

        var style = element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal);
        return style is not null
            && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));
    }

    // The header and footer of the page, not those of an article inside it.
    private static bool IsPageFrame(IElement element)
    {
        if (element.GetAttribute("role") is { } role && PageFrames.Contains(role))
        {
            return true;
        }

        return element.LocalName is "header" or "footer" && element.ParentElement?.LocalName == "body" && element.QuerySelector("h1") is null;
    }

    // A date beside a title is a line of its own; a date inside a sentence is not.
    // A container with many children is not searched for every date in it.
    private static bool StandsAlone(IElement time) =>
        time.Parent is not { } parent
        || (parent.ChildNodes.Length <= MostSiblings && !parent.ChildNodes.Any(node => node is IText text && !string.IsNullOrWhiteSpace(text.Data)));
}
