using CamKet.Casework.Register;
using CamKet.Reading.Text;

namespace CamKet.Casework.Assignments;

/// <summary>Drafts what will count as done, partly done and not done, from the words and the due date. The lead agency and the coordinator agree on the final wording.</summary>
public static class MeaningOfDone
{
    private static readonly Pattern[] Patterns =
    [
        new(["đàm phán", "negotiat"],
            new("Các bên công bố kết thúc đàm phán toàn bộ văn kiện{by}.", "The parties announce that negotiation of the whole instrument is concluded{by}."),
            new("Kết thúc cơ bản, còn nội dung chưa chốt.", "Substantially concluded, with some parts still open.")),
        new(["phê chuẩn", "phê duyệt", "ratif"],
            new("Văn kiện được phê chuẩn hoặc phê duyệt và có thông báo cho các bên{by}.", "The instrument is ratified or approved and the parties are notified{by}."),
            new("Hồ sơ đã trình cấp có thẩm quyền.", "The file is before the competent authority.")),
        new(["ký kết", "ký hiệp định", "ký bản ghi nhớ", "ký nghị định thư", "ký thỏa thuận", "ký văn kiện", "sẽ ký", "để ký", "sign "],
            new("Văn kiện được ký{by}.", "The instrument is signed{by}."),
            new("Nội dung đã thống nhất, chưa ký.", "The text is agreed and not yet signed.")),
        new(["thông qua", "adopt"],
            new("Văn kiện được thông qua{by}.", "The document is adopted{by}."),
            new("Dự thảo đã lấy ý kiến, chưa được thông qua.", "A draft was consulted on and is not yet adopted.")),
        new(["nâng cấp", "upgrad"],
            new("Việc nâng cấp được công bố hoặc ký{by}.", "The upgrade is announced or signed{by}."),
            new("Các bên đã nhất trí về lộ trình nâng cấp.", "The parties agreed on the way to the upgrade.")),
        new(["đăng cai", "tổ chức", "chủ trì hội nghị", "host", "convene", "organis", "organiz"],
            new("Hoạt động được tổ chức và có văn kiện hoặc báo cáo kết quả{by}.", "The event is held and its documents or report are available{by}."),
            new("Đã có kế hoạch, thời gian và thành phần được duyệt.", "The plan, dates and participants are approved.")),
        new(["đào tạo", "bồi dưỡng", "tập huấn", "train"],
            new("Khóa đào tạo hoàn thành cho {reach}{by}.", "The training is completed for {reach}{by}."),
            new("Đã đào tạo được một phần số người dự kiến.", "Part of the intended people are trained.")),
    ];

    private static readonly Pattern Any = new([],
        new("Nội dung đã nêu được thực hiện đầy đủ và có minh chứng{by}.", "All that was said is carried out, with evidence{by}."),
        new("Đã có bước đi kiểm chứng được, chưa đủ nội dung đã nêu.", "A verifiable step is taken, and part of what was said is still open."));

    public static MeaningDraft Draft(Undertaking undertaking, DateOnly? due, string language)
    {
        var pattern = Array.Find(Patterns, p => Array.Exists(p.Cues, cue => undertaking.Title.Contains(cue, StringComparison.OrdinalIgnoreCase))) ?? Any;
        var by = due is { } day ? new Bilingual($", chậm nhất ngày {LegalBasis.Day(day)}", $", by {LegalBasis.Day(day)}") : new("", "");
        var none = due is { } last
            ? new Bilingual($"Hết ngày {LegalBasis.Day(last)} không có bước đi nào có minh chứng.", $"By the end of {LegalBasis.Day(last)} no step is proven.")
            : new("Không có bước đi nào có minh chứng.", "No step is proven.");
        var full = pattern.Full.In(language).Replace("{by}", by.In(language), StringComparison.Ordinal).Replace("{reach}", Reach(undertaking, language), StringComparison.Ordinal);
        return new MeaningDraft(full, pattern.Partly.In(language), none.In(language));
    }

    private static string Reach(Undertaking undertaking, string language) => (undertaking.ReachCount, undertaking.ReachText) switch
    {
        ({ } count, { } who) => $"{count} {who}",
        ({ } count, null) => language == "en" ? $"{count} people" : $"{count} người",
        (null, { } who) => who,
        _ => language == "en" ? "the people intended" : "đủ số người dự kiến",
    };

    private sealed record Pattern(string[] Cues, Bilingual Full, Bilingual Partly);
}

/// <summary>The three levels as drafted.</summary>
public sealed record MeaningDraft(string Full, string Partial, string None);
