using System.Text;
using CamKet.Formats.Extraction;
using CamKet.Formats.Tests.Extraction;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Encodings;

public sealed class LegacyTextTests
{
    // Every vowel in every tone that a syllable allows, with capitals.
    private const string Text =
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNgày 12 tháng 6, tại Hà Nội, hai bên đã trao đổi về việc thực hiện các thỏa thuận cấp cao. "
        + "Phía bạn khẳng định sẽ hỗ trợ kỹ thuật, giúp đỡ người dân vùng lũ; ưu tiên những dự án sử dụng vốn vay. "
        + "Quỹ này được mở rộng tới từng xã. Ủy ban sẽ họp lại trước quý sau, kể cả khi chưa đủ đại biểu.";

    private static readonly Encoding Latin1 = Encoding.Latin1;
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding Windows1258 = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;

    private readonly TextExtractor _extractor = new();

    public static TheoryData<string, byte[]> OldFiles => new()
    {
        { "TCVN3", Latin1.GetBytes(OldWriters.Tcvn3(Lower(Text))) },
        { "TCVN3", Encoding.UTF8.GetBytes(OldWriters.Tcvn3(Lower(Text))) },
        { "VNI", Latin1.GetBytes(OldWriters.Vni(Lower(Text))) },
        { "VNI", Encoding.UTF8.GetBytes(OldWriters.Vni(Lower(Text))) },
        { "VIQR", Encoding.ASCII.GetBytes(OldWriters.Viqr(Lower(Text))) },
        { "Windows-1258", Windows1258.GetBytes(OldWriters.WithCombiningTones(Lower(Text))) },
        { "UTF-8 (Windows-1252)", Encoding.UTF8.GetBytes(Windows1252.GetString(Encoding.UTF8.GetBytes(Lower(Text)))) },
        { "UTF-8 (Windows-1252)", Encoding.UTF8.GetBytes(Latin1.GetString(Encoding.UTF8.GetBytes(Lower(Text)))) },
    };

    [Theory]
    [MemberData(nameof(OldFiles))]
    public void Extract_OldCharacterSet_BecomesUnicodeAndSaysSo(string name, byte[] content)
    {
        var extracted = _extractor.Extract(content, "a.txt");

        extracted.Text.ShouldBe(Lower(Text));
        extracted.Encoding.ShouldBe(name);
        extracted.Notes.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", "TCVN3")]
    [InlineData("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", "VNI")]
    [InlineData("Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", "VIQR")]
    [InlineData("CO^.NG HO`A XA~ HO^.I, ddo^.c la^.p DDa?ng", "CỘNG HÒA XÃ HỘI, độc lập Đảng", "VIQR")]
    [InlineData("COÄNG HOØA XAÕ HOÄI ÑOÄC LAÄP", "CỘNG HÒA XÃ HỘI ĐỘC LẬP", "VNI")]
    public void Extract_KnownOldLine_ReadsAsItsWriterMeant(string old, string expected, string name)
    {
        var extracted = _extractor.Extract(Files.Utf8(old), "a.txt");

        extracted.Text.ShouldBe(expected);
        extracted.Encoding.ShouldBe(name);
        extracted.Notes.ShouldHaveSingleItem().Vi.ShouldContain(name);
    }

    [Fact]
    public void Extract_OldFontInWord_IsConvertedIncludingTheSoftHyphenThatMeansƯ()
    {
        var old = OldWriters.Tcvn3("hai nước đã ưu tiên người dân vùng lũ và trung ương");

        var extracted = _extractor.Extract(Files.Docx(Files.Paragraph(old)), "a.docx");

        extracted.Text.ShouldBe("hai nước đã ưu tiên người dân vùng lũ và trung ương");
        extracted.Encoding.ShouldBe("TCVN3");
    }

    [Fact]
    public void Extract_OldPage_HasItsShortTitleConvertedToo()
    {
        var page = $"<html><head><title>{OldWriters.Tcvn3("việt nam")}</title></head><body><p>{OldWriters.Tcvn3(Lower(Text))}</p></body></html>";

        var extracted = _extractor.Extract(Latin1.GetBytes(page), "a.html");

        extracted.Title.ShouldBe("việt nam");
        extracted.Text.ShouldStartWith("cộng hòa xã hội chủ nghĩa việt nam");
        extracted.Encoding.ShouldBe("TCVN3");
    }

    [Fact]
    public void Extract_HalfOldHalfUnicode_ChangesOnlyTheOldLines()
    {
        const string Unicode = "Hà Nội, ngày 12 tháng 6; ông Pérez và bà Müller dự họp tại Café Été.";
        var old = OldWriters.Tcvn3(Lower(Text));

        var extracted = _extractor.Extract(Files.Utf8($"{Unicode}\n{old}\n{Unicode}"), "a.txt");

        extracted.Text.ShouldBe($"{Unicode}\n{Lower(Text)}\n{Unicode}");
    }

    [Theory]
    [InlineData("Hà Nội, ngày 12/6: hai bên thống nhất. Café Été, Müller, São Paulo, Curaçao, Zürich, Malmö, Århus đều dự.")]
    [InlineData("Le Président a été reçu à Genève. Il a déjà réaffirmé cet engagement: être prêt dès l'été, où l'on a noté ses progrès.")]
    [InlineData("Die Minister führten Gespräche über künftige Aufgaben für Städte, Länder und große Häfen.")]
    [InlineData("Thong nhat noi dung, tiep tuc phoi hop. Hai ben se trao doi. Ha Noi, ngay 12. Ho hop.")]
    [InlineData("Tiếng Việt có dấu tổ hợp: Viê\u0323t Nam, Ha\u0300 Nô\u0323i, thỏa thuận.")]
    public void Extract_TextThatIsNoOldCharacterSet_StaysAsItIs(string text)
    {
        var extracted = _extractor.Extract(Files.Utf8(text), "a.txt");

        extracted.Text.ShouldBe(text);
        extracted.Encoding.ShouldBe("UTF-8");
        extracted.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Extract_AddressesInViqr_StayAsTheyAre()
    {
        const string Old = "Xin go+?i ve^` vu.asean@bo.example hoa(.c https://bao.example/a.b dde^? xem la.i";

        _extractor.Extract(Files.Utf8(Old), "a.txt").Text.ShouldBe("Xin gởi về vu.asean@bo.example hoặc https://bao.example/a.b để xem lại");
    }

    private static string Lower(string text) => text.ToLowerInvariant();
}
