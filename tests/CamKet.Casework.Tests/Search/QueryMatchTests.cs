using CamKet.Casework.Search;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Search;

public sealed class QueryMatchTests
{
    [Theory]
    [InlineData("hoà bình", "Vì hòa bình, ổn định", 0)]
    [InlineData("Hòa Bình", "vì hoà bình", 0)]
    [InlineData("hoa binh", "vì hòa bình", 1)]
    [InlineData("kỷ luật", "giữ kỷ  luật", 0)]
    [InlineData("binh hoa", "vì hòa bình", 2)]
    [InlineData("luật", "kỷ luật", 0)]
    [InlineData("luat", "kỷ luật", 1)]
    [InlineData("đường sắt", "duong sat", 1)]
    public void Distance_WithAndWithoutMarks_PutsTheVeryWordsFirst(string typed, string text, int distance) => new QueryMatch(typed).Distance(text).ShouldBe(distance);

    [Fact]
    public void Mark_WordsInATextOfAnySpelling_KeepsTheTextToTheCharacter()
    {
        const string text = "Điện: “hiệp định” khung, HIỆP ĐỊNH và hiep-dinh.";

        var pieces = new QueryMatch("hiep dinh").Mark(text);

        string.Concat(pieces.Select(p => p.Text)).ShouldBe(text);
        pieces.Where(p => p.Marked).Select(p => p.Text).ShouldBe(["hiệp định", "HIỆP ĐỊNH", "hiep", "dinh"]);
    }
}
