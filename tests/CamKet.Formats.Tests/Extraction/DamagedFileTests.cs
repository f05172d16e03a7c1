using System.Text;
using CamKet.Casework.Documents;
using CamKet.Formats.Extraction;
using CamKet.Formats.Reports;
using CamKet.Formats.Tests.Reports;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Extraction;

/// <summary>Whatever happens to a file on its way, it gives text or a sentence for the officer, never another failure.</summary>
public sealed class DamagedFileTests
{
    private const string Page = "<!DOCTYPE html><html><head><meta charset=utf-8><title>Tin</title></head><body><table><tr><td>a<td>b</table><ul><li>Một<li>Hai</ul><p>Ngày <time>9/12</time>&nbsp;họp.</body></html>";

    public static TheoryData<string, byte[]> SoundFiles => new()
    {
        { "a.docx", Files.Docx(Files.Paragraph("Hai bên nhất trí.") + "<w:tbl><w:tr><w:tc>" + Files.Paragraph("A") + "</w:tc></w:tr></w:tbl>") },
        { "a.docx", new DocxReportWriter().Write(SampleReports.Vietnamese) },
        { "a.html", Files.Utf8(Page) },
        { "a.txt", Encoding.Unicode.GetBytes("Hai bên nhất trí sớm hoàn tất đàm phán.") },
        { "a.txt", Encoding.Latin1.GetBytes("Céng hßa x· héi chñ nghÜa ViÖt Nam") },
    };

    [Theory]
    [MemberData(nameof(SoundFiles))]
    public void Extract_RandomlyDamagedFile_GivesTextOrASentence(string name, byte[] sound)
    {
        var random = new Random(20260612);
        var extractor = new TextExtractor();
        for (var round = 0; round < 300; round++)
        {
            var damaged = Damage(sound, random);
            try
            {
                extractor.Extract(damaged, name).Text.ShouldNotBeNullOrWhiteSpace();
            }
            catch (UnreadableFileException refusal)
            {
                refusal.Sentence.Vi.ShouldNotBeNullOrWhiteSpace();
                refusal.Sentence.En.ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    private static byte[] Damage(byte[] sound, Random random)
    {
        var damaged = sound[..random.Next(random.Next(2) == 0 ? 1 : sound.Length, sound.Length + 1)];
        for (var i = random.Next(6); i > 0; i--)
        {
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        }

        return damaged;
    }
}
