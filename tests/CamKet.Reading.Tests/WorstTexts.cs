namespace CamKet.Reading.Tests;

/// <summary>Texts that a reader could choke on: a name, and how the text is made at any length. Each repeats what makes it hard, so that
/// twice the length is twice the trouble.</summary>
internal static class WorstTexts
{
    private static Dictionary<string, Func<int, string>> Build()
    {
        var texts = new Dictionary<string, Func<int, string>>(StringComparer.Ordinal);
        foreach (var (name, head, unit, tail) in Repeated)
        {
            texts.Add(name, length => string.Concat(head, Repeat(unit, length), tail));
        }

        foreach (var (name, open, inner, close) in Nested)
        {
            texts.Add(name, length =>
            {
                var depth = length / (open.Length + close.Length);
                return string.Concat(Repeat(open, depth * open.Length), inner, Repeat(close, depth * close.Length));
            });
        }

        return texts;
    }

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, Math.Max(1, length / unit.Length)));

    private static readonly (string Name, string Head, string Unit, string Tail)[] Repeated =
    [
        // One word, over and over.
        ("one-common-word", "", "hợp ", ""),
        ("one-unknown-word", "", "xyzzyq ", ""),
        ("one-cue-agree-vi", "", "nhất trí ", ""),
        ("one-cue-will-vi", "", "sẽ ", ""),
        ("one-cue-need-vi", "", "cần ", ""),
        ("one-cue-ask-vi", "", "đề nghị ", ""),
        ("one-cue-sign-vi", "", "ký ", ""),
        ("one-cue-adopt-vi", "", "thông qua ", ""),
        ("one-cue-continue-vi", "", "tiếp tục ", ""),
        ("one-cue-agree-en", "The parties ", "agreed to ", ""),
        ("one-cue-will-en", "They ", "will ", ""),
        ("one-cue-should-en", "ASEAN ", "should ", ""),
        ("one-cue-urge-en", "It ", "urged ", ""),
        ("one-cue-sign-en", "It ", "signed ", ""),
        ("one-actor-vi", "", "Bộ Ngoại giao ", ""),
        ("one-actor-en", "", "the Ministry of Foreign Affairs ", ""),
        ("one-country", "", "Lào ", ""),
        ("one-capital-word", "", "Zurbarán ", ""),
        ("one-pronoun-vi", "", "hai bên ", ""),
        ("one-title", "", "Thứ trưởng, ", ""),
        ("one-letter", "", "a", ""),
        ("one-letter-spaced", "", "a ", ""),
        ("one-capital-letter", "", "X. ", ""),
        ("one-word-in-capitals", "", "KẾT LUẬN ", ""),
        ("one-syllable-with-tone", "", "ủy ", ""),
        ("one-negation", "Hai bên nhất trí ", "không ", "ký."),
        ("one-passive", "Bộ Y tế ", "được giao ", "."),

        // Cues and actors together.
        ("cue-after-cue-vi", "", "nhất trí sẽ cần đề nghị hai bên ký ", ""),
        ("cue-after-cue-en", "", "agreed will should urged both sides signed ", ""),
        ("actor-cue-vi", "", "Việt Nam sẽ ", ""),
        ("actor-cue-en", "", "Thailand will ", ""),
        ("say-that-vi", "", "Thủ tướng cho rằng ", ""),
        ("say-that-en", "", "the minister said that ", ""),
        ("prepositions-vi", "", "với của cho về ", ""),
        ("prepositions-en", "", "of in with from ", ""),
        ("act-words-vi", "Hai bên nhất trí ", "tăng cường thúc đẩy mở rộng triển khai ", "."),
        ("act-words-en", "They agreed to ", "strengthen promote expand implement ", "."),
        ("adverbs-vi", "Hai bên ", "tích cực khẩn trương chủ động ", "cam kết."),
        ("clause-starts", "Hai bên nhất trí, ", "đồng thời, ", "."),
        ("clause-starts-en", "They agreed, ", "while, and, ", "."),
        ("semicolons-vi", "Hội nghị nhất trí ", "ký kết; phối hợp; ", "."),
        ("group-words", "", "các bộ, ngành, địa phương, ", ""),
        ("instrument-heads", "Hai bên đã ký ", "hiệp định thỏa thuận bản ghi nhớ ", "."),
        ("stages", "Hiệp định ", "đã ký đã thông qua đã có hiệu lực ", ""),
        ("roles", "", "đảm nhiệm vai trò chủ tịch ", ""),
        ("continuations", "Hai bên nhất trí.", " Bên cạnh đó, tiếp tục phối hợp.", ""),

        // Coordination.
        ("coordinated-actors-vi", "", "Việt Nam, Lào, Thái Lan và ", "sẽ ký."),
        ("coordinated-actors-en", "", "Viet Nam, Laos and ", "will sign."),
        ("coordinated-acts-vi", "Hai bên sẽ ", "mở đường bay, lập quỹ và ", "ký."),
        ("coordinated-acts-en", "Both sides will ", "open a route, set up a fund and ", "sign."),
        ("commas", "Hai bên nhất trí", ", ", "ký."),
        ("ands", "Hai bên", " và", " ký."),
        ("slashes", "", "a/b/", ""),

        // Lists and enumerators.
        ("roman-items", "Hai bên nhất trí:\n", "(i) mở chợ; (ii) lập quỹ; ", ""),
        ("numbered-lines", "Các bên cam kết:\n", "1. Xây cầu;\n", ""),
        ("dashes-lines", "Đề nghị các bộ:\n", "- Gửi số liệu;\n", ""),
        ("lead-ins", "", "Hai bên nhất trí:\n", ""),
        ("ordinals", "Cần tập trung:\n", "Thứ nhất, mở chợ.\n", ""),
        ("hash-lines", "", "# a\n", ""),
        ("hash-only", "", "#", ""),
        ("empty-items", "", "-\n", ""),
        ("paragraph-numbers", "", "1.2.3.4. ", ""),
        ("letters-as-items", "Nhiệm vụ:\n", "a) b) c) ", ""),
        ("bullets", "", "•", ""),

        // Quotes and brackets that never close.
        ("open-quotes", "", "\"Việt Nam ", ""),
        ("open-quotes-only", "", "“", ""),
        ("open-brackets", "", "(ASEAN ", ""),
        ("brackets-only", "", "(", ""),
        ("closing-only", "Hai bên nhất trí.", "\")", ""),
        ("stop-and-closing", "", ".\"", ""),
        ("acronyms", "", "Diễn đàn (ARF) ", ""),

        // Lines, headings, captions, link lists.
        ("short-lines", "", "Tin mới\n", ""),
        ("links-with-dates", "", "ASEAN cần mở chợ 12/05/2025\n", ""),
        ("questions", "", "Phóng viên: Vì sao?\n", ""),
        ("captions", "", "Ảnh: TTXVN\n", ""),
        ("crumbs", "", "Trang nhất » Thế giới\n", ""),
        ("related", "", "Tin liên quan\n", ""),
        ("blank-lines", "Hai bên nhất trí", "\n", "ký."),
        ("carriage-returns", "", "\r", ""),
        ("wrapped-lines", "", "các bên liên quan tiếp tục trao đổi về những việc còn lại\n", ""),
        ("date-prefix", "", " date 2025-12-09 ", ""),

        // Dates and numbers.
        ("dates", "", "9/12/2025 ", ""),
        ("days-without-year", "", "ngày 9/12, ", ""),
        ("years", "Hai bên sẽ ký trong ", "năm 2026 ", "."),
        ("year-ranges", "", "2021-2030-", ""),
        ("dotted-numbers", "", "1.1.", ""),
        ("one-endless-number", "", "9", ""),
        ("numbers-with-units", "", "66 văn kiện ", ""),
        ("percents", "", "7,5% ", ""),
        ("month-names", "", "January March ", ""),
        ("day-words", "", "ngày ngày ", ""),
        ("deadlines", "Hai bên sẽ ký ", "trước ngày 30/6/2026 ", "."),
        ("relative-times", "Hai bên sẽ ký ", "trong thời gian tới ", "."),

        // Characters.
        ("marks-in-wrong-order", "", "e\u0323\u0302", ""),
        ("combining-only", "a", "\u0301", ""),
        ("invisible-only", "a", "\u200B", "b"),
        ("soft-hyphens", "", "đàm\u00ADphán ", ""),
        ("lone-surrogates", "", "\uD83D ", ""),
        ("emoji", "", "\uD83D\uDE00", ""),
        ("nulls", "", "\0", ""),
        ("no-break-spaces", "", "nhất\u00A0trí\u00A0", ""),
        ("other-script", "", "漢字", ""),
        ("ellipses", "", "ký… ", ""),
        ("dots", "", ".", ""),
        ("spaced-dots", "", ". ", ""),
        ("apostrophes", "", "a'", ""),
        ("possessives", "", "ASEAN's ", ""),
        ("hyphens", "", "In-đô-nê-xi-a-", ""),
        ("mojibake", "", "nháº¥t trÃ­ ", ""),
        ("address", "", "a.b@c.vn ", ""),
    ];

    private static readonly (string Name, string Open, string Inner, string Close)[] Nested =
    [
        ("nested-brackets", "(", "hai bên nhất trí ký", ")"),
        ("nested-quotes", "“", "ASEAN will act", "”"),
        ("nested-clauses", "Thủ tướng nói rằng (", "hai bên ký", "), và như vậy "),
        ("nested-that", "they agreed that ", "it will act", " as said"),
    ];

    // Last, because it is made of the tables above.
    public static readonly IReadOnlyDictionary<string, Func<int, string>> All = Build();
}
