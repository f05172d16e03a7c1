using CamKet.Casework.Reports;
using CamKet.Formats.Reports;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Reports;

public sealed class DocxColumnWidthsTests
{
    private const int Page = 9354;

    [Fact]
    public void Of_ShortHeadersBesideLongOnes_LeavesRoomForEveryWord()
    {
        var table = new ReportTable(["Trụ cột", "Đúng hạn", "Muộn", "Chưa đến hạn", "Quá hạn", "Chưa có minh chứng", "Tổng"], [[ReportCell.Of("Chính trị - An ninh"), ReportCell.Of(0)]]);

        var widths = DocxColumnWidths.Of(table, Page);

        // "Muộn" in bold 12 points is about 31 points wide, "Tổng" about 28; the cell's own margins take 11.
        widths[2].ShouldBeGreaterThan(42 * 20);
        widths[6].ShouldBeGreaterThan(39 * 20);
        widths.Sum().ShouldBeInRange(Page - widths.Length, Page);
    }

    [Fact]
    public void Of_OneColumnOfSentences_GivesItMostRoomButNotAll()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("triển khai", 40));
        var table = new ReportTable(["Mã", "Nội dung", "Hạn"], [[ReportCell.Of("CK-2026-0147"), ReportCell.Of(sentence), ReportCell.Of("30/6/2026")]]);

        var widths = DocxColumnWidths.Of(table, Page);

        widths[1].ShouldBeGreaterThan(widths[0] + widths[2]);
        widths[0].ShouldBeGreaterThan(80 * 20);
    }

    [Fact]
    public void Of_MoreColumnsThanThePageHolds_StaysOnThePage()
    {
        var table = new ReportTable([.. Enumerable.Range(0, 40).Select(i => $"Cột{i}")], []);

        DocxColumnWidths.Of(table, Page).Sum().ShouldBeLessThanOrEqualTo(Page);
    }
}
