using CamKet.Reading.Findings;
using CamKet.Reading.Text;
using Shouldly;

namespace CamKet.Reading.Tests.Findings;

public sealed class RoleTests
{
    [Theory]
    [InlineData(Language.Vietnamese, "Thứ trưởng đề nghị Bộ Y tế gửi số liệu trước ngày 5/5/2026.", FindingKind.Request, "Bộ Y tế", "Thứ trưởng")]
    [InlineData(Language.Vietnamese, "Nhật Bản cam kết dành thêm 30 suất học bổng.", FindingKind.Commitment, "Nhật Bản", null)]
    [InlineData(Language.Vietnamese, "Theo Đại sứ, Hàn Quốc sẽ cử ba chuyên gia.", FindingKind.Commitment, "Hàn Quốc", null)]
    [InlineData(Language.Vietnamese, "Các bộ, ngành nhất trí lập danh mục chung.", FindingKind.Commitment, "Các bộ, ngành", null)]
    [InlineData(Language.English, "The two sides agreed to open a hotline.", FindingKind.Commitment, "The two sides", null)]
    [InlineData(Language.English, "Minister Lan asked Japan to lift the fee.", FindingKind.Request, "Japan", "Minister Lan")]
    public void Read_Sentence_NamesWhoActsAndWhoAsks(Language language, string text, FindingKind kind, string holder, string? asker)
    {
        var finding = Read(language, text).Findings.ShouldHaveSingleItem();

        finding.Kind.ShouldBe(kind);
        finding.Holder.ShouldBe(holder);
        finding.Asker.ShouldBe(asker);
    }

    [Fact]
    public void Read_KnownHolder_IsResolvedToItsId() =>
        Read(Language.Vietnamese, "Hàn Quốc cam kết cử ba chuyên gia.").Findings.ShouldHaveSingleItem().HolderId.ShouldBe("country:kr");

    [Fact]
    public void Read_ListUnderAskingLeadIn_CarriesLabelAndHolderToEachItem()
    {
        const string Text = "Thứ trưởng đề nghị các bộ tập trung vào các việc sau:\n- Rà soát danh mục dự án;\n- Gửi góp ý cho dự thảo;\n- Cử đầu mối kỹ thuật.";

        var findings = Read(Language.Vietnamese, Text).Findings;

        findings.Count.ShouldBe(4);
        findings.ShouldAllBe(finding => finding.Kind == FindingKind.Request && finding.Holder == "các bộ");
    }

    [Fact]
    public void Read_SubjectlessContinuation_InheritsFromTheSentenceBefore()
    {
        const string Text = "Các bộ, ngành nhất trí lập danh mục chung. Bên cạnh đó, tiếp tục rà soát các đầu mối.";

        var findings = Read(Language.Vietnamese, Text).Findings;

        findings.Count.ShouldBe(2);
        findings[1].Holder.ShouldBe("Các bộ, ngành");
        findings[1].Weight.ShouldBeLessThan(findings[0].Weight);
    }

    [Theory]
    [InlineData("Hội nghị sẽ thông qua Kế hoạch mới vào tháng 9.")]
    [InlineData("Bộ trưởng cảm ơn Nhật Bản tiếp tục hỗ trợ.")]
    [InlineData("Hai bên trao đổi về các biện pháp tăng đầu tư.")]
    [InlineData("Chuyến thăm thể hiện cam kết lâu dài của hai nước.")]
    public void Read_LookAlike_FindsNothing(string text) => Read(Language.Vietnamese, text).Findings.ShouldBeEmpty();

    private static DocumentReading Read(Language language, string text) =>
        DocumentReader.Read(new SourceText(text), new ReadingContext { Language = language, Date = new DateOnly(2026, 2, 3) });
}
