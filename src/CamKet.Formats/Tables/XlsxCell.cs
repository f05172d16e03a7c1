using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CamKet.Formats.Tables;

/// <summary>Cells of each kind.</summary>
internal static class XlsxCell
{
    private static readonly DateOnly Origin = new(1899, 12, 30);

    public static Cell Text(string text, uint style = XlsxStyles.Text) => new()
    {
        DataType = CellValues.InlineString, StyleIndex = style, InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }),
    };

    public static Cell Day(DateOnly day) => new() { StyleIndex = XlsxStyles.Day, CellValue = new CellValue((day.DayNumber - Origin.DayNumber).ToString(CultureInfo.InvariantCulture)) };

    public static Cell Number(string number) => new() { StyleIndex = XlsxStyles.Text, CellValue = new CellValue(number) };
}
