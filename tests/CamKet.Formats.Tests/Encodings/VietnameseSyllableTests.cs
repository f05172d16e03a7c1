using CamKet.Formats.Encodings;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Encodings;

public sealed class VietnameseSyllableTests
{
    [Theory]
    [InlineData("nghiêng giếng gì gìn quốc quý già khuya thuở hoà hòa thúy thuý ủy uỷ yêu kỹ kĩ Nguyễn VIỆT đặng khuếch huỳnh quyết oanh ươm xoong giặc ngoằng tuần phường")]
    public void IsPossible_Syllables_AreAll(string syllables) =>
        syllables.Split(' ').Where(s => !VietnameseSyllable.IsPossible(s)).ShouldBeEmpty();

    [Theory]
    [InlineData("Céng hßa x· héi nhat cac ềt nghieng strong Müller kà ngê cé gha wa fan zíp x ng bàá việtt")]
    public void IsPossible_OtherWords_AreNot(string words) =>
        words.Split(' ').Where(w => VietnameseSyllable.IsPossible(w)).ShouldBeEmpty();

    [Theory]
    [InlineData("Vie\u0323\u0302t", "Việt")]
    [InlineData("Vie\u0302\u0323t", "Việt")]
    [InlineData("U\u031B\u0301ng", "Ứng")]
    [InlineData("a\u0301\u0302", "ấ")]
    [InlineData("n\u0303 \u0301", "n\u0303 \u0301")]
    public void Compose_MarksInAnyOrder_BecomeOneLetter(string text, string expected) =>
        VietnameseLetters.Compose(text).ShouldBe(expected);
}
