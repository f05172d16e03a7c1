using System.Globalization;
using System.Text.RegularExpressions;
using CamKet.Formats.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CamKet.Formats.Tables;

/// <summary>Writes a list as an Excel workbook: the heading stays in sight, every column filters, days are days and numbers are numbers, references open
/// their pages. All other cells are text and nothing else: what begins with an equals sign is shown, not reckoned.</summary>
public static partial class XlsxTable
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>What Excel takes on one sheet.</summary>
    private const int MostLinks = 65_000;

    /// <summary>Rows of a template that offer their lists.</summary>
    private const int TemplateRows = 20_000;

    private const int MostCharacters = 32_767;
    private const double NarrowestColumn = 10;
    private const double WidestColumn = 60;

    /// <param name="name">Of the sheet.</param>
    /// <param name="headers">The headings.</param>
    /// <param name="rows">Texts. What is written as a day or as a plain number becomes one.</param>
    /// <param name="addressOf">The full address of what a cell names ("CK-2026-0147"); null where it names nothing.</param>
    /// <param name="lists">By column, the values that it may take, for a sheet that people fill in.</param>
    public static byte[] Write(string name, IReadOnlyList<string> headers, IReadOnlyCollection<IReadOnlyList<string?>> rows, Func<string, string?>? addressOf = null, IReadOnlyDictionary<int, IReadOnlyList<string>>? lists = null)
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Sheet();
            var part = workbook.AddNewPart<WorksheetPart>();
            WriteSheet(part, headers, rows, addressOf, lists ?? new Dictionary<int, IReadOnlyList<string>>());
            var title = Title(name);
            var filter = new DefinedName($"'{title.Replace("'", "''", StringComparison.Ordinal)}'!$A$1:${ColumnName(headers.Count - 1)}${rows.Count + 1}") { Name = "_xlnm._FilterDatabase", LocalSheetId = 0, Hidden = true };
            workbook.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(new Sheet { Name = title, SheetId = 1, Id = workbook.GetIdOfPart(part) }), new DefinedNames(filter));
        }

        return buffer.ToArray();
    }

    /// <summary>"A", "B" … "AA" of a column counted from 0.</summary>
    internal static string ColumnName(int column) => column < 26 ? ((char)('A' + column)).ToString() : ColumnName(column / 26 - 1) + (char)('A' + column % 26);

    private static void WriteSheet(WorksheetPart part, IReadOnlyList<string> headers, IReadOnlyCollection<IReadOnlyList<string?>> rows, Func<string, string?>? addressOf, IReadOnlyDictionary<int, IReadOnlyList<string>> lists)
    {
        var links = new List<Hyperlink>();
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(headers.Select((header, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = WidthOf(header, i, rows), CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, 1, headers.Select(h => XlsxCell.Text(h, XlsxStyles.Heading)));
        var number = 1u;
        foreach (var row in rows)
        {
            number++;
            WriteRow(writer, number, row.Select((text, column) => CellOf(part, text, $"{ColumnName(column)}{number}", addressOf, links)));
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{ColumnName(headers.Count - 1)}{number}" });
        if (lists.Count > 0)
        {
            writer.WriteElement(new DataValidations(lists.OrderBy(l => l.Key).Select(l => ChoiceOf(l.Key, l.Value))) { Count = (uint)lists.Count });
        }

        if (links.Count > 0)
        {
            writer.WriteElement(new Hyperlinks(links));
        }

        writer.WriteEndElement();
    }

    /// <summary>A drop-down over the whole column beneath its heading.</summary>
    private static DataValidation ChoiceOf(int column, IReadOnlyList<string> values) => new(new Formula1('"' + string.Join(',', values) + '"'))
    {
        Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true, SequenceOfReferences = new ListValue<StringValue>([$"{ColumnName(column)}2:{ColumnName(column)}{TemplateRows}"]),
    };

    private static void WriteRow(OpenXmlWriter writer, uint number, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = number });
        var column = 0;
        foreach (var cell in cells)
        {
            cell.CellReference = $"{ColumnName(column++)}{number}";
            writer.WriteElement(cell);
        }

        writer.WriteEndElement();
    }

    private static Cell CellOf(WorksheetPart part, string? text, string at, Func<string, string?>? addressOf, List<Hyperlink> links)
    {
        if (string.IsNullOrEmpty(text))
        {
            return new Cell();
        }

        if (DayOf(text) is { } day)
        {
            return XlsxCell.Day(day);
        }

        if (PlainNumber().IsMatch(text))
        {
            return XlsxCell.Number(text);
        }

        if (links.Count < MostLinks && addressOf?.Invoke(text) is { } address && Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            links.Add(new Hyperlink { Reference = at, Id = part.AddHyperlinkRelationship(uri, isExternal: true).Id });
            return XlsxCell.Text(text, XlsxStyles.Link);
        }

        return XlsxCell.Text(XmlText.Clean(text.Length > MostCharacters ? text[..MostCharacters] : text));
    }

    private static DateOnly? DayOf(string text) =>
        text.Length == 10 && DateOnly.TryParseExact(text, ["dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1901 ? day : null;

    private static double WidthOf(string header, int column, IReadOnlyCollection<IReadOnlyList<string?>> rows)
    {
        var longest = rows.Take(200).Select(row => row[column]?.Length ?? 0).Append(header.Length + 3).Max();
        return Math.Clamp(longest * 1.1, NarrowestColumn, WidestColumn);
    }

    /// <summary>Excel forbids some signs in the name of a sheet, and more than 31 characters.</summary>
    private static string Title(string name)
    {
        var allowed = new string([.. name.Where(c => c is not (':' or '\\' or '/' or '?' or '*' or '[' or ']'))]).Trim('\'', ' ');
        return allowed.Length == 0 ? "CamKet" : allowed[..Math.Min(31, allowed.Length)];
    }

    // Numbers with a leading zero are codes, and beyond 15 digits Excel rounds.
    [GeneratedRegex(@"^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$")]
    private static partial Regex PlainNumber();
}
