using System.Text.Json;
using CamKet.Casework.Reports;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Reports;

public sealed class ReportWordingTests
{
    [Theory]
    [InlineData("5/BC-BNG", "vi", "Số: 05/BC-BNG")]
    [InlineData("05/BC-BNG", "vi", "Số: 05/BC-BNG")]
    [InlineData("12/BC-BNG", "vi", "Số: 12/BC-BNG")]
    [InlineData("7", "en", "No.: 07")]
    [InlineData("BC-BNG", "vi", "Số: BC-BNG")]
    public void NumberLine_Number_HasTwoDigitsAtLeast(string number, string language, string expected) =>
        ReportWording.NumberLine(number, language).ShouldBe(expected);

    [Theory]
    [InlineData("2026-02-09", "vi", "Hà Nội, ngày 09 tháng 02 năm 2026")]
    [InlineData("2026-03-10", "vi", "Hà Nội, ngày 10 tháng 3 năm 2026")]
    [InlineData("2026-12-01", "vi", "Hà Nội, ngày 01 tháng 12 năm 2026")]
    [InlineData("2026-03-09", "en", "Hà Nội, 9 March 2026")]
    public void PlaceAndDate_SignedDay_FollowsTheDecree(string date, string language, string expected) =>
        ReportWording.PlaceAndDate("Hà Nội", DateOnly.ParseExact(date, "yyyy-MM-dd"), language).ShouldBe(expected);

    [Fact]
    public void PlaceAndDate_NoDayYet_LeavesRoom() =>
        ReportWording.PlaceAndDate("Hà Nội", null, "vi").Replace("\u00A0", "", StringComparison.Ordinal).ShouldBe("Hà Nội, ngàythángnăm");

    [Theory]
    [InlineData(1, 4, "vi", "IV.")]
    [InlineData(1, 19, "vi", "XIX.")]
    [InlineData(2, 12, "vi", "12.")]
    [InlineData(3, 5, "vi", "đ)")]
    [InlineData(3, 5, "en", "e)")]
    [InlineData(4, 1, "vi", "a)")]
    [InlineData(3, 27, "en", "aa)")]
    public void Label_DepthAndOrdinal_FollowsTheOrderOfNumbers(int depth, int ordinal, string language, string expected) =>
        ReportNumbering.Label(depth, ordinal, language).ShouldBe(expected);

    [Fact]
    public void Report_KeptAsJson_ComesBackTheSame()
    {
        var json = JsonSerializer.Serialize(SampleReports.Vietnamese);

        var again = JsonSerializer.Deserialize<Report>(json)!;

        JsonSerializer.Serialize(again).ShouldBe(json);
        again.Sections[1].Sections[0].Blocks[1].ShouldBeOfType<ReportBulletList>().Items[1][1].Italic.ShouldBeTrue();
    }
}
