using CamKet.Reading.Links;
using CamKet.Reading.Rules;
using CamKet.Reading.Text;
using Shouldly;

namespace CamKet.Reading.Tests.Links;

public sealed class LinkFinderTests
{
    private const string Promise = "Ngày 03/02/2025, tại Hà Nội, Bộ Công Thương cam kết hoàn tất đàm phán Hiệp định khung Kinh tế số ASEAN trong năm 2026.";

    [Fact]
    public void Find_LaterDeedOnTheSameInstrument_FulfilsTheWordAndSaysWhy()
    {
        var link = Links(Promise, "Ngày 30/5/2026, ASEAN đã kết thúc đàm phán Hiệp định khung Kinh tế số ASEAN.").ShouldHaveSingleItem();

        (link.Earlier.Document, link.Later.Document, link.Thread, link.Relation).ShouldBe(("0", "1", "defa", LinkRelation.Fulfils));
        link.Score.Parts.Select(part => part.Feature).ShouldBe([LinkFeature.Instrument, LinkFeature.Topic, LinkFeature.Stage, LinkFeature.Answer, LinkFeature.Due], ignoreOrder: true);
        var sum = link.Score.Bias + link.Score.Parts.Sum(part => part.Adds);
        link.Score.Score.ShouldBe(1 / (1 + Math.Exp(-sum)), 1e-9);
    }

    [Fact]
    public void Find_DeedInTheOtherLanguage_IsLinkedByWhatHasOneNameInBoth() =>
        Links(Promise, "JAKARTA, 30 May 2026 - ASEAN today concluded the negotiations on the Digital Economy Framework Agreement.").ShouldHaveSingleItem().Thread.ShouldBe("defa");

    [Fact]
    public void Find_DeedOlderThanTheWord_IsNoAnswer() =>
        Links(Promise, "Ngày 03/9/2023, ASEAN đã khởi động đàm phán Hiệp định khung Kinh tế số ASEAN.").ShouldNotContain(link => link.Earlier.Kind == StatementKind.Word);

    [Theory]
    [InlineData("Ngày 12/11/2024, Việt Nam cam kết thúc đẩy quan hệ đối tác chiến lược toàn diện với Hàn Quốc.", "Ngày 15/10/2025, ASEAN và Ấn Độ đã nâng cấp quan hệ lên đối tác chiến lược toàn diện.")]
    [InlineData("Ngày 12/11/2024, Việt Nam cam kết tăng cường hợp tác trong ASEAN vì hòa bình, ổn định và phát triển.", "Ngày 15/10/2025, ASEAN đã thông qua tuyên bố về hợp tác vì hòa bình, ổn định và phát triển của khu vực.")]
    [InlineData("On 3 March 2025, Viet Nam pledged to strengthen cooperation with ASEAN partners.", "On 9 May 2026, ASEAN leaders adopted a statement on cooperation with partners.")]
    public void Find_OtherPartnerOrOnlyTheWordsOfTheTrade_IsNoLink(string earlier, string later) => Links(earlier, later).ShouldBeEmpty();

    [Fact]
    public void Find_TwoEditionsOfOneForum_AreNoLink() =>
        Links("Ngày 23/4/2024, Diễn đàn Tương lai ASEAN đã được tổ chức thành công tại Hà Nội.", "Ngày 26/02/2025, Diễn đàn Tương lai ASEAN đã được tổ chức thành công tại Hà Nội.").ShouldBeEmpty();

    [Fact]
    public void Find_TheSameWordsWithALaterDate_Slip()
    {
        var link = Links(
            "Ngày 10/3/2025, Bộ Xây dựng cam kết nộp bản đánh giá năm tuyến đường sắt kết nối tiểu vùng trước ngày 30/10/2025.",
            "Ngày 17/4/2026, Bộ Xây dựng cam kết nộp bản đánh giá năm tuyến đường sắt kết nối tiểu vùng trước ngày 30/9/2026.").ShouldHaveSingleItem();

        link.Relation.ShouldBe(LinkRelation.Slips);
    }

    [Fact]
    public void Find_TwoReportsOfOneDay_AreOneEventAndPairTheirWords()
    {
        var found = LinkFinder.Find(
        [
            .. Read("vi", "Ngày 10/10/2024, tại Viêng Chăn, Hàn Quốc cam kết tăng gấp đôi học bổng cho sinh viên ASEAN. Hàn Quốc sẽ chia sẻ dữ liệu cảnh báo sớm với Trung tâm AHA."),
            .. Read("en", "VIENTIANE, 10 October 2024 - The Republic of Korea pledged to double scholarships for ASEAN students. The Republic of Korea will share early warning data with the AHA Centre."),
        ]);

        found.Pairs.ShouldHaveSingleItem().Relation.ShouldBe(DocumentRelation.SameText);
        found.Links.Count.ShouldBe(2);
        found.Links.ShouldAllBe(link => link.Relation == LinkRelation.Restates);
    }

    [Fact]
    public void Find_AnyOrderOfDocuments_GivesTheSameLinks()
    {
        var first = Read("a", Promise);
        var second = Read("b", "Ngày 30/5/2026, ASEAN đã kết thúc đàm phán Hiệp định khung Kinh tế số ASEAN.");

        LinkFinder.Find([.. second, .. first]).Links.Select(Said).ShouldBe(LinkFinder.Find([.. first, .. second]).Links.Select(Said));
    }

    [Fact]
    public void Topics_OfBothLanguages_HaveTheSameNames() =>
        LanguageData.For(Language.English).Topics.Names.ShouldBe(LanguageData.For(Language.Vietnamese).Topics.Names, ignoreOrder: true);

    private static string Said(Link link) => $"{link.Earlier.Document}@{link.Earlier.Span.Start} {link.Later.Document}@{link.Later.Span.Start} {link.Relation} {link.Score.Score}";

    private static IReadOnlyList<Link> Links(params string[] texts) => LinkFinder.Find([.. texts.SelectMany((text, number) => Read($"{number}", text))]).Links;

    private static IReadOnlyList<LinkStatement> Read(string name, string text) => StatementReader.Read(name, text, DocumentReader.Read(new SourceText(text, name), new ReadingContext()));
}
