using CamKet.Casework.Reports;

namespace CamKet.Casework.Stocktakes.Parts;

/// <summary>Part V: what is to be done next: directions said in the period, and what falls due after it.</summary>
internal static class DirectionsPart
{
    public static ReportSection Write(ReviewWriter w)
    {
        var next = w.Material.Period.Quarter is null ? w.Say($"năm {w.Material.Period.Year + 1}", $"{w.Material.Period.Year + 1}") : w.Say("thời gian tới", "the time ahead");
        var directions = w.Material.Ahead.Where(u => u.Kind == Register.UndertakingKind.Direction).ToList();
        var due = w.Material.Ahead.Except(directions).ToList();
        return new()
        {
            Heading = w.Say($"Phương hướng {next}", $"Directions for {next}"),
            Sections =
            [
                new() { Heading = w.Say("Phương hướng đã nêu", "Directions stated"), Blocks = List(w, directions, "Trong kỳ chưa có phương hướng nào vào sổ.", "No direction of the period is in the register yet.") },
                new() { Heading = w.Say("Cam kết, nhiệm vụ phải làm tiếp", "Undertakings to carry on"), Blocks = List(w, due, "Không có mục nào đến hạn sau kỳ này.", "Nothing falls due after the period.") },
            ],
            Blocks = [.. w.Clauses(5)],
        };
    }

    private static IReadOnlyList<ReportBlock> List(ReviewWriter w, IReadOnlyList<ReviewedUndertaking> rows, string vi, string en) => rows.Count == 0
        ? [w.Empty(vi, en)]
        : [new ReportBulletList([.. rows.OrderBy(u => u.Due ?? DateOnly.MaxValue).ThenBy(u => u.Reference, StringComparer.Ordinal).Select(u => (IReadOnlyList<ReportRun>)
            [ReviewWriter.Carried(u.Title, u.Reference), new ReportRun(u.Due is { } day ? "; " + w.Say("hạn ", "due ") + ReviewWriter.Date(day) : "")])])];
}
