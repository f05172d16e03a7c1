using System.Globalization;
using System.IO.Compression;
using System.Xml;
using CamKet.Casework.Imports;
using CamKet.Formats.Encodings;
using CamKet.Formats.Extraction;
using CsvHelper;
using CsvHelper.Configuration;

namespace CamKet.Formats.Sheets;

/// <summary>Reads the sheets of an Excel workbook, or a CSV file with commas, semicolons or tabs.</summary>
public sealed class SheetReader(ExtractionLimits limits) : ISheetReader
{
    /// <summary>More rows than any ministry's sheet has; what lies beyond is some program's mistake.</summary>
    public const int MostRows = 50_000;

    public const int MostColumns = 200;

    public SheetReader()
        : this(ExtractionLimits.Default)
    {
    }

    public IReadOnlyList<Sheet> Read(byte[] content, string fileName)
    {
        if (content.Length == 0)
        {
            throw Unreadable.Empty();
        }

        if (content.Length > limits.FileBytes)
        {
            throw Unreadable.TooLarge(content.Length, limits.FileBytes);
        }

        IReadOnlyList<Sheet> sheets = FileSignatures.KindOf(content) switch
        {
            FileKind.Zip => Workbook(content),
            FileKind.OleCompound => throw (FileSignatures.HasOleEntry(content, "EncryptedPackage") ? Unreadable.Protected() : Unreadable.OldSheet()),
            FileKind.Unknown => [Csv(content, fileName)],
            _ => throw Unreadable.NoSheet(),
        };
        return sheets.Any(s => s.Rows.Count > 0) ? sheets : throw Unreadable.EmptySheet();
    }

    private IReadOnlyList<Sheet> Workbook(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return archive.GetEntry("xl/workbook.xml") is null ? throw Unreadable.NoSheet() : new WorkbookReader(archive, limits).Read();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or FormatException)
        {
            throw Unreadable.BrokenSheet(e);
        }
    }

    private static Sheet Csv(byte[] content, string fileName)
    {
        var file = FileText.Read(content);
        if (file.Text.Contains('\0'))
        {
            throw Unreadable.NoSheet();
        }

        var text = LegacyText.ToUnicode(file.Text).Text;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = false, Delimiter = DelimiterOf(text), BadDataFound = null, MissingFieldFound = null };
        using var csv = new CsvParser(new StringReader(text), configuration);
        var rows = new List<SheetRow>();
        while (csv.Read() && rows.Count < MostRows)
        {
            rows.Add(new SheetRow(csv.RawRow, [.. (csv.Record ?? []).Take(MostColumns).Select(cell => new SheetCell(cell.Trim()))]));
        }

        return new Sheet(Path.GetFileNameWithoutExtension(fileName), [.. rows.Where(r => !r.IsEmpty)]);
    }

    /// <summary>The sign that comes most often in the first line: Vietnamese and European settings write semicolons.</summary>
    private static string DelimiterOf(string text)
    {
        var line = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length);
        var (commas, semicolons, tabs) = (line.Count(','), line.Count(';'), line.Count('\t'));
        return tabs > Math.Max(commas, semicolons) ? "\t" : semicolons > commas ? ";" : ",";
    }
}
