using System.Text;
using CamKet.Formats.Tables;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Tables;

public sealed class CsvTableTests
{
    [Fact]
    public void Write_Rows_AreUtf8WithMarkAndQuotedWhereNeeded()
    {
        var content = CsvTable.Write(["Mã", "Nội dung"], [["CK-2026-0147", "Đẩy mạnh \"kết nối\", hợp tác\nquý II"], [null, ""]]);

        content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]).ShouldBeTrue();
        Encoding.UTF8.GetString(content[3..]).ShouldBe("Mã,Nội dung\r\nCK-2026-0147,\"Đẩy mạnh \"\"kết nối\"\", hợp tác\nquý II\"\r\n,\r\n");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+84 24 1234", "'+84 24 1234")]
    [InlineData("-cmd|x", "'-cmd|x")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1", "'＝1")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("+3", "+3")]
    [InlineData("a=b", "a=b")]
    public void Write_CellThatASpreadsheetWouldRun_IsText(string cell, string expected) =>
        Encoding.UTF8.GetString(CsvTable.Write(["x"], [[cell]])[3..]).ShouldBe($"x\r\n{expected}\r\n");

    [Fact]
    public void Write_NoRows_GivesTheHeaderAlone() =>
        Encoding.UTF8.GetString(CsvTable.Write(["a", "b"], [])[3..]).ShouldBe("a,b\r\n");
}
