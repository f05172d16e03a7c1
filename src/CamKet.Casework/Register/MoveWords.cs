using CamKet.Reading.Text;

namespace CamKet.Casework.Register;

/// <summary>What an officer reads where a move is not allowed: what is not possible, and what to do instead.</summary>
public static class MoveWords
{
    /// <summary>The name of a state.</summary>
    public static Bilingual NameOf(UndertakingStatus status) => status switch
    {
        UndertakingStatus.Registered => new("Đã vào sổ", "Registered"),
        UndertakingStatus.Consulting => new("Đang tham vấn", "Consulting"),
        UndertakingStatus.AwaitingDecision => new("Chờ Thủ tướng quyết định", "Awaiting the Prime Minister's decision"),
        UndertakingStatus.Assigned => new("Đã phân công", "Assigned"),
        UndertakingStatus.InProgress => new("Đang thực hiện", "In progress"),
        UndertakingStatus.Done => new("Hoàn thành", "Done"),
        UndertakingStatus.Suspended => new("Tạm dừng", "Suspended"),
        UndertakingStatus.Cancelled => new("Hủy", "Cancelled"),
        UndertakingStatus.Superseded => new("Được thay thế", "Superseded"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>Why the table refuses the move; null where it allows it.</summary>
    public static RefusalException? RefusalOf(Undertaking undertaking, UndertakingStatus to)
    {
        var from = undertaking.Status;
        if (UndertakingMoves.Allow(from, to))
        {
            return null;
        }

        var (here, there) = (NameOf(from), NameOf(to));
        var advice = Advice(from, to);
        return new RefusalException(
            from == to ? $"Mục này đang ở trạng thái «{here.Vi}» rồi." : $"Không chuyển được từ «{here.Vi}» sang «{there.Vi}». {advice.Vi}",
            from == to ? $"It is “{here.En}” already." : $"It cannot move from “{here.En}” to “{there.En}”. {advice.En}", "To");
    }

    internal static RefusalException NotAssigned(UndertakingStatus to) => new(
        $"Chưa chuyển sang «{NameOf(to).Vi}» được vì chưa có cơ quan chủ trì. Hãy phân công trước.",
        $"It cannot become “{NameOf(to).En}” while no agency leads it. Assign it first.", "To");

    private static Bilingual Advice(UndertakingStatus from, UndertakingStatus to) => (from, to) switch
    {
        (UndertakingStatus.Superseded, _) => new("Mục này đã được thay thế; hãy làm tiếp ở mục thay thế nó.", "It was superseded; go on with the one that took its place."),
        (UndertakingStatus.Cancelled, _) => new("Mục đã hủy chỉ mở lại được về «Đã vào sổ».", "What was cancelled can only be reopened as “Registered”."),
        (UndertakingStatus.Done, _) => new("Mục đã hoàn thành chỉ mở lại được về «Đang thực hiện».", "What is done can only be reopened as “In progress”."),
        (_, UndertakingStatus.AwaitingDecision) => new("Phải tham vấn các cơ quan liên quan trước khi trình.", "The agencies concerned are consulted before it is reported up."),
        (_, UndertakingStatus.InProgress) => new("Hãy phân công trước; báo cáo đầu tiên sẽ chuyển sang «Đang thực hiện».", "Assign it first; the first report moves it to “In progress”."),
        (UndertakingStatus.Suspended, _) => new("Hãy mở lại trước.", "Resume it first."),
        _ => new("Hãy đi qua các bước của quy trình.", "Take the steps of the procedure in order."),
    };
}
