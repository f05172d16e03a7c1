using CamKet.Reading.Findings;

namespace CamKet.Reading.Evaluation;

/// <summary>The simple reader to beat: a sentence has a label when it holds one of a few words.</summary>
internal static class KeywordBaseline
{
    private static readonly (FindingKind Kind, string[] Words)[] Vietnamese =
    [
        (FindingKind.Commitment, ["cam kết", "nhất trí", "thống nhất", "sẽ", "sẵn sàng"]),
        (FindingKind.Request, ["đề nghị", "yêu cầu", "kêu gọi", "mong muốn", "mời"]),
        (FindingKind.Direction, ["cần", "phải", "ưu tiên", "định hướng", "tập trung"]),
        (FindingKind.Outcome, ["thông qua", "ký", "hoàn thành", "hoàn tất", "thiết lập", "thành lập", "nâng cấp"]),
    ];

    private static readonly (FindingKind Kind, string[] Words)[] English =
    [
        (FindingKind.Commitment, ["agreed", "committed", "commitment", "will", "pledged"]),
        (FindingKind.Request, ["asked", "urged", "called on", "encouraged", "invited", "wish"]),
        (FindingKind.Direction, ["should", "must", "need", "priority", "importance"]),
        (FindingKind.Outcome, ["adopted", "signed", "concluded", "established", "launched", "completed"]),
    ];

    public static IEnumerable<FindingKind> Labels(string language, string sentence) =>
    [
        .. (language == "en" ? English : Vietnamese)
            .Where(row => row.Words.Any(word => WholeWords.Holds(sentence, word)))
            .Select(row => row.Kind),
    ];
}
