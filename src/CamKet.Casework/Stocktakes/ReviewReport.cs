using CamKet.Casework.Reports;
using CamKet.Casework.Stocktakes.Parts;

namespace CamKet.Casework.Stocktakes;

/// <summary>Writes the review from its material: the five parts of the ministries' year-end review. Pure: the same material gives the same text.</summary>
public static class ReviewReport
{
    /// <param name="number">Number and symbol, null until given.</param>
    /// <param name="signedOn">The day of approval; null leaves the date open.</param>
    public static Report Write(StocktakeMaterial material, string language, string? number, DateOnly? signedOn, string? baseAddress = null)
    {
        var w = new ReviewWriter(material, language);
        return new Report
        {
            Language = language,
            Heading = new(w.Say("Bộ Ngoại giao", "Ministry of Foreign Affairs"), w.Say("Ban Thư ký Quốc gia về ASEAN", "National ASEAN Secretariat"), number, w.Say("Hà Nội", "Ha Noi"), signedOn),
            Title = w.Say("Báo cáo", "Report"),
            Subject = w.Say(
                $"Tổng kết hợp tác ASEAN và sự tham gia của Việt Nam {material.Period.Name.Vi}, phương hướng thời gian tới",
                $"Review of ASEAN cooperation and Viet Nam's participation, {material.Period.Name.En}, and directions ahead"),
            Opening =
            [
                ReportParagraph.Of(w.Text(
                    $"Báo cáo này lập từ sổ cam kết, nhiệm vụ; số liệu tính đến ngày {ReviewWriter.Date(material.AsOf)}. Mỗi con số, mỗi ý đều dẫn mã số trong sổ.",
                    $"This report is drawn from the register of undertakings; figures as of {ReviewWriter.Date(material.AsOf)}. Every figure and clause carries its reference.")),
            ],
            Sections = [OverviewPart.Write(w), ParticipationPart.Write(w), RemarksPart.Write(w), FollowUpPart.Write(w), DirectionsPart.Write(w)],
            Signature = new(w.Say("TL. BỘ TRƯỞNG", "FOR THE MINISTER"), w.Say("THỦ TRƯỞNG ĐƠN VỊ", "HEAD OF UNIT"), null),
            Recipients = [w.Say("Lãnh đạo Bộ (để báo cáo)", "Leaders of the Ministry (for information)"), w.Say("Các bộ, ngành liên quan", "Ministries and agencies concerned"), w.Say("Lưu: VT, ASEAN", "File: VT, ASEAN")],
            BaseAddress = baseAddress,
        };
    }

    /// <summary>Clauses that no row carries: what blocks approval.</summary>
    public static int UnsupportedClauses(StocktakeMaterial material) => material.Clauses.Count(c => string.IsNullOrEmpty(c.References));
}

/// <summary>The report as it was approved, in both languages.</summary>
public sealed record StocktakeSnapshot(Report Vi, Report En)
{
    public Report In(string language) => language == "en" ? En : Vi;
}
