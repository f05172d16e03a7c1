using CamKet.Casework.Progress;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Progress;

public sealed class QuoteFinderTests
{
    private const string Text = "Mở đầu.\nHai bên ký\n  hiệp định tại Hà Nội. Kết thúc.";

    [Theory]
    [InlineData("Kết thúc.", "Kết thúc.")]
    [InlineData("  «Mở đầu.» ", "Mở đầu.")]
    [InlineData("Hai bên ký hiệp định tại Hà Nội.", "Hai bên ký\n  hiệp định tại Hà Nội.")]
    public void Find_PastedSentence_GivesTheSourcesOwnCharacters(string quote, string expected) =>
        QuoteFinder.Find(Text, quote)!.Value.In(Text).ShouldBe(expected);

    [Fact]
    public void Find_DecomposedMarks_FindsTheSentence() =>
        QuoteFinder.Find(Text, "Kết thúc.".Normalize(System.Text.NormalizationForm.FormD))!.Value.In(Text).ShouldBe("Kết thúc.");

    [Theory]
    [InlineData("")]
    [InlineData("«»")]
    [InlineData("Hai bên ký hiệp ước")]
    [InlineData("Haibên ký hiệp định")]
    [InlineData("hai bên ký")]
    public void Find_AnythingElse_FindsNothing(string quote) => QuoteFinder.Find(Text, quote).ShouldBeNull();
}
