using CamKet.Casework.Reports;

namespace CamKet.Casework.Stocktakes.Parts;

/// <summary>Part III: the ministries' remarks by pillar: each pillar's four cells, then what each agency wrote.</summary>
internal static class RemarksPart
{
    private static readonly Pillar?[] Pillars = [Pillar.Apsc, Pillar.Aec, Pillar.Ascc, Pillar.Connectivity, Pillar.External, Pillar.CrossPillar, null];

    public static ReportSection Write(ReviewWriter w) => new()
    {
        Heading = w.Say("Ý kiến của các bộ, ngành theo trụ cột", "Remarks of ministries by pillar"),
        Sections = [.. Pillars.Select(p => OfPillar(w, p)).OfType<ReportSection>(), Remarks(w)],
        Blocks = [Table(w), .. w.Clauses(3)],
    };

    private static ReportTable Table(ReviewWriter w)
    {
        string[] headers = [w.Say("Trụ cột", "Pillar"), w.Say("Đúng hạn", "On time"), w.Say("Muộn", "Late"), w.Say("Chưa đến hạn", "Not due"), w.Say("Quá hạn", "Overdue"), w.Say("Chưa có minh chứng", "No evidence"), w.Say("Tổng", "Total")];
        var rows = Pillars.Select(p => (Pillar: p, Cells: FourCells.Of(w.Material.Undertakings.Where(u => u.Pillar == p).Select(u => u.State)))).Where(r => r.Cells.Total > 0).ToList();
        var all = FourCells.Of(w.Material.Undertakings.Select(u => u.State));
        return new(headers, [.. rows.Select(r => Row(w.NameOf(r.Pillar), r.Cells)), Row(w.Say("Cộng", "Sum"), all)]);
    }

    private static IReadOnlyList<ReportCell> Row(string name, FourCells cells) =>
        [ReportCell.Of(name), ReportCell.Of(cells.DoneOnTime), ReportCell.Of(cells.DoneLate), ReportCell.Of(cells.NotDue), ReportCell.Of(cells.Overdue), ReportCell.Of(cells.NoEvidence), ReportCell.Of(cells.Total)];

    private static ReportSection? OfPillar(ReviewWriter w, Pillar? pillar)
    {
        var rows = w.Material.Undertakings.Where(u => u.Pillar == pillar).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var cells = FourCells.Of(rows.Select(u => u.State));
        var filter = pillar is { } p ? $"pillar={p}" : "pillar=none";
        return new()
        {
            Heading = w.NameOf(pillar),
            Blocks = [new ReportParagraph([w.Count(cells.Total, filter), w.Text(" mục: ", " items: "), .. w.CellSentence(cells, filter)]), new ReportParagraph(w.RateSentence(cells))],
        };
    }

    private static ReportSection Remarks(ReviewWriter w)
    {
        var contributions = w.Material.Contributions;
        return new()
        {
            Heading = w.Say("Đóng góp của cơ quan", "Contributions of agencies"),
            Blocks = contributions.Count == 0
                ? [w.Empty("Chưa xin đóng góp của cơ quan nào.", "No agency has been asked to contribute yet.")]
                : [.. contributions.SelectMany(c => (ReportBlock[])
                [
                    ReportParagraph.Of(new ReportRun(w.Say(c.Agency)) { Bold = true }),
                    .. c.Text is null
                        ? [w.Empty("Chưa gửi đóng góp.", "Has not contributed yet.")]
                        : c.Text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => (ReportBlock)ReportParagraph.Of(new ReportRun(line))),
                ])],
        };
    }
}
