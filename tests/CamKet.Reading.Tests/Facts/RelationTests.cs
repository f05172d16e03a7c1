using CamKet.Reading.Facts;
using CamKet.Reading.Text;
using Shouldly;

namespace CamKet.Reading.Tests.Facts;

public sealed class RelationTests
{
    [Theory]
    [InlineData(Language.Vietnamese, "Tháng 6/2025, ASEAN thiết lập đối tác chiến lược toàn diện với New Zealand.", "org:asean", "country:nz")]
    [InlineData(Language.Vietnamese, "Hai bên phát huy quan hệ Đối tác chiến lược toàn diện ASEAN - Hàn Quốc.", "org:asean", "country:kr")]
    [InlineData(Language.Vietnamese, "Việt Nam và Lào thiết lập quan hệ ngoại giao từ lâu.", "country:vn", "country:la")]
    [InlineData(Language.English, "Viet Nam and Thailand upgraded their ties to a comprehensive strategic partnership.", "country:vn", "country:th")]
    [InlineData(Language.English, "Cambodia joined ASEAN in 1999.", "country:kh", "org:asean")]
    public void Read_LevelBetweenTwoParties_IsARelation(Language language, string text, string subject, string partner)
    {
        var fact = Read(language, text).ShouldHaveSingleItem();

        fact.Values["subjectId"].ShouldBe(subject);
        fact.Values["partnerId"].ShouldBe(partner);
    }

    [Theory]
    [InlineData(Language.Vietnamese, "Hai nước sẽ sớm nâng cấp quan hệ Việt Nam - Lào lên đối tác chiến lược.")]
    [InlineData(Language.English, "Viet Nam and Laos should upgrade ties to a strategic partnership.")]
    [InlineData(Language.English, "The strategic partnership of the two banks was dissolved.")]
    public void Read_LevelWishedForOrWithoutParties_IsNone(Language language, string text) => Read(language, text).ShouldBeEmpty();

    private static List<Fact> Read(Language language, string text) =>
        [.. DocumentReader.Read(new SourceText(text), new ReadingContext { Language = language, Date = new DateOnly(2025, 12, 1) }).Facts.Where(fact => fact.Kind == FactKind.Relation)];
}
