using CamKet.Casework.Reports;

namespace CamKet.Formats.Tests.Reports;

/// <summary>One report in each language that uses every kind of block.</summary>
internal static class SampleReports
{
    public static Report Vietnamese => new()
    {
        Language = "vi",
        BaseAddress = "https://camket.example/",
        Heading = new ReportHeading("Bộ Ngoại giao", "Ban Thư ký Quốc gia về ASEAN", "5/BC-ASEAN", "Hà Nội", new DateOnly(2026, 2, 9)),
        Title = "Báo cáo",
        Subject = "Kết quả thực hiện cam kết trong khuôn khổ ASEAN, quý IV năm 2025",
        Opening = [ReportParagraph.Of(new ReportRun("Thực hiện chế độ báo cáo định kỳ, Ban Thư ký tổng hợp kết quả như sau:"))],
        Sections =
        [
            new ReportSection
            {
                Heading = "Tình hình chung",
                Blocks =
                [
                    ReportParagraph.Of(
                        new ReportRun("Trong quý có "),
                        new ReportRun("12") { Bold = true, Link = "/register?due=2025-Q4" },
                        new ReportRun(" mục đến hạn; các cơ quan hoàn thành đúng hạn 7 mục, hoàn thành muộn 2 mục, còn 3 mục quá hạn. Tỷ lệ hoàn thành tính trên số mục đến hạn.")),
                    new ReportTable(["Trụ cột", "Đến hạn", "Hoàn thành", "Quá hạn", "Ghi chú"],
                    [
                        [ReportCell.Of("Chính trị - An ninh"), ReportCell.Of(4), ReportCell.Of(3), ReportCell.Of(1), ReportCell.Of("Một mục chờ ý kiến cơ quan phối hợp")],
                        [ReportCell.Of("Kinh tế"), ReportCell.Of(5), ReportCell.Of(4), ReportCell.Of(1)],
                        [ReportCell.Of("Văn hóa - Xã hội"), ReportCell.Of(3), ReportCell.Of(2), ReportCell.Of(1), new ReportCell([new ReportRun("CK-2025-0102") { Reference = "CK-2025-0102", Link = "/register/CK-2025-0102" }])],
                    ]) { Caption = "Kết quả theo trụ cột" },
                ],
            },
            new ReportSection
            {
                Heading = "Kết quả theo trụ cột",
                Sections =
                [
                    new ReportSection
                    {
                        Heading = "Kinh tế",
                        Blocks =
                        [
                            ReportParagraph.Of(
                                new ReportRun("Đã kết thúc rà soát kỹ thuật, muộn 15 ngày so với hạn") { Reference = "CK-2025-0102", Link = "/register/CK-2025-0102" },
                                new ReportRun(", "),
                                new ReportRun("tạo chuyển biến rõ rệt trong nhận thức của doanh nghiệp") { Unsupported = true },
                                new ReportRun(".")),
                            new ReportBulletList([[new ReportRun("Việc thứ nhất: trình ký trong tháng 3;")], [new ReportRun("Việc thứ hai: "), new ReportRun("chưa bắt đầu") { Italic = true }, new ReportRun(".")]]),
                        ],
                        Sections =
                        [
                            new ReportSection { Heading = "Thương mại", Blocks = [ReportParagraph.Of(new ReportRun("Hai mục, xong cả hai."))] },
                            new ReportSection { Heading = "Đầu tư", Blocks = [ReportParagraph.Of(new ReportRun("Một mục, đang làm."))] },
                        ],
                    },
                    new ReportSection { Heading = "Văn hóa - Xã hội", Blocks = [ReportParagraph.Of(new ReportRun(Filler("Các cơ quan tiếp tục triển khai theo kế hoạch đã thống nhất với các bên. ", 40)))] },
                ],
            },
        ],
        Signature = new ReportSignature("KT. Bộ trưởng", "Thứ trưởng", "Trần Văn Mẫu"),
        Recipients = ["Văn phòng Chính phủ (để báo cáo);", "Các bộ, ngành liên quan", "Lưu: VT, ASEAN."],
    };

    public static Report English => Vietnamese with
    {
        Language = "en",
        Heading = new ReportHeading("Ministry of Foreign Affairs", "National ASEAN Secretariat", null, "Ha Noi", new DateOnly(2026, 2, 9)),
        Title = "Report",
        Subject = "Commitments in the ASEAN framework, fourth quarter of 2025",
        Opening = [],
        Sections =
        [
            new ReportSection
            {
                Heading = "Overview",
                Blocks =
                [
                    ReportParagraph.Of(new ReportRun("Twelve entries fell due in the quarter. Nine were completed, two of them late; three are overdue "), new ReportRun("CK-2025-0102") { Reference = "CK-2025-0102", Link = "/register/CK-2025-0102" }, new ReportRun(".")),
                ],
                Sections = [new ReportSection { Heading = "Economic pillar", Sections = [new ReportSection { Heading = "Trade" }] }],
            },
        ],
        Signature = new ReportSignature(null, "Director-General", null),
        Recipients = ["Office of the Government", "File copy"],
    };

    private static string Filler(string sentence, int times) => string.Concat(Enumerable.Repeat(sentence, times));
}
