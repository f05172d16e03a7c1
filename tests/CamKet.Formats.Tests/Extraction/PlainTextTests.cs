using System.Text;
using CamKet.Formats.Extraction;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Extraction;

public sealed class PlainTextTests
{
    private const string Sentence = "Hai bên nhất trí sớm hoàn tất đàm phán trong năm 2026.";

    private readonly TextExtractor _extractor = new();

    public static TheoryData<string, byte[]> UnicodeFiles => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sentence) },
        { "UTF-8", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sentence)] },
        { "UTF-16 LE", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sentence)] },
        { "UTF-16 BE", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sentence)] },
        { "UTF-16 LE", Encoding.Unicode.GetBytes(Sentence) },
        { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Sentence) },
    };

    [Theory]
    [MemberData(nameof(UnicodeFiles))]
    public void Extract_UnicodeWithOrWithoutMark_ReadsTheSameText(string encoding, byte[] content)
    {
        var extracted = _extractor.Extract(content, "a.txt");

        extracted.Text.ShouldBe(Sentence);
        extracted.Encoding.ShouldBe(encoding);
        extracted.Format.ShouldBe("txt");
        extracted.Notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(" date 2025-12-09 Ngày 9/12,  họp.\r\n\r\n\tDòng hai \u00A0 ")]
    [InlineData("Thoả thuận được ky\u0301 tại Hà Nội\u200B.\n")]
    [InlineData("# Tuyên bố chung\n\n- a < b\n- <b>không phải HTML</b>\n")]
    public void Extract_PlainText_KeepsEveryCharacter(string text) =>
        _extractor.Extract(Files.Utf8(text), "a.md").Text.ShouldBe(text);

    [Fact]
    public void Extract_EnglishText_StaysAsItIs()
    {
        const string Text = "The Ministers agreed to add a protocol. Who will do so? They added: \"We go.\" See e.g. Article 5. It's due (soon).\n";

        var extracted = _extractor.Extract(Files.Utf8(string.Concat(Enumerable.Repeat(Text, 5))), "a.txt");

        extracted.Text.ShouldStartWith(Text);
        extracted.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Extract_Utf8WithOneBadByte_ReadsTheRestAndSaysSo()
    {
        byte[] content = [.. Files.Utf8(Sentence), 0xC3, .. Files.Utf8(" " + Sentence)];

        var extracted = _extractor.Extract(content, "a.txt");

        extracted.Text.ShouldBe($"{Sentence}\uFFFD {Sentence}");
        extracted.Notes.ShouldHaveSingleItem().En.ShouldContain("damaged");
    }

    [Fact]
    public void Extract_WesternText_StaysAndSaysThatItIsUncertain()
    {
        var extracted = _extractor.Extract(Files.Latin1("Le président a été reçu à l'Élysée. Il a réaffirmé l'engagement de la France."), "a.txt");

        extracted.Text.ShouldContain("réaffirmé");
        extracted.Encoding.ShouldBe("Windows-1252");
        extracted.Notes.ShouldHaveSingleItem().Vi.ShouldContain("Không xác định được bảng mã");
    }
}
