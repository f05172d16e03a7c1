using CamKet.Reading.Text;
using Shouldly;

namespace CamKet.Reading.Tests.Dates;

/// <summary>Deadlines as documents word them, each with its strict and its generous last day. The documents speak on 3 February 2026.</summary>
public sealed class DeadlineTests
{
    [Theory]
    [InlineData("Bộ Y tế cam kết gửi báo cáo trước tháng 7/2026.", "trước tháng 7/2026", "2026-07", "2026-06-30", "2026-07-31")]
    [InlineData("Bộ Y tế cam kết gửi báo cáo trước quý II.", "trước quý II", "2026-06", "2026-03-31", "2026-06-30")]
    [InlineData("Bộ Y tế cam kết gửi báo cáo đến năm 2030.", "đến năm 2030", "2030", "2029-12-31", "2030-12-31")]
    [InlineData("Bộ Y tế cam kết gửi báo cáo vào giữa năm 2026.", "vào giữa năm 2026", "2026-06", "2026-07-31", "2026-07-31")]
    [InlineData("Bộ Y tế cam kết gửi báo cáo cuối năm 2026.", "cuối năm 2026", "2026", "2026-12-31", "2026-12-31")]
    [InlineData("Bộ Y tế cam kết gửi báo cáo trong nửa đầu năm 2026.", "trong nửa đầu năm 2026", "2026-06", "2026-06-30", "2026-06-30")]
    [InlineData("Bộ Y tế cam kết gửi báo cáo trong 6 tháng đầu năm 2027.", "trong 6 tháng đầu năm 2027", "2027-06", "2027-06-30", "2027-06-30")]
    [InlineData("Bộ Y tế cam kết gửi báo cáo vào đầu năm tới.", "vào đầu năm tới", "2027", "2027-03-31", "2027-03-31")]
    [InlineData("Bộ Y tế cam kết gửi báo cáo trước khi hết năm.", "trước khi hết năm", "2026", "2026-12-31", "2026-12-31")]
    [InlineData("Bộ Y tế cam kết gửi báo cáo trong vòng 90 ngày.", "trong vòng 90 ngày", "2026-05-04", "2026-05-04", "2026-05-04")]
    [InlineData("Bộ Y tế cam kết gửi báo cáo trong sáu tháng tới.", "trong sáu tháng tới", "2026-08-03", "2026-08-03", "2026-08-03")]
    [InlineData("Bộ Y tế cam kết gửi báo cáo trước phiên họp tới.", "trước phiên họp tới", null, null, null)]
    [InlineData("Bộ Y tế cam kết gửi báo cáo trong nhiệm kỳ này.", "trong nhiệm kỳ này", null, null, null)]
    public void Read_VietnameseDeadline_KeepsBothReadings(string text, string words, string? due, string? earliest, string? latest) =>
        ShouldBeDue(text, Language.Vietnamese, words, due, earliest, latest);

    [Theory]
    [InlineData("Japan pledged to send a report before July 2026.", "before July 2026", "2026-07", "2026-06-30", "2026-07-31")]
    [InlineData("Japan pledged to send a report before January.", "before January", "2027-01", "2026-12-31", "2027-01-31")]
    [InlineData("Japan pledged to send a report by 2030.", "by 2030", "2030", "2029-12-31", "2030-12-31")]
    [InlineData("Japan pledged to send a report by end-2026.", "by end-2026", "2026", "2026-12-31", "2026-12-31")]
    [InlineData("Japan pledged to send a report by mid-2026.", "by mid-2026", "2026-06", "2026-07-31", "2026-07-31")]
    [InlineData("Japan pledged to send a report in the first quarter of 2027.", "in the first quarter of 2027", "2027-03", "2027-03-31", "2027-03-31")]
    [InlineData("Japan pledged to send a report before the end of the third quarter of 2026.", "before the end of the third quarter of 2026", "2026-09", "2026-09-30", "2026-09-30")]
    [InlineData("Japan pledged to send a report in the second half of next year.", "in the second half of next year", "2027-12", "2027-12-31", "2027-12-31")]
    [InlineData("Japan pledged to send a report no later than 30 June 2026.", "no later than 30 June 2026", "2026-06-30", "2026-06-30", "2026-06-30")]
    [InlineData("Japan pledged to send a report within six months.", "within six months", "2026-08-03", "2026-08-03", "2026-08-03")]
    [InlineData("Japan pledged to send a report by the next Summit.", "by the next Summit", null, null, null)]
    [InlineData("On 3 February, Japan pledged to send a report.", null, null, null, null)]
    [InlineData("When they met in Hanoi on 1 February, Japan pledged to send a report.", null, null, null, null)]
    [InlineData("Japan, this year's host, pledged to send a report.", null, null, null, null)]
    [InlineData("\"Japan pledges to send a report,\" says the statement, published on 28 February.", null, null, null, null)]
    public void Read_EnglishDeadline_KeepsBothReadings(string text, string? words, string? due, string? earliest, string? latest) =>
        ShouldBeDue(text, Language.English, words, due, earliest, latest);

    private static void ShouldBeDue(string text, Language language, string? words, string? due, string? earliest, string? latest)
    {
        var finding = DocumentReader.Read(new SourceText(text), new ReadingContext { Language = language, Date = new DateOnly(2026, 2, 3) }).Findings.ShouldHaveSingleItem();

        finding.DueText.ShouldBe(words);
        finding.Due.ShouldBe(due);
        finding.DueEarliest.ShouldBe(earliest is null ? null : DateOnly.Parse(earliest));
        finding.DueLatest.ShouldBe(latest is null ? null : DateOnly.Parse(latest));
    }
}
