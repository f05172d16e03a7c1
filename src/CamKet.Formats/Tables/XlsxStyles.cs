using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CamKet.Formats.Tables;

/// <summary>The few looks a sheet of ours needs, by the index that cells name.</summary>
internal static class XlsxStyles
{
    public const uint Text = 0;
    public const uint Heading = 1;
    public const uint Day = 2;
    public const uint Link = 3;

    /// <summary>Ours begin above those that Excel keeps to itself.</summary>
    private const uint DayFormat = 164;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" }),
        new Fonts(Font(), Font(new Bold()), Font(new Underline(), new Color { Rgb = "FF1F4E9E" })),
        new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125), new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EDF5" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(0, 0),
            Format(1, 2),
            Format(0, 0, DayFormat),
            Format(2, 0)));

    private static Font Font(OpenXmlElement? look = null, Color? color = null) => new([.. new[] { look, new FontSize { Val = 11 }, color, new FontName { Val = "Calibri" } }.OfType<OpenXmlElement>()]);

    private static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static CellFormat Format(uint font, uint fill, uint number = 0) => new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true })
    {
        FontId = font, FillId = fill, BorderId = 0, FormatId = 0, NumberFormatId = number, ApplyNumberFormat = number > 0, ApplyAlignment = true, ApplyFont = font > 0, ApplyFill = fill > 0,
    };
}
