using CamKet.Reading.Dates;
using CamKet.Reading.Text;
using Shouldly;

namespace CamKet.Reading.Tests.Dates;

public sealed class DocumentDateTests
{
    [Theory]
    [InlineData(" date 2026-03-05 Ngày 5/3, hai bộ họp ở Huế.", "2026-03-05", DateBasis.Stamp)]
    [InlineData(" date 2026-03 Kết quả chuyến đi\nHai bộ họp ở Huế.", "2026-03", DateBasis.Stamp)]
    [InlineData("Hai bộ họp\n10/02/2026 09:30\nNgày 9/2, hai bộ họp ở Huế.", "2026-02-10", DateBasis.Stamp)]
    [InlineData("Hai bộ họp\n10/06/2026 09:30\nNgày 28/12, hai bộ họp ở Huế về kế hoạch năm 2026.", "2025-12-28", DateBasis.Inferred)]
    [InlineData("Hai bộ họp\nHuế, ngày 9 tháng 2 năm 2026\nCuộc họp bắt đầu lúc 8 giờ.", "2026-02-09", DateBasis.Text)]
    [InlineData("Hai bộ họp\n(Huế, tháng 2/2026)\nCuộc họp bắt đầu lúc 8 giờ.", "2026-02", DateBasis.Text)]
    [InlineData("Hai bộ họp\nCuộc họp bắt đầu lúc 8 giờ.", null, DateBasis.Unknown)]
    [InlineData("Hai bộ họp\n10/06/2026 09:30\nĐây là năm Chủ tịch thứ hai của nước này. Trong năm 2012 có ba cuộc họp; cuối năm 2012 có hội nghị lớn.", null, DateBasis.Unknown)]
    public void Read_Document_DatesItByItsEventNotByItsPage(string text, string? date, DateBasis basis)
    {
        var reading = DocumentReader.Read(new SourceText(text), new ReadingContext { Language = Language.Vietnamese });

        reading.Date.ShouldBe(new DocumentDate(date, basis));
        (reading.Notes.Count > 0).ShouldBe(basis is DateBasis.Unknown or DateBasis.Inferred);
    }

    [Fact]
    public void Read_WithAGivenDate_TakesIt() =>
        DocumentReader.Read(new SourceText("Hai bộ họp."), new ReadingContext { Date = new DateOnly(2026, 1, 2) })
            .Date.ShouldBe(new DocumentDate("2026-01-02", DateBasis.Given));

    [Theory]
    [InlineData("Bộ Tài chính cam kết gửi báo cáo trước ngày 30/6/2026.", "trước ngày 30/6/2026", "2026-06-30")]
    [InlineData("Bộ Tài chính cam kết gửi báo cáo trong quý II/2026.", "trong quý II/2026", "2026-06")]
    [InlineData("Bộ Tài chính cam kết gửi báo cáo trong năm 2027.", "trong năm 2027", "2027")]
    [InlineData("Bộ Tài chính cam kết gửi báo cáo trong năm tới.", "trong năm tới", "2027")]
    [InlineData("Bộ Tài chính cam kết gửi báo cáo trong thời gian tới.", "trong thời gian tới", null)]
    [InlineData("Bộ Tài chính cam kết triển khai Tầm nhìn Cộng đồng ASEAN 2045.", null, null)]
    [InlineData("Bộ Tài chính cam kết hỗ trợ Diễn đàn Tương lai ASEAN 2027.", null, null)]
    public void Read_Commitment_FindsItsDeadlineAndNoYearOfAName(string text, string? words, string? due)
    {
        var reading = DocumentReader.Read(new SourceText(text), new ReadingContext { Language = Language.Vietnamese, Date = new DateOnly(2026, 2, 3) });

        var finding = reading.Findings.ShouldHaveSingleItem();
        finding.DueText.ShouldBe(words);
        finding.Due.ShouldBe(due);
    }

    [Theory]
    [InlineData("Japan pledged to send the draft by 30 June 2026.", "by 30 June 2026", "2026-06-30")]
    [InlineData("Japan pledged to send the draft before the end of 2026.", null, "2026")]
    [InlineData("Japan pledged to send the draft next year.", "next year", "2027")]
    [InlineData("Japan pledged to support the ASEAN Community Vision 2045.", null, null)]
    public void Read_EnglishCommitment_FindsItsDeadline(string text, string? words, string? due)
    {
        var reading = DocumentReader.Read(new SourceText(text), new ReadingContext { Language = Language.English, Date = new DateOnly(2026, 2, 3) });

        var finding = reading.Findings.ShouldHaveSingleItem();
        finding.Due.ShouldBe(due);
        if (words is not null)
        {
            finding.DueText.ShouldBe(words);
        }
    }
}
