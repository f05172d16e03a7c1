using CamKet.Casework.Matches;
using CamKet.Casework.Register;
using CamKet.Casework.Reports;

namespace CamKet.Casework.Stocktakes.Parts;

/// <summary>Part IV: follow-up of the Politburo's conclusion and the other frameworks, and of coordination: what serves each node, the empty ones said.</summary>
internal static class FollowUpPart
{
    public static ReportSection Write(ReviewWriter w) => new()
    {
        Heading = w.Say("Thực hiện các định hướng và công tác phối hợp", "Follow-up of frameworks and coordination"),
        Sections = [.. w.Material.Nodes.GroupBy(n => (n.FrameworkId, n.Framework)).Select(g => OfFramework(w, g.Key.FrameworkId, w.Say(g.Key.Framework), [.. g])), Coordination(w), Causes(w)],
        Blocks = [.. w.Clauses(4)],
    };

    private static ReportSection OfFramework(ReviewWriter w, string id, string name, IReadOnlyList<ReviewedNode> nodes)
    {
        var empty = nodes.Count(n => n.References.Count == 0);
        return new()
        {
            Heading = name,
            Blocks =
            [
                new ReportParagraph([new ReportRun(w.Say($"{nodes.Count - empty} trên {nodes.Count} nội dung có cam kết, nhiệm vụ gắn kèm; {empty} nội dung còn trống.", $"{nodes.Count - empty} of {nodes.Count} points have undertakings aligned to them; {empty} are empty.")) { Link = $"/Frameworks/{id}" }]),
                new ReportBulletList([.. nodes.Select(n => (IReadOnlyList<ReportRun>)
                [
                    new ReportRun(w.Say(n.Text) + ": "),
                    .. n.References.Count == 0
                        ? [new ReportRun(w.Say("chưa có mục nào", "none yet")) { Italic = true }]
                        : n.References.SelectMany((r, i) => i == 0 ? [ReviewWriter.Reference(r)] : new[] { new ReportRun(", "), ReviewWriter.Reference(r) }),
                ])]),
            ],
        };
    }

    private static ReportSection Coordination(ReviewWriter w)
    {
        var rows = w.Material.Undertakings;
        var assigned = rows.Count(u => u.LeadAgencyId is not null);
        var fulfilled = w.Material.Matches.Where(m => m.Relation == MatchRelation.Fulfils).ToList();
        var days = w.Material.Matches.Select(m => (Said: PartialDate.Earliest(m.SaidOn), Done: PartialDate.Earliest(m.HappenedOn)))
            .Where(p => p.Said is not null && p.Done >= p.Said).Select(p => p.Done!.Value.DayNumber - p.Said!.Value.DayNumber).Order().ToList();
        var blocks = new List<ReportBlock>
        {
            new ReportParagraph([w.Count(assigned, "assigned=true"), w.Text(" mục đã phân công cơ quan chủ trì, ", " items have a lead agency, "), w.Count(rows.Count - assigned, "lead=none"), w.Text(" mục chưa phân công.", " have none.")]),
            new ReportParagraph([
                ReviewWriter.CountAt(w.Material.Matches.Count, "/Matches?state=Confirmed"), w.Text(" cặp lời - việc được xác nhận, trong đó ", " confirmed matches of word and deed, of which "),
                ReviewWriter.CountAt(fulfilled.Count, "/Matches?state=Confirmed&relation=Fulfils"), w.Text(" hoàn thành lời đã nêu", " fulfil the word"),
                w.Text(days.Count > 0 ? $"; trung vị từ lời đến việc là {days[days.Count / 2]} ngày." : ".", days.Count > 0 ? $"; the median from word to deed is {days[days.Count / 2]} days." : "."),
            ]),
        };
        if (fulfilled.Count > 0)
        {
            blocks.Add(new ReportBulletList([.. fulfilled.Select(m => (IReadOnlyList<ReportRun>)
                [ReviewWriter.Reference(m.UndertakingReference), w.Text($" (lời, {w.Date(m.SaidOn)}) - ", $" (word, {w.Date(m.SaidOn)}) - "), ReviewWriter.Reference(m.OutcomeReference), w.Text($" (việc, {w.Date(m.HappenedOn)})", $" (deed, {w.Date(m.HappenedOn)})")])]));
        }

        return new() { Heading = w.Say("Công tác phối hợp", "Coordination"), Blocks = blocks };
    }

    private static ReportSection Causes(ReviewWriter w)
    {
        var rows = w.Material.Undertakings;
        var (overdue, slipped, silent) = (rows.Count(u => u.State == DueState.Overdue), rows.Count(u => u.Slips > 0), rows.Count(u => u.State == DueState.NoEvidence));
        return new()
        {
            Heading = w.Say("Tồn tại", "Shortcomings"),
            Blocks = overdue + slipped + silent == 0
                ? [w.Empty("Sổ không ghi tồn tại nào trong kỳ.", "The register shows no shortcoming in the period.")]
                : [new ReportParagraph([
                    w.Count(overdue, "state=Overdue"), w.Text(" mục quá hạn, ", " overdue, "), w.Count(slipped, "slipped=true"), w.Text(" mục đã lùi hạn, ", " with a moved due date, "),
                    w.Count(silent, "state=NoEvidence"), w.Text(" mục chưa có minh chứng.", " without evidence.")])],
        };
    }
}
