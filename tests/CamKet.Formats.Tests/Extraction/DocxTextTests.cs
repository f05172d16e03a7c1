using CamKet.Formats.Extraction;
using Shouldly;
using Xunit;
using static CamKet.Formats.Tests.Extraction.Files;

namespace CamKet.Formats.Tests.Extraction;

public sealed class DocxTextTests
{
    private const string Numbered = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";

    private readonly TextExtractor _extractor = new();

    public static TheoryData<string, string> Bodies => new()
    {
        { Paragraph("Tiêu đề", "<w:pStyle w:val=\"Heading1\"/>") + Paragraph("Một") + "<w:p/>" + Paragraph("Hai"), "Tiêu đề\n\nMột\n\nHai" },
        { Paragraph("Gồm:") + Paragraph("Một", Numbered) + Paragraph("Hai", Numbered) + Paragraph("Sau"), "Gồm:\n\nMột\nHai\n\nSau" },
        { "<w:p><w:r><w:t>Hai </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bên</w:t><w:tab/><w:t>ký</w:t><w:br/><w:t>kết</w:t></w:r></w:p>", "Hai bên\tký\nkết" },
        { "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/></w:tabs></w:pPr><w:r><w:t>Chữ</w:t></w:r></w:p>", "Chữ" },
        { "<w:tbl><w:tr><w:tc>" + Paragraph("A") + Paragraph("B") + "</w:tc><w:tc>" + Paragraph("C") + "</w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc>" + Paragraph("D") + "</w:tc></w:tr></w:tbl>" + Paragraph("Sau"), "A B | C\n| D\n\nSau" },
        { "<w:tbl><w:tr><w:tc>" + Paragraph("Khung một") + Paragraph("Khung hai") + "</w:tc></w:tr></w:tbl>", "Khung một\n\nKhung hai" },
        { "<w:tbl><w:tr><w:tc>" + Paragraph("A") + "<w:tbl><w:tr><w:tc>" + Paragraph("x") + "</w:tc><w:tc>" + Paragraph("y") + "</w:tc></w:tr></w:tbl></w:tc><w:tc>" + Paragraph("B") + "</w:tc></w:tr></w:tbl>", "A x | y | B" },
        { "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r></w:p>", "hiện" },
        { "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>hiện</w:t></w:r></w:p>", "hiện" },
        { "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink></w:p>", "liên kết" },
        { Paragraph("Mục lục ..... 3", "<w:pStyle w:val=\"TOC1\"/>") + Paragraph("Mục lục"), "Mục lục" },
        { "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + Paragraph("Hộp") + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + Paragraph("Hộp") + "</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>Ngoài</w:t></w:r></w:p>", "Hộp\n\nNgoài" },
        { "<w:sdt><w:sdtContent>" + Paragraph("Trong khung") + "</w:sdtContent></w:sdt>", "Trong khung" },
        { "<w:p><w:r><w:t>59</w:t><w:noBreakHyphen/><w:t>KL/TW</w:t><w:softHyphen/></w:r></w:p>", "59-KL/TW" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Extract_Document_GivesItsTextAsBlocks(string body, string expected)
    {
        var extracted = _extractor.Extract(Docx(body), "a.docx");

        extracted.Text.ShouldBe(expected);
        extracted.Format.ShouldBe("docx");
    }

    [Fact]
    public void Extract_TrackedChanges_ReadsThemAsAcceptedAndSaysSo()
    {
        const string Body = "<w:p><w:r><w:t xml:space=\"preserve\">Hạn </w:t></w:r><w:del><w:r><w:delText>2025</w:delText></w:r></w:del>"
            + "<w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>2026</w:t></w:r></w:ins></w:p>";

        var extracted = _extractor.Extract(Docx(Body), "a.docx");

        extracted.Text.ShouldBe("Hạn 2026");
        extracted.Notes.ShouldHaveSingleItem().Vi.ShouldContain("sửa đổi");
    }

    [Fact]
    public void Extract_Footnotes_FollowTheBody()
    {
        var notes = ("word/footnotes.xml", $"<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnote>{Paragraph("Chú thích một.")}</w:footnote></w:footnotes>");

        _extractor.Extract(Docx(Paragraph("Thân bài."), notes), "a.docx").Text.ShouldBe("Thân bài.\n\nChú thích một.");
    }

    [Fact]
    public void Extract_CoreProperties_GiveTheTitle()
    {
        var core = ("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title> Báo cáo quý </dc:title></cp:coreProperties>");

        _extractor.Extract(Docx(Paragraph("Chữ"), core), "không-đuôi").Title.ShouldBe("Báo cáo quý");
    }
}
