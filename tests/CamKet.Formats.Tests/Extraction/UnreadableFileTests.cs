using System.IO.Compression;
using System.Text;
using CamKet.Casework.Documents;
using CamKet.Formats.Extraction;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Extraction;

public sealed class UnreadableFileTests
{
    private readonly TextExtractor _extractor = new();

    public static TheoryData<string, byte[], string, string> RefusedFiles => new()
    {
        { "a.txt", [], "Tệp rỗng", "empty" },
        { "a.txt", "  \r\n\t "u8.ToArray(), "Không tìm thấy chữ nào", "No words" },
        { "a.txt", [0xEF, 0xBB, 0xBF], "Không tìm thấy chữ nào", "No words" },
        { "a.html", "<html><body><script>x</script></body></html>"u8.ToArray(), "Không tìm thấy chữ nào", "No words" },
        { "a.txt", "%PDF-1.7 ..."u8.ToArray(), "PDF bị hỏng", "PDF is damaged" },
        { "a.docx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "Ảnh kiểu này", "kind of picture" },
        { "thu.msg", Files.Ole("__properties_version1.0"), "Outlook", ".eml" },
        { "a.txt", [0x4D, 0x5A, 0x90, 0x00, 0x03, 0x00], "chương trình", "program" },
        { "a.txt", [0x1F, 0x8B, 0x08, 0x00], "tệp nén", "archive" },
        { "a.rtf", "{\\rtf1\\ansi x}"u8.ToArray(), "RTF", "RTF" },
        { "a.doc", Files.Ole("WordDocument"), "Word kiểu cũ", "old Word" },
        { "a.docx", Files.Ole("EncryptedPackage"), "mật khẩu", "password" },
        { "a.xls", Files.Ole("Workbook"), "Office kiểu cũ", "old Office" },
        { "a.docx", Files.Zip(("readme.txt", "x")), "tệp nén", "archive" },
        { "a.docx", Files.Zip(("[Content_Types].xml", "<Types/>")), "DOCX bị hỏng", "damaged" },
        { "a.xlsx", Files.Zip(("xl/workbook.xml", "<x/>")), "không có dòng nào", "No row" },
        { "a.docx", Files.Zip(("ppt/presentation.xml", "<x/>")), "PowerPoint", "PowerPoint" },
        { "a.docx", Files.Docx("<w:p>"), "DOCX bị hỏng", "damaged" },
        { "a.docx", Files.Utf8("không phải zip"), "DOCX bị hỏng", "damaged" },
        { "a.docx", Files.Docx("<w:p/>"), "Không tìm thấy chữ nào", "No words" },
        { "a.bin", [0x01, 0x02, 0x03, 0x00, 0x04, 0x41, 0x42], "nhị phân", "binary" },
    };

    [Theory]
    [MemberData(nameof(RefusedFiles))]
    public void Extract_FileWithoutText_SaysWhatItIs(string name, byte[] content, string vi, string en)
    {
        var refusal = Should.Throw<UnreadableFileException>(() => _extractor.Extract(content, name));

        refusal.Sentence.Vi.ShouldContain(vi);
        refusal.Sentence.En.ShouldContain(en);
    }

    [Fact]
    public void Extract_FiftyMegabytes_IsRefusedWithBothSizes()
    {
        var content = new byte[50 * 1024 * 1024];
        Array.Fill(content, (byte)'a');

        var refusal = Should.Throw<UnreadableFileException>(() => _extractor.Extract(content, "a.txt"));

        refusal.Sentence.Vi.ShouldContain("50 MB");
        refusal.Sentence.En.ShouldContain("the limit is 20 MB");
    }

    [Fact]
    public void Extract_DocxCutInHalf_SaysThatItIsDamaged()
    {
        var whole = Files.Docx(string.Concat(Enumerable.Range(0, 500).Select(i => Files.Paragraph($"Đoạn {i}"))));

        Should.Throw<UnreadableFileException>(() => _extractor.Extract(whole[..(whole.Length / 2)], "a.docx"))
            .Sentence.En.ShouldContain("damaged");
    }

    [Fact]
    public void Extract_DocxThatUnpacksTooLarge_IsRefused()
    {
        var limits = new ExtractionLimits { UnpackedBytes = 100_000 };
        var bomb = Files.Docx(Files.Paragraph(new string('a', 200_000)));

        bomb.Length.ShouldBeLessThan(5_000);
        Should.Throw<UnreadableFileException>(() => new TextExtractor(limits).Extract(bomb, "a.docx")).Sentence.En.ShouldContain("unpacks");
    }

    [Fact]
    public void Extract_DocxThatLiesAboutItsSize_IsStoppedWhileUnpacking()
    {
        var limits = new ExtractionLimits { UnpackedBytes = 100_000 };
        var bomb = DeclareSmaller(Files.Docx(Files.Paragraph(new string('a', 200_000))), "word/document.xml");

        var refusal = Should.Throw<UnreadableFileException>(() => new TextExtractor(limits).Extract(bomb, "a.docx"));

        (refusal.Sentence.En.Contains("unpacks", StringComparison.Ordinal) || refusal.Sentence.En.Contains("damaged", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public void Extract_DocxWithCountlessParts_IsRefused()
    {
        var parts = Enumerable.Range(0, 50).Select(i => ($"word/media/{i}.bin", "x")).ToArray();

        Should.Throw<UnreadableFileException>(() => new TextExtractor(new ExtractionLimits { Parts = 20 }).Extract(Files.Docx(Files.Paragraph("Chữ"), parts), "a.docx"))
            .Sentence.En.ShouldContain("unpacks");
    }

    [Fact]
    public void Extract_DocxWithEntities_IsRefused()
    {
        const string Xml = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"b\">]><d>&a;</d>";

        Should.Throw<UnreadableFileException>(() => _extractor.Extract(Files.Zip(("word/document.xml", Xml)), "a.docx")).Sentence.En.ShouldContain("damaged");
    }

    [Fact]
    public void Extract_DocxNestedWithoutEnd_IsRefused()
    {
        var body = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 3_000)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 3_000));

        Should.Throw<UnreadableFileException>(() => _extractor.Extract(Files.Docx(body), "a.docx")).Sentence.En.ShouldContain("nested");
    }

    // Writes 1,000 as the unpacked size of a part into the central directory of the archive.
    private static byte[] DeclareSmaller(byte[] archive, string part)
    {
        var name = Encoding.ASCII.GetBytes(part);
        var central = archive.AsSpan().LastIndexOf(name) - 46;
        BitConverter.GetBytes(1_000).CopyTo(archive, central + 24);
        using var check = new ZipArchive(new MemoryStream(archive));
        check.GetEntry(part)!.Length.ShouldBe(1_000);
        return archive;
    }
}
