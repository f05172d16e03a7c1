using CamKet.Casework.Register;
using CamKet.Casework.Reports;

namespace CamKet.Casework.Stocktakes.Parts;

/// <summary>Part II: Viet Nam's part in it. Engagements, what was promised and what became of it, roles, initiatives, training.</summary>
internal static class ParticipationPart
{
    public static ReportSection Write(ReviewWriter w) => new()
    {
        Heading = w.Say("Sự tham gia của Việt Nam", "Viet Nam's participation"),
        Sections = [Engagements(w), Kept(w), Roles(w), Initiatives(w), Training(w)],
        Blocks = [.. w.Clauses(2)],
    };

    private static ReportSection Engagements(ReviewWriter w)
    {
        var engagements = w.Material.Engagements;
        if (engagements.Count == 0)
        {
            return new() { Heading = Heading(w), Blocks = [w.Empty("Sổ chưa ghi hoạt động nào trong kỳ.", "No engagement of the period is recorded yet.")] };
        }

        var gifts = engagements.Sum(e => e.Gifts);
        return new()
        {
            Heading = Heading(w),
            Blocks =
            [
                new ReportParagraph([
                    w.Text("Có ", "There were "), ReviewWriter.CountAt(engagements.Count, $"/Engagements?period={w.Material.Period.Key}"), w.Text(" hoạt động được ghi", " recorded engagements"),
                    w.Text(gifts > 0 ? $", trong đó có {gifts} tặng phẩm được trao." : ".", gifts > 0 ? $", with {gifts} gifts exchanged." : "."),
                ]),
                new ReportBulletList([.. engagements.Select(e => (IReadOnlyList<ReportRun>)
                    [new ReportRun($"{w.Date(e.Start)}: "), ReviewWriter.Carried(e.Name + (e.Place is { } place ? $", {place}" : ""), e.Reference)])]),
            ],
        };
    }

    private static string Heading(ReviewWriter w) => w.Say("Hoạt động đối ngoại", "Engagements");

    private static ReportSection Kept(ReviewWriter w)
    {
        var ours = w.Material.Undertakings.Where(u => u.Side is Side.Ours or Side.Joint).ToList();
        var blocks = new List<ReportBlock>();
        if (ours.Count == 0)
        {
            blocks.Add(w.Empty("Không có cam kết, nhiệm vụ nào của phía ta trong kỳ.", "No undertaking of our side belongs to the period."));
        }
        else
        {
            var cells = FourCells.Of(ours.Select(u => u.State));
            blocks.Add(new ReportParagraph([
                w.Text("Phía ta có ", "Our side has "), w.Count(ours.Count, "side=Ours&side=Joint"), w.Text(" cam kết, nhiệm vụ nêu, đến hạn hoặc hoàn thành trong kỳ: ", " undertakings said, due or done in the period: "),
                .. w.CellSentence(cells, "side=Ours&side=Joint"),
            ]));
            blocks.Add(new ReportParagraph(w.RateSentence(cells)));
            blocks.AddRange(Listed(w, ours, DueState.DoneOnTime, w.Say("Hoàn thành đúng hạn:", "Done on time:")));
            blocks.AddRange(Listed(w, ours, DueState.DoneLate, w.Say("Hoàn thành muộn:", "Done late:")));
            blocks.AddRange(Listed(w, ours, DueState.Overdue, w.Say("Quá hạn:", "Overdue:")));
            blocks.AddRange(Listed(w, ours, DueState.NoEvidence, w.Say("Báo xong, chưa có minh chứng:", "Reported done, no evidence:")));
            blocks.AddRange(Listed(w, ours, DueState.NotDue, w.Say("Đang thực hiện, chưa đến hạn:", "Under way, not due:")));
        }

        return new() { Heading = w.Say("Thực hiện cam kết, nhiệm vụ", "Keeping undertakings"), Blocks = blocks };
    }

