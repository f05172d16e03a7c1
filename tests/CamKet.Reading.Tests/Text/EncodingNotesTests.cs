using CamKet.Reading.Text;
using Shouldly;

namespace CamKet.Reading.Tests.Text;

public sealed class EncodingNotesTests
{
    [Theory]
    [InlineData("Viá»‡t Nam vÃ  cÃ¡c nÆ°á»›c ASEAN nháº¥t trÃ­ má»Ÿ Ä‘Æ°á»ng bay má»›i.", "Windows-1252")]
    [InlineData("Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc, b¸o c¸o vÒ c«ng t¸c ®èi ngo¹i cña c¸c bé, ngµnh trong n¨m qua, ®¸nh gi¸ kÕt qu¶ ®· ®¹t", "TCVN3")]
    [InlineData("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp töï do haïnh phuùc, baùo caùo veà coâng taùc ñoái ngoaïi cuûa caùc boä ngaønh", "VNI")]
    [InlineData("Thu tuong va cac bo truong hop ve hop tac quoc te cua Viet Nam voi cac nuoc trong khu vuc.", "without diacritics")]
    public void Read_TextInAnOldEncoding_SaysSo(string text, string words) =>
        DocumentReader.Read(new SourceText(text), new ReadingContext()).Notes.ShouldContain(note => note.En.Contains(words, StringComparison.Ordinal));

    [Theory]
    [InlineData("Hai bên nhất trí mở đường bay mới giữa Huế và Viêng Chăn trong năm 2026.")]
    [InlineData("The two sides agreed to open a new route between Hue and Vientiane in 2026; Señor Muñoz of Peru attended.")]
    public void Read_PlainText_HasNoSuchNote(string text) =>
        DocumentReader.Read(new SourceText(text), new ReadingContext { Date = new DateOnly(2026, 1, 1) }).Notes.ShouldBeEmpty();
}
