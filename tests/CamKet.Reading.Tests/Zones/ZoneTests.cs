using CamKet.Reading.Sentences;
using CamKet.Reading.Text;
using Shouldly;

namespace CamKet.Reading.Tests.Zones;

public sealed class ZoneTests
{
    private const string Page = """
        Trang nhất » Thời sự » Hợp tác

        Thứ Ba, 14/04/2026, 08:15 (GMT+7)

        Hai bộ bàn cách nối dữ liệu kho bạc

        Sáng 14/4, hai bộ họp tại Huế về dữ liệu kho bạc. Đoàn Việt Nam đề nghị mở thêm đầu mối kỹ thuật.

        Quang cảnh buổi họp. Ảnh: Lan Chi

        Phóng viên: Ông đánh giá thế nào về buổi họp?

        Nguồn: Bản tin thử

        Kho bạc cần đổi mới cách làm 13/04/2026
        Hai tỉnh ký thỏa thuận đường bộ 12/04/2026
        Đề nghị các bộ gửi số liệu 11/04/2026
        """;

    [Theory]
    [InlineData("Trang nhất", Zone.LinkList)]
    [InlineData("Thứ Ba, 14/04/2026", Zone.Dateline)]
    [InlineData("Hai bộ bàn cách", Zone.Headline)]
    [InlineData("Đoàn Việt Nam đề nghị", Zone.Body)]
    [InlineData("Quang cảnh buổi họp", Zone.Caption)]
    [InlineData("Phóng viên:", Zone.Question)]
    [InlineData("Nguồn:", Zone.Footer)]
    [InlineData("Hai tỉnh ký thỏa thuận", Zone.LinkList)]
    public void Read_PageWithNoise_PutsEachLineInItsZone(string start, Zone zone)
    {
        var reading = Read(Page);

        reading.Sentences.Single(sentence => sentence.Span.In(Page).StartsWith(start, StringComparison.Ordinal)).Zone.ShouldBe(zone);
    }

    [Fact]
    public void Read_PageWithNoise_FindsActsInTheBodyOnly()
    {
        var findings = Read(Page).Findings;

        findings.ShouldHaveSingleItem().Span.In(Page).ShouldStartWith("Đoàn Việt Nam đề nghị");
    }

    [Theory]
    [InlineData("Bà Lan, GS. Minh và TS. Nam cùng dự. Sau đó có họp báo.", 2)]
    [InlineData("Các ưu tiên gồm năng lượng, giao thông… nâng cao năng lực của khối. Hết.", 2)]
    [InlineData("Kim ngạch đạt 12.5 tỷ USD. Hai bên hài lòng.", 2)]
    [InlineData("Ông nói: \"Tốt.\" Rồi ông đi.", 2)]
    [InlineData("1. Việc thứ nhất đã xong. Việc khác đang làm.", 2)]
    public void Read_Prose_CutsSentencesAtStopsOnly(string text, int sentences) => Read(text).Sentences.Count.ShouldBe(sentences);

    private static DocumentReading Read(string text) =>
        DocumentReader.Read(new SourceText(text), new ReadingContext { Language = Language.Vietnamese });
}
