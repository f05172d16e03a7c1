using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CamKet.Casework.Documents;
using CamKet.Formats.Encodings;

namespace CamKet.Formats.Extraction;

/// <summary>The text of a web page. Nothing is fetched and no script runs: the parser only builds the tree.</summary>
internal static class HtmlText
{
    private const int HeadLength = 2048;

    private static readonly SearchValues<char> EndsOfValue = SearchValues.Create("\"' ;>/");

    private static readonly string[] Openings = ["<!doctype html", "<html", "<head", "<body", "<article", "<table", "<div", "<p>", "<h1"];

    /// <summary>Whether the text begins as a page does, after declarations and comments.</summary>
    public static bool LooksLikeHtml(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, HeadLength)).TrimStart().TrimStart('\uFEFF').ToString();
        if (!head.StartsWith('<'))
        {
            return false;
        }

        var afterDeclaration = head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<!--", StringComparison.Ordinal)
            ? head[(head.IndexOf('>', StringComparison.Ordinal) + 1)..].TrimStart()
            : head;
        return Openings.Any(opening => afterDeclaration.StartsWith(opening, StringComparison.OrdinalIgnoreCase));
    }

    public static ExtractedText Extract(byte[] content, FileText file, ExtractionLimits limits)
    {
        var declared = DeclaredCharset(file);
        var page = file.IsCertain ? file : FileText.Read(content, declared);
        HtmlShape.RefuseUnusual(page.Text, limits);
        using var document = new HtmlParser().ParseDocument(page.Text);

        var converted = LegacyText.ToUnicode(Visible(document));
        return new ExtractedText
        {
            // TCVN3 has its ư where Unicode has the soft hyphen, so soft hyphens go only after the conversion.
            Text = converted.Text.Replace("\u00AD", "", StringComparison.Ordinal),
            Format = "html",
            Title = Title(document) is { } title ? converted.Likewise(title) : null,
            Encoding = converted.CharacterSet ?? page.Encoding,
            Notes = [.. page.Notes, .. converted.Notes, .. IsDeclared(declared) ? [] : TextExtractor.Doubt(page, converted)],
        };
    }

    private static string Visible(IHtmlDocument document)
    {
        var walker = new HtmlWalker();
        if (document.Body is { } body)
        {
            walker.Walk(body);
        }

        return walker.Text;
    }

    private static string? Title(IHtmlDocument document)
    {
        var shared = document.QuerySelector("meta[property='og:title']")?.GetAttribute("content")?.Trim();
        var title = string.IsNullOrEmpty(shared) ? document.Title?.Trim() : shared;
        return string.IsNullOrEmpty(title) ? null : title;
    }

    private static string? DeclaredCharset(FileText file)
    {
        if (file.IsCertain)
        {
            return null;
        }

        var head = file.Text.AsSpan(0, Math.Min(file.Text.Length, HeadLength));
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = head[(at + "charset=".Length)..].TrimStart("\"' ");
        var end = value.IndexOfAny(EndsOfValue);
        return end <= 0 ? null : value[..end].ToString();
    }

    // A page that names a Western code page and is readable in it leaves no doubt.
    private static bool IsDeclared(string? charset) =>
        charset is not null && (charset.Contains("1252", StringComparison.Ordinal) || charset.Contains("8859-1", StringComparison.Ordinal));
}
