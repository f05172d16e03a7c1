using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CamKet.Formats.Reports;

/// <summary>The page: A4 upright, margins and page numbers as Decree 30/2020/NĐ-CP asks.</summary>
internal static class DocxPage
{
    /// <summary>What is left between the margins, in twentieths of a point.</summary>
    public const int TextWidth = A4Width - Left - Right;

    private const int A4Width = 11906;
    private const int A4Height = 16838;
    private const int TopAndBottom = 1134; // 20 mm
    private const int Left = 1701; // 30 mm
    private const int Right = 851; // 15 mm
    private const int ToHeader = 567; // 10 mm

    public static SectionProperties AddTo(MainDocumentPart main)
    {
        var header = main.AddNewPart<HeaderPart>();
        header.Header = new Header(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.PageNumber }),
            new SimpleField(new Run(new Text("2"))) { Instruction = "PAGE" }));

        // The number is hidden on the first page: that page has a header of its own, which is not given.
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) },
            new PageSize { Width = A4Width, Height = A4Height },
            new PageMargin { Top = TopAndBottom, Bottom = TopAndBottom, Left = Left, Right = Right, Header = ToHeader, Footer = ToHeader, Gutter = 0 },
            new PageNumberType { Start = 1 },
            new TitlePage());
    }
}
