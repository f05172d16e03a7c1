using CamKet.Reading.Facts;
using CamKet.Reading.Text;
using Shouldly;

namespace CamKet.Reading.Tests.Facts;

public sealed class FactTests
{
    [Theory]
    [InlineData(Language.Vietnamese, "Ngày 24/10, các nước kết thúc cơ bản đàm phán DEFA.", "defa", "substantially-concluded", "2025-10-24")]
    [InlineData(Language.Vietnamese, "Hôm nay, hội nghị kết nạp Timor-Leste.", "timor-leste-accession", "admitted", "2025-12-01")]
    [InlineData(Language.English, "ASEAN launched talks on the ASEAN Digital Economy Framework Agreement on 3 September 2023.", "defa", "launched", "2023-09-03")]
    public void Read_StageBesideAnInstrument_IsAMilestone(Language language, string text, string thread, string stage, string date)
    {
        var fact = Read(language, text).Facts.Single(fact => fact.Kind == FactKind.Milestone);

        fact.Values["thread"].ShouldBe(thread);
        fact.Values["stage"].ShouldBe(stage);
        fact.Values["date"].ShouldBe(date);
    }

    [Fact]
    public void Read_StageStillToComeWithoutADate_IsNoMilestone() =>
        Read(Language.Vietnamese, "Các nước sẽ sớm ký DEFA.").Facts.ShouldNotContain(fact => fact.Kind == FactKind.Milestone);

    [Theory]
    [InlineData(Language.Vietnamese, "Các nước sẽ ký DEFA vào năm 2031.", "signed", "2031")]
    [InlineData(Language.English, "Members will sign DEFA by the end of 2031.", "signed", "2031")]
    [InlineData(Language.English, "Both sides agreed to conclude the ASEAN-Canada FTA in 2031.", "concluded", "2031")]
    public void Read_StageAimedAtForATimeToCome_IsAPlannedMilestone(Language language, string text, string stage, string date)
    {
        var fact = Read(language, text).Facts.Single(fact => fact.Kind == FactKind.Milestone);

        (fact.Values["stage"], fact.Values["date"], fact.Values.GetValueOrDefault("planned")).ShouldBe((stage, date, "yes"));
    }

    [Theory]
    [InlineData(Language.Vietnamese, "Quý này có hơn 250 thỏa thuận được ký.", "hơn 250", "thỏa thuận")]
    [InlineData(Language.English, "The summit adopted nearly 70 documents.", "nearly 70", "documents")]
    public void Read_NumberWithAUnit_IsAFigureAsOfTheDocument(Language language, string text, string value, string unit)
    {
        var fact = Read(language, text).Facts.Single(fact => fact.Kind == FactKind.Figure);

        fact.Values["value"].ShouldBe(value);
        fact.Values["unit"].ShouldBe(unit);
        fact.Values["asOf"].ShouldBe("2025-12-01");
    }

    [Fact]
    public void Read_PersonWithTitle_HoldsThatRole()
    {
        var fact = Read(Language.Vietnamese, "Thứ trưởng Bộ Y tế Lê Minh Châu mở đầu buổi họp.").Facts.Single(fact => fact.Kind == FactKind.Role);

        fact.Values["holder"].ShouldBe("Lê Minh Châu");
        fact.Values["role"].ShouldBe("Thứ trưởng Bộ Y tế");
    }

    [Fact]
    public void Read_DatedMeeting_IsAnEngagementWithItsDays()
    {
        var fact = Read(Language.Vietnamese, "Hội thảo về dữ liệu mở diễn ra từ ngày 12 đến 14/11 tại Hà Nội.").Facts.Single(fact => fact.Kind == FactKind.Engagement);

        fact.Values["name"].ShouldBe("Hội thảo về dữ liệu mở");
        fact.Values["start"].ShouldBe("2025-11-12");
        fact.Values["end"].ShouldBe("2025-11-14");
        fact.Values["place"].ShouldBe("Hà Nội");
    }

    private static DocumentReading Read(Language language, string text) =>
        DocumentReader.Read(new SourceText(text), new ReadingContext { Language = language, Date = new DateOnly(2025, 12, 1) });
}
