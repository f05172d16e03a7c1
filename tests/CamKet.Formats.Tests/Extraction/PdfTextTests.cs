using System.Globalization;
using System.Text;
using CamKet.Casework.Documents;
using CamKet.Formats.Extraction;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Extraction;

public sealed class PdfTextTests(Papers papers) : IClassFixture<Papers>
{
    private readonly TextExtractor _extractor = new();

    [Fact]
    public void Extract_PrintedReport_KeepsParagraphsTableAndColumnsInOrder()
    {
        var read = _extractor.Extract(papers.Report(), "bao-cao.pdf");

        read.Format.ShouldBe("pdf");
        var paragraphs = read.Text.Split("\n\n");
        paragraphs[0].ShouldBe("BÁO CÁO");
        paragraphs.ShouldContain("Bộ Công Thương sẽ hoàn thành đàm phán nâng cấp Hiệp định ATIGA trước tháng 6 năm 2026 và báo cáo Thủ tướng Chính phủ về kết quả đàm phán.");
        paragraphs.ShouldContain("""
            TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn
            1 | Xây dựng kế hoạch triển khai Tầm nhìn Cộng đồng ASEAN 2045 của các bộ, ngành và địa phương | Bộ Ngoại giao | Quý I/2026
            2 | Đàm phán Hiệp định khung kinh tế số | Bộ Công Thương | 30/6/2026
            """.ReplaceLineEndings("\n"));
        paragraphs.Where(p => p.StartsWith("Điểm ", StringComparison.Ordinal)).ShouldBe(Enumerable.Range(1, 6).Select(Papers.Column));
        paragraphs.Where(p => p.StartsWith("Đoạn thứ ", StringComparison.Ordinal)).ShouldBe(Enumerable.Range(1, 14).Select(Papers.Long));
    }

    [Fact]
    public void Extract_PrintedReport_LeavesRunningLinesOutAndKnowsThePages()
    {
        var read = _extractor.Extract(papers.Report(), "bao-cao.pdf");

        read.Text.ShouldNotContain("lưu hành nội bộ");
        read.Text.Split('\n').ShouldNotContain(line => line.Length > 0 && line.All(char.IsDigit));
        read.Pages.Select(p => p.Page).ShouldBe(Enumerable.Range(1, read.Pages.Count));
        read.Pages.Count.ShouldBeGreaterThan(1);
        read.Pages[0].Start.ShouldBe(0);
        // The second page begins within a paragraph that was printed over the end of the first, or with one.
        read.Text[read.Pages[1].Start - 1].ShouldBeOneOf(' ', '\n');
    }

    [Fact]
    public void Extract_ProgressAndStop_AreHeard()
    {
        var told = new List<(int, int)>();
        _extractor.Extract(papers.Report(), "a.pdf", new ExtractionWatch { Progress = (done, total) => told.Add((done, total)) });
        told.ShouldNotBeEmpty();
        told[^1].Item1.ShouldBe(told[^1].Item2);

        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Should.Throw<OperationCanceledException>(() => _extractor.Extract(papers.Report(), "a.pdf", new ExtractionWatch { Cancellation = stopped.Token }));
    }

    [Fact]
    public void Extract_PasswordedPdf_SaysHowToOpenIt()
    {
        var refusal = Should.Throw<UnreadableFileException>(() => _extractor.Extract(papers.Protected(), "a.pdf"));

        refusal.Sentence.Vi.ShouldContain("mật khẩu");
        refusal.Sentence.En.ShouldContain("password");
    }

    [Fact]
    public void Extract_TornPdf_IsRepairedOrRefusedInWords()
    {
        var whole = papers.Report();

        // Without its last line the file is still read.
        _extractor.Extract(whole[..(whole.Length - 20)], "a.pdf").Text.ShouldContain("Hiệp định ATIGA");
        Should.Throw<UnreadableFileException>(() => _extractor.Extract(whole[..2000], "a.pdf")).Sentence.En.ShouldContain("PDF");
    }

    [Theory]
    [InlineData(0, "không có trang", "no pages")]
    [InlineData(5000, "5000 trang", "5000 pages")]
    public void Extract_NoPagesOrFiveThousand_SaysSo(int pages, string vi, string en)
    {
        Assert.SkipWhen(Papers.OnPath("pdfinfo") is null, "pdfinfo (poppler-utils) is not on the PATH.");

        var refusal = Should.Throw<UnreadableFileException>(() => _extractor.Extract(Blank(pages), "a.pdf"));

        refusal.Sentence.Vi.ShouldContain(vi);
        refusal.Sentence.En.ShouldContain(en);
    }

    [Fact]
    public void Extract_WrongExtension_IsReadByContent() =>
        _extractor.Extract(papers.Report(), "bao-cao.docx").Text.ShouldContain("Hiệp định ATIGA");

    /// <summary>A PDF of empty pages, written by hand.</summary>
    private static byte[] Blank(int pages)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        void Add(string body)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{body}\nendobj\n");
        }

        Add("<</Type/Catalog/Pages 2 0 R>>");
        Add($"<</Type/Pages/Count {pages}/Kids[{string.Join(' ', Enumerable.Range(3, pages).Select(n => $"{n} 0 R"))}]>>");
        for (var i = 0; i < pages; i++)
        {
            Add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(p => pdf.Append(CultureInfo.InvariantCulture, $"{p:0000000000} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
