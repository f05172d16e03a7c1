using System.Buffers.Binary;
using CamKet.Casework.Documents;
using CamKet.Formats.Extraction;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Extraction;

public sealed class ScanTests(Papers papers) : IClassFixture<Papers>
{
    private readonly TextExtractor _extractor = new();

    [Fact]
    public void Extract_ScannedPage_RecognisesVietnameseAndSaysHowSurely()
    {
        SkipWithoutRecognition();

        var read = _extractor.Extract(papers.Scan("png"), "quet.png");

        read.Format.ShouldBe("scan");
        read.Text.ShouldContain("Hiệp định ATIGA trước tháng 6 năm 2026");
        read.Pages.ShouldBe([new PageStart(1, 0)]);
        read.Notes[0].Vi.ShouldContain("nhận dạng từ ảnh quét");
        read.Notes[0].En.ShouldContain("recognised in a scan");
    }

    [Fact]
    public void Extract_PdfOfPictures_IsRecognisedPageByPage()
    {
        SkipWithoutRecognition();
        var told = new List<(int Done, int Total)>();

        var read = _extractor.Extract(papers.ScannedPdf(), "quet.pdf", new ExtractionWatch { Progress = (done, total) => told.Add((done, total)) });

        read.Format.ShouldBe("scan");
        read.Text.ShouldContain("Hiệp định ATIGA");
        told[^1].Done.ShouldBe(told[^1].Total);
    }

    [Fact]
    public void Extract_Tiff_IsReadAsAPicture()
    {
        SkipWithoutRecognition();

        _extractor.Extract(papers.Scan("tiff"), "quet.tif").Text.ShouldContain("Hiệp định ATIGA");
    }

    [Fact]
    public void Extract_HugePicture_IsRefusedByItsHeadAlone()
    {
        byte[] huge = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(huge.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(huge.AsSpan(20), 60_000);

        Should.Throw<UnreadableFileException>(() => _extractor.Extract(huge, "a.png")).Sentence.En.ShouldContain("60000 by 60000");
    }

    [Fact]
    public void Extract_TooManyScannedPages_SaysHowMany()
    {
        SkipWithoutRecognition();

        Should.Throw<UnreadableFileException>(() => new TextExtractor(new ExtractionLimits { ScannedPages = 0 }).Extract(papers.Scan("png"), "a.png"))
            .Sentence.Vi.ShouldContain("1 trang quét");
    }

    private static void SkipWithoutRecognition() =>
        Assert.SkipWhen(Papers.OnPath("tesseract") is null || Papers.OnPath("pdftoppm") is null, "tesseract and pdftoppm are not both on the PATH.");
}