    internal static IEnumerable<ReportBlock> Listed(ReviewWriter w, IEnumerable<ReviewedUndertaking> undertakings, DueState state, string heading)
    {
        var rows = undertakings.Where(u => u.State == state).OrderBy(u => u.Due).ThenBy(u => u.Reference, StringComparer.Ordinal).ToList();
        return rows.Count == 0 ? [] :
        [
            ReportParagraph.Of(new ReportRun(heading) { Bold = true }),
            new ReportBulletList([.. rows.Select(u => (IReadOnlyList<ReportRun>)[ReviewWriter.Carried(u.Title, u.Reference), new ReportRun(After(w, u))])]),
        ];
    }

    /// <summary>Who leads, by when, done when.</summary>
    private static string After(ReviewWriter w, ReviewedUndertaking u)
    {
        var parts = new List<string>();
        if (u.Lead is { } lead)
        {
            parts.Add(w.Say("chủ trì: ", "lead: ") + w.Say(lead));
        }

        if (u.Due is { } due)
        {
            parts.Add(w.Say("hạn ", "due ") + ReviewWriter.Date(due));
        }

        if (u.DoneOn is { } done)
        {
            parts.Add(w.Say("xong ", "done ") + ReviewWriter.Date(done));
        }

        if (u.Slips > 0)
        {
            parts.Add(w.Say($"đã lùi hạn {u.Slips} lần", $"due date moved {u.Slips} times"));
        }

        return parts.Count == 0 ? "" : "; " + string.Join("; ", parts);
    }

    private static ReportSection Roles(ReviewWriter w)
    {
        var ours = w.Material.Roles.Where(r => r.HolderId is "country:vn" || (r.HolderId?.StartsWith("agency:", StringComparison.Ordinal) ?? false)).ToList();
        return new()
        {
            Heading = w.Say("Vai trò đảm nhiệm", "Roles held"),
            Blocks = ours.Count == 0
                ? [w.Empty("Không có vai trò nào của Việt Nam được ghi cho kỳ này.", "No role of Viet Nam is recorded for the period.")]
                : [new ReportBulletList([.. ours.Select(r => (IReadOnlyList<ReportRun>)
                    [new ReportRun($"{w.Say(r.Name)}{(r.Holder is { } holder && r.HolderId != "country:vn" ? $" ({w.Say(holder)})" : "")}: {w.Date(r.From)} - {(r.To is null ? w.Say("chưa rõ ngày kết thúc", "end unknown") : w.Date(r.To))}") { Link = "/Roles" }])])],
        };
    }

    private static ReportSection Initiatives(ReviewWriter w)
    {
        var initiatives = w.Material.Milestones.Where(m => m.InitiatedByVietNam).ToList();
        return new()
        {
            Heading = w.Say("Sáng kiến của Việt Nam", "Viet Nam's initiatives"),
            Blocks = initiatives.Count == 0
                ? [w.Empty("Không có mốc nào của sáng kiến Việt Nam trong kỳ.", "No milestone of a Vietnamese initiative in the period.")]
                : [new ReportBulletList([.. initiatives.Select(m => (IReadOnlyList<ReportRun>)
                    [new ReportRun(w.Say(m.Thread)) { Link = $"/Threads/{m.ThreadId}" }, new ReportRun($", {w.Date(m.Date)}: {w.Say(m.Text)}{w.Parties(m)}")])])],
        };
    }

    private static ReportSection Training(ReviewWriter w)
    {
        var training = w.Material.Undertakings.Where(u => u.IsTraining).ToList();
        return new()
        {
            Heading = w.Say("Đào tạo cán bộ làm công tác ASEAN", "Training of ASEAN officers"),
            Blocks = training.Count == 0
                ? [w.Empty("Không có nội dung đào tạo nào trong kỳ.", "No training belongs to the period.")]
                :
                [
                    new ReportParagraph([w.Count(training.Count, "training=true"), w.Text($" nội dung đào tạo, {training.Sum(t => t.ReachCount ?? 0)} lượt người được ghi nhận.", $" training items, {training.Sum(t => t.ReachCount ?? 0)} people recorded.")]),
                    new ReportBulletList([.. training.Select(t => (IReadOnlyList<ReportRun>)
                        [ReviewWriter.Carried(t.Title, t.Reference), new ReportRun(t.ReachText is { } reach ? $"; {reach}" : "")])]),
                ],
        };
    }
}
