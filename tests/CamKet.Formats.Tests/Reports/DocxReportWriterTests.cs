using CamKet.Casework.Reports;
using CamKet.Formats.Extraction;
using CamKet.Formats.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Reports;

public sealed class DocxReportWriterTests
{
    private readonly DocxReportWriter _writer = new();

    public static TheoryData<string> Samples => ["vi", "en", "bare", "hostile"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Write_AnyReport_IsValidOpenXml(string sample)
    {
        using var file = Open(_writer.Write(Sample(sample)));

        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}");

        errors.ShouldBeEmpty();
    }

    [Fact]
    public void Write_Page_HasTheMeasuresOfTheDecree()
    {
        using var file = Open(_writer.Write(SampleReports.Vietnamese));
        var section = file.MainDocumentPart!.Document.Body!.GetFirstChild<SectionProperties>()!;

        var size = section.GetFirstChild<PageSize>()!;
        (Millimetres(size.Width!), Millimetres(size.Height!)).ShouldBe((210, 297));
        var margins = section.GetFirstChild<PageMargin>()!;
        Millimetres((uint)margins.Top!.Value).ShouldBeInRange(20, 25);
        Millimetres((uint)margins.Bottom!.Value).ShouldBeInRange(20, 25);
        Millimetres(margins.Left!).ShouldBeInRange(30, 35);
        Millimetres(margins.Right!).ShouldBeInRange(15, 20);
        section.GetFirstChild<TitlePage>().ShouldNotBeNull();
        section.Elements<HeaderReference>().ShouldHaveSingleItem().Type!.Value.ShouldBe(HeaderFooterValues.Default);
    }

    [Fact]
    public void Write_Vietnamese_HasEveryBlockOfTheFormInOrder()
    {
        var text = Text(SampleReports.Vietnamese);

        string[] order =
        [
            "BỘ NGOẠI GIAO BAN THƯ KÝ QUỐC GIA VỀ ASEAN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
            "Số: 05/BC-ASEAN | Hà Nội, ngày 09 tháng 02 năm 2026",
            "Báo cáo", "Kết quả thực hiện cam kết", "I. Tình hình chung", "Trong quý có 12 mục đến hạn",
            "Trụ cột | Đến hạn | Hoàn thành", "Kinh tế | 5 | 4 | 1 |", "II. Kết quả theo trụ cột", "1. Kinh tế",
            "muộn 15 ngày so với hạn (CK-2025-0102), tạo chuyển biến", "- Việc thứ nhất", "a) Thương mại", "b) Đầu tư", "2. Văn hóa - Xã hội",
            "Nơi nhận: - Văn phòng Chính phủ (để báo cáo); - Các bộ, ngành liên quan; - Lưu: VT, ASEAN. | KT. BỘ TRƯỞNG THỨ TRƯỞNG Trần Văn Mẫu",
        ];
        var at = 0;
        foreach (var piece in order)
        {
            var found = text.IndexOf(piece, at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(0, $"\"{piece}\" is missing after position {at} of:\n{text}");
            at = found + piece.Length;
        }
    }

    [Fact]
    public void Write_English_UsesEnglishWords()
    {
        var text = Text(SampleReports.English);

        text.ShouldContain("SOCIALIST REPUBLIC OF VIET NAM Independence - Freedom - Happiness");
        text.ShouldContain("Ha Noi, 9 February 2026");
        text.ShouldContain("1. Economic pillar\n\na) Trade");
        text.ShouldContain("Recipients: - Office of the Government; - File copy. | DIRECTOR-GENERAL");
        text.ShouldNotContain("Nơi nhận");
    }

    [Fact]
    public void Write_UnsupportedWords_AreStruckRed()
    {
        using var file = Open(_writer.Write(SampleReports.Vietnamese));

        var struck = file.MainDocumentPart!.Document.Descendants<Run>().Where(run => run.RunProperties?.Strike is not null).ToList();

        struck.ShouldHaveSingleItem().InnerText.ShouldBe("tạo chuyển biến rõ rệt trong nhận thức của doanh nghiệp");
        struck[0].RunProperties!.Color!.Val!.Value.ShouldBe("C00000");
    }

    [Fact]
    public void Write_Links_LeadToTheBaseAddress()
    {
        using var file = Open(_writer.Write(SampleReports.Vietnamese));
        var main = file.MainDocumentPart!;

        var links = main.Document.Descendants<Hyperlink>()
            .Select(link => (link.InnerText, main.HyperlinkRelationships.Single(r => r.Id == link.Id).Uri.ToString()));

        links.ShouldBe(
        [
            ("12", "https://camket.example/register?due=2025-Q4"),
            ("CK-2025-0102", "https://camket.example/register/CK-2025-0102"),
            ("CK-2025-0102", "https://camket.example/register/CK-2025-0102"),
        ]);
    }

    [Theory]
    [InlineData(null, "/register/CK-1")]
    [InlineData("https://camket.example", "https://")]
    [InlineData("javascript:alert(1)//", "x")]
    [InlineData("file:///etc", "passwd")]
    public void Write_LinkThatLeadsNowhereOrElsewhere_IsPlainText(string? baseAddress, string link)
    {
        var report = Of(new ReportRun("CK-1") { Reference = "CK-1", Link = link }) with { BaseAddress = baseAddress };

        using var file = Open(_writer.Write(report));

        file.MainDocumentPart!.HyperlinkRelationships.ShouldBeEmpty();
        file.MainDocumentPart.Document.InnerText.ShouldContain("CK-1");
    }

    [Fact]
    public void Write_ControlCharactersInText_AreLeftOut() =>
        Text(Of(new ReportRun("Chữ\u0000 \u0008có\u001B lỗi\uFFFE \uD800và 🇻🇳\r\ndòng hai"))).ShouldContain("Chữ có lỗi và 🇻🇳\ndòng hai");

    private string Text(Report report) => new TextExtractor().Extract(_writer.Write(report), "a.docx").Text;

    private static Report Sample(string name) => name switch
    {
        "vi" => SampleReports.Vietnamese,
        "en" => SampleReports.English,
        "bare" => new Report { Language = "vi", Heading = new ReportHeading(null, "Bộ Ngoại giao", null, "Hà Nội", null), Title = "Báo cáo" },
        _ => Of(new ReportRun("\u0001<w:p>&amp;\"'\u000B \uDC00 ") { Reference = "<x>", Link = "/a b?c=<d>&e=\"f\"" }),
    };

    private static Report Of(ReportRun run) => new()
    {
        Language = "vi",
        Heading = new ReportHeading(null, "Bộ\u0002 Ngoại giao", "\u0003", "Hà Nội", null),
        Title = "Báo cáo\u0004",
        Subject = "Về\u0005 việc",
        BaseAddress = "https://camket.example/",
        Sections = [new ReportSection { Heading = "Đầu\u0006 đề", Blocks = [ReportParagraph.Of(run), new ReportTable(["\u0007A"], [[], [new ReportCell([run])]])] }],
        Recipients = ["A\u0008"],
    };

    private static WordprocessingDocument Open(byte[] content) => WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);

    private static int Millimetres(uint twips) => (int)Math.Round(twips / 1440.0 * 25.4);
}
