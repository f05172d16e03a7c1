using CamKet.Casework.Search;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Hiệp định  khung, 59-KL/TW", "hiep dinh khung 59 kl tw")]
    [InlineData("ĐẶNG Ðức Ɖại", "dang duc dai")]
    [InlineData("hoà hòa ho\u00e0 ho\u0061\u0300", "hoa hoa hoa hoa")]
    [InlineData("vie\u0302\u0323t nam", "viet nam")]
    [InlineData("ASEAN\u00a0–\u00a0Canada", "asean canada")]
    [InlineData("ký\u00adkết ký\u200bkết", "kyket kyket")]
    [InlineData("Côte d’Ivoire", "cote d ivoire")]
    [InlineData(" … ", "")]
    [InlineData("ỘỒỔỖỐ ƯỪỨỬỮỰ ẰẮẲẴẶ ỲÝỶỸỴ", "ooooo uuuuuu aaaaa yyyyy")]
    public void Fold_AnyText_GivesPlainWords(string text, string folded) => SearchText.Fold(text).ShouldBe(folded);
}
