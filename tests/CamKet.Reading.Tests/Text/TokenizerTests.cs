using CamKet.Reading.Text;
using Shouldly;

namespace CamKet.Reading.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("hòa bình", "hoà bình")]
    [InlineData("thúy", "thuý")]
    [InlineData("ủy ban", "uỷ ban")]
    [InlineData("thỏa thuận", "thoả thuận")]
    [InlineData("THỦ TƯỚNG", "thủ tướng")]
    [InlineData("vi\u00EA\u0323t", "việt")] // ê + dot
    [InlineData("vie\u0302\u0323t", "việt")] // circumflex, then dot
    [InlineData("vie\u0323\u0302t", "việt")] // the marks in the wrong order
    [InlineData("tu\u031Bo\u031B\u0301ng", "tướng")]
    [InlineData("\u00D0ảng", "đảng")] // Eth
    [InlineData("\u0189ảng", "Đảng")] // African D
    [InlineData("nhất\u00A0trí", "nhất trí")]
    [InlineData("nhất\u200B trí", "nhất trí")]
    [InlineData("đàm\u00ADphán", "đàmphán")]
    [InlineData("khoa học – công nghệ", "khoa học - công nghệ")]
    [InlineData("“Tầm nhìn”", "\"Tầm nhìn\"")]
    public void Learn_SameWordWrittenDifferently_GivesTheSameSymbols(string written, string plain)
    {
        var tokenizer = new Tokenizer(new Vocabulary());

        tokenizer.Learn(written).ShouldBe(tokenizer.Learn(plain));
    }

    [Theory]
    [InlineData("bàn", "bạn")]
    [InlineData("bán", "ban")]
    [InlineData("ký", "kỷ")]
    [InlineData("sẽ", "se")]
    public void Learn_DifferentWords_StayApart(string first, string second)
    {
        var tokenizer = new Tokenizer(new Vocabulary());

        tokenizer.Learn(first).ShouldNotBe(tokenizer.Learn(second));
    }

    [Fact]
    public void Read_TextWithInvisibleAndCombiningCharacters_KeepsOffsetsOfTheOriginal()
    {
        const string Text = "\uFEFFHai\u00A0bên nha\u0302\u0301t tri\u0301.\r\nASEAN's";
        var tokens = new Tokenizer(new Vocabulary()).Read(Text);

        string.Join('|', tokens.Select(token => Text[token.Start..token.End])).ShouldBe("Hai|bên|nha\u0302\u0301t|tri\u0301|.|ASEAN|'|s");
        tokens[5].Has(TokenShape.LineStart).ShouldBeTrue();
        tokens[5].Has(TokenShape.AllCaps).ShouldBeTrue();
    }
}
