using CamKet.Casework.Imports;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Imports;

public sealed class TypedDayTests
{
    [Theory]
    [InlineData("30/6/2026", "2026-06-30", "2026-06-30")]
    [InlineData("30.06.2026", "2026-06-30", "2026-06-30")]
    [InlineData("2026-06-30", "2026-06-30", "2026-06-30")]
    [InlineData("trước ngày 30-6-2026", "2026-06-30", "2026-06-30")]
    [InlineData("6/2026", "2026-06-01", "2026-06-30")]
    [InlineData("Tháng 02/2028", "2028-02-01", "2028-02-29")]
    [InlineData("quý II/2026", "2026-04-01", "2026-06-30")]
    [InlineData("Quý 4 năm 2026", "2026-10-01", "2026-12-31")]
    [InlineData("Q1 2027", "2027-01-01", "2027-03-31")]
    [InlineData("trong năm 2026", "2026-01-01", "2026-12-31")]
    [InlineData("by end of 2026", "2026-01-01", "2026-12-31")]
    public void Read_DateAsSheetsWriteIt_GivesFirstAndLastDay(string text, string from, string to)
    {
        var span = TypedDay.Read(text);

        span.ShouldNotBeNull();
        (PartialDate.From(span.Value.From), PartialDate.From(span.Value.To)).ShouldBe((from, to));
    }

    [Theory]
    [InlineData("31/02/2026")]
    [InlineData("6/30/2026")]
    [InlineData("sớm nhất có thể")]
    [InlineData("quý V/2026")]
    [InlineData("30/6/26")]
    [InlineData("46203")]
    [InlineData("")]
    public void Read_NoDate_IsNotGuessed(string text) => TypedDay.Read(text).ShouldBeNull();
}
