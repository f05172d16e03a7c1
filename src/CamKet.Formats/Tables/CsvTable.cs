using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace CamKet.Formats.Tables;

/// <summary>Writes a list as CSV that a spreadsheet opens with its Vietnamese letters right and runs nothing from.</summary>
public static class CsvTable
{
    public const string MediaType = "text/csv; charset=utf-8";

    // A number is no formula, though it begins with a minus sign.
    private const NumberStyles PlainNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    // Spreadsheets take UTF-8 for the local code page unless the byte order mark says otherwise.
    private static readonly UTF8Encoding WithByteOrderMark = new(encoderShouldEmitUTF8Identifier: true);

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };

    public static byte[] Write(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var buffer = new MemoryStream();
        using (var text = new StreamWriter(buffer, WithByteOrderMark, leaveOpen: true))
        using (var csv = new CsvWriter(text, Configuration))
        {
            WriteRow(csv, headers);
            foreach (var row in rows)
            {
                WriteRow(csv, row);
            }
        }

        return buffer.ToArray();
    }

    private static void WriteRow(CsvWriter csv, IReadOnlyList<string?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(Harmless(cell));
        }

        csv.NextRecord();
    }

    // A leading apostrophe makes the spreadsheet show the cell as text (OWASP, "CSV Injection").
    private static string? Harmless(string? cell) =>
        cell is { Length: > 0 } && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20'
            && !decimal.TryParse(cell, PlainNumber, CultureInfo.InvariantCulture, out _)
            ? "'" + cell
            : cell;
}
