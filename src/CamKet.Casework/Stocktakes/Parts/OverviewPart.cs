using CamKet.Casework.Reports;

namespace CamKet.Casework.Stocktakes.Parts;

/// <summary>Part I: ASEAN's year. Outcomes by pillar, stages that instruments reached, partners and roles.</summary>
internal static class OverviewPart
{
    public static ReportSection Write(ReviewWriter w) => new()
    {
        Heading = w.Say($"Tình hình hợp tác ASEAN {w.Material.Period.Name.Vi}", $"ASEAN cooperation in {w.Material.Period.Name.En}"),
        Sections = [Outcomes(w), Stages(w), Partners(w), Figures(w)],
        Blocks = [.. Chair(w), .. w.Clauses(1)],
    };

    private static IEnumerable<ReportBlock> Chair(ReviewWriter w) => w.Material.Roles
        .Where(r => r.BodyId == "org:asean" && r.HolderId?.StartsWith("country:", StringComparison.Ordinal) == true)
        .Select(r => (ReportBlock)ReportParagraph.Of(new ReportRun(
            w.Say(r.Name) + (r.Holder is { } holder ? $": {w.Say(holder)}" : "") + (r.Theme is { } theme ? w.Say($", chủ đề «{theme.Vi}»", $", theme “{theme.En}”") : "") + ".") { Link = "/Roles" }));

    private static ReportSection Outcomes(ReviewWriter w)
    {
        var outcomes = w.Material.Outcomes;
        var blocks = new List<ReportBlock>();
        if (outcomes.Count == 0)
        {
            blocks.Add(w.Empty("Sổ chưa ghi kết quả nào trong kỳ.", "No outcome of the period is in the register yet."));
        }
        else
        {
            blocks.Add(new ReportParagraph([w.Text("Trong kỳ, sổ ghi nhận ", "In the period the register holds "), ReviewWriter.CountAt(outcomes.Count, $"/Outcomes?period={w.Material.Period.Key}"), w.Text(" kết quả có câu dẫn:", " outcomes with their sentences:")]));
            foreach (var pillar in outcomes.GroupBy(o => o.Pillar).OrderBy(g => g.Key is null).ThenBy(g => g.Key))
            {
                blocks.Add(ReportParagraph.Of(new ReportRun(w.NameOf(pillar.Key) + ":") { Bold = true }));
                blocks.Add(new ReportBulletList([.. pillar.Select(o => (IReadOnlyList<ReportRun>)[new ReportRun($"{w.Date(o.HappenedOn)}: "), ReviewWriter.Carried(o.Title, o.Reference)])]));
            }
        }

        return new ReportSection { Heading = w.Say("Kết quả theo trụ cột", "Outcomes by pillar"), Blocks = blocks };
    }

    private static ReportSection Stages(ReviewWriter w) => new()
    {
        Heading = w.Say("Tiến trình các văn kiện", "Stages of instruments"),
        Blocks = w.Material.Milestones.Count == 0
            ? [w.Empty("Không có mốc nào trong kỳ.", "No milestone in the period.")]
            : [new ReportBulletList([.. w.Material.Milestones.Select(m => (IReadOnlyList<ReportRun>)
                [new ReportRun(w.Say(m.Thread)) { Bold = true, Link = $"/Threads/{m.ThreadId}" }, new ReportRun($", {w.Date(m.Date)}: {w.Say(m.Text)}{w.Parties(m)}")])])],
    };

    private static ReportSection Partners(ReviewWriter w) => new()
    {
        Heading = w.Say("Quan hệ với đối tác", "Relations with partners"),
        Blocks = w.Material.Levels.Count == 0
            ? [w.Empty("Không có thay đổi cấp độ quan hệ nào được ghi trong kỳ.", "No change of partnership level is recorded for the period.")]
            : [new ReportBulletList([.. w.Material.Levels.Select(l => (IReadOnlyList<ReportRun>)
                [new ReportRun(w.Say(l.Partner)) { Link = $"/Partners/{l.PartnerId}" }, new ReportRun($", {w.Date(l.From)}: {LevelOf(w, l)}")])])],
    };

    private static string LevelOf(ReviewWriter w, ReviewedLevel level)
    {
        var whose = level.OfId == "org:asean" ? w.Say("với ASEAN", "with ASEAN") : w.Say("với Việt Nam", "with Viet Nam");
        var name = level.Level switch
        {
            "comprehensive-strategic" => w.Say("đối tác chiến lược toàn diện", "comprehensive strategic partnership"),
            "enhanced-strategic" => w.Say("đối tác chiến lược tăng cường", "enhanced strategic partnership"),
            "strategic" => w.Say("đối tác chiến lược", "strategic partnership"),
            "comprehensive" => w.Say("đối tác toàn diện", "comprehensive partnership"),
            "special" => w.Say("quan hệ đặc biệt", "special relations"),
            "dialogue" => w.Say("đối tác đối thoại", "dialogue partnership"),
            "sectoral-dialogue" => w.Say("đối tác đối thoại theo lĩnh vực", "sectoral dialogue partnership"),
            "development" => w.Say("đối tác phát triển", "development partnership"),
            "member" => w.Say("thành viên", "membership"),
            _ => w.Say("quan sát viên", "observer status"),
        };
        return $"{name} {whose}";
    }

    private static ReportSection Figures(ReviewWriter w) => new()
    {
        Heading = w.Say("Số liệu theo từng nguồn", "Figures by source"),
        Blocks = w.Material.Figures.Count == 0
            ? [w.Empty("Không có số liệu nào mang mốc thời gian trong kỳ.", "No figure is dated within the period.")]
            : [new ReportBulletList([.. w.Material.Figures.Select(f => (IReadOnlyList<ReportRun>)
                [new ReportRun($"{w.Say(f.Name)}: {f.Value} {w.Say(f.Unit)}, {w.Date(f.AsOf)}{(f.SourceName is { } source ? $" ({source})" : "")}") { Link = "/Figures" }])])],
    };
}
