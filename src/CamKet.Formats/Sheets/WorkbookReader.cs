using System.Globalization;
using System.IO.Compression;
using System.Xml;
using CamKet.Casework.Imports;
using CamKet.Formats.Extraction;

namespace CamKet.Formats.Sheets;

/// <summary>Reads the parts of a workbook as streams, so that their size stays bounded whatever the archive declares. Formulas count by the value
/// that was last reckoned; nothing is reckoned here.</summary>
internal sealed class WorkbookReader(ZipArchive archive, ExtractionLimits limits)
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly UnpackingAllowance _allowance = new(limits.UnpackedBytes);

    public IReadOnlyList<Sheet> Read()
    {
        var (names, from1904) = Names();
        var targets = Targets();
        var shared = SharedStrings();
        var days = DayStyles.Read(Open("xl/styles.xml"));
        var sheets = new List<Sheet>();
        foreach (var (name, id) in names)
        {
            if (targets.TryGetValue(id, out var part) && Open(part) is { } reader)
            {
                using (reader)
                {
                    sheets.Add(new SheetPart(reader, shared, days, from1904, limits.Depth).Read(name));
                }
            }
        }

        return sheets;
    }

    /// <summary>Hidden sheets are left out, as hidden rows are.</summary>
    private (List<(string Name, string Id)> Names, bool From1904) Names()
    {
        var (names, from1904) = (new List<(string, string)>(), false);
        using var reader = Open("xl/workbook.xml")!;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && reader.GetAttribute("state") is null or "visible" && reader.GetAttribute("id", Relations) is { } id)
            {
                names.Add((reader.GetAttribute("name") ?? "", id));
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                from1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
        }

        return (names, from1904);
    }

    private Dictionary<string, string> Targets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = Open("xl/_rels/workbook.xml.rels");
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        return targets;
    }

    private List<string> SharedStrings()
    {
        var strings = new List<string>();
        using var reader = Open("xl/sharedStrings.xml");
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                using var item = reader.ReadSubtree();
                strings.Add(RichText.Of(item));
            }
        }

        return strings;
    }

    private XmlReader? Open(string part) => archive.GetEntry(part) is { } entry
        ? XmlReader.Create(new CappedStream(entry.Open(), _allowance), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true })
        : null;
}

/// <summary>Text in pieces of different looks, without the readings that East Asian sheets put above the letters.</summary>
internal static class RichText
{
    public static string Of(XmlReader reader)
    {
        var text = new System.Text.StringBuilder();
        var reading = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "rPh" && !reader.IsEmptyElement:
                    reading++;
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "rPh":
                    reading--;
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when reading == 0:
                    text.Append(reader.Value);
                    break;
            }
        }

        return text.ToString().Trim();
    }
}

/// <summary>The cell styles that show a number as a day.</summary>
internal static class DayStyles
{
    /// <summary>The formats that every Excel knows by number: 14-17 and 22 are days, 27-36 and 50-58 days of East Asian settings.</summary>
    private static bool IsBuiltIn(int format) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);

    public static HashSet<int> Read(XmlReader? reader)
    {
        var (days, custom, style, inCells) = (new HashSet<int>(), new HashSet<int>(), 0, false);
        using (reader)
        {
            while (reader?.Read() == true)
            {
                if (reader.LocalName == "cellXfs")
                {
                    inCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                }
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && int.TryParse(reader.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var id) && ShowsDays(reader.GetAttribute("formatCode") ?? ""))
                {
                    custom.Add(id);
                }
                else if (inCells && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                {
                    if (int.TryParse(reader.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var format) && (IsBuiltIn(format) || custom.Contains(format)))
                    {
                        days.Add(style);
                    }

                    style++;
                }
            }
        }

        return days;
    }

    /// <summary>A code with a day or a year outside quotes and brackets.</summary>
    private static bool ShowsDays(string code)
    {
        var (quoted, bracketed) = (false, false);
        foreach (var c in code)
        {
            quoted ^= c == '"';
            bracketed = c == '[' || (bracketed && c != ']');
            if (!quoted && !bracketed && c is 'd' or 'D' or 'y' or 'Y')
            {
                return true;
            }
        }

        return false;
    }
}
