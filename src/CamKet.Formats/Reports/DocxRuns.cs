using CamKet.Casework.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CamKet.Formats.Reports;

/// <summary>Turns the runs of a report into Word's runs and hyperlinks.</summary>
internal sealed class DocxRuns(MainDocumentPart main, string? baseAddress)
{
    private const string StruckRed = "C00000";

    private readonly Dictionary<Uri, string> _relationships = [];

    public IEnumerable<OpenXmlElement> Of(IReadOnlyList<ReportRun> runs) => runs.SelectMany(Of);

    /// <summary>A run of fixed text.</summary>
    public static Run Plain(string text, RunProperties? properties = null)
    {
        var run = new Run();
        if (properties is not null)
        {
            run.Append(properties);
        }

        run.Append(Characters(text));
        return run;
    }

    private IEnumerable<OpenXmlElement> Of(ReportRun run)
    {
        var address = AddressOf(run.Link);
        if (run.Reference is null || run.Reference == run.Text)
        {
            yield return Linked(run.Text, run, address);
            yield break;
        }

        yield return Plain(run.Text + " (", Properties(run, isLink: false));
        yield return Linked(run.Reference, run, address);
        yield return Plain(")", Properties(run, isLink: false));
    }

    private OpenXmlElement Linked(string text, ReportRun run, Uri? address)
    {
        var plain = Plain(text, Properties(run, address is not null));
        return address is null ? plain : new Hyperlink(plain) { Id = Relationship(address), History = true };
    }

    private string Relationship(Uri address)
    {
        if (!_relationships.TryGetValue(address, out var id))
        {
            id = main.AddHyperlinkRelationship(address, isExternal: true).Id;
            _relationships[address] = id;
        }

        return id;
    }

    // Only web addresses: a link in an issued paper must not start anything else.
    private Uri? AddressOf(string? link)
    {
        if (string.IsNullOrWhiteSpace(link))
        {
            return null;
        }

        var isWhole = link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        var whole = isWhole ? link : baseAddress is null ? null : $"{baseAddress.TrimEnd('/')}/{link.TrimStart('/')}";
        return Uri.TryCreate(whole, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
    }

    // The decree asks for black letters; a dotted line tells what can be opened.
    private static RunProperties Properties(ReportRun run, bool isLink) => new()
    {
        Bold = run.Bold ? new Bold() : null,
        Italic = run.Italic ? new Italic() : null,
        Strike = run.Unsupported ? new Strike() : null,
        Color = run.Unsupported ? new Color { Val = StruckRed } : null,
        Underline = isLink ? new Underline { Val = UnderlineValues.Dotted } : null,
    };

    private static IEnumerable<OpenXmlElement> Characters(string text)
    {
        var lines = XmlText.Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                yield return new Break();
            }

            yield return new Text(lines[i].Replace('\t', ' ')) { Space = SpaceProcessingModeValues.Preserve };
        }
    }
}
