using System.Globalization;
using CamKet.Casework.Register;
using CamKet.Casework.Reports;
using CamKet.Reading.Text;

namespace CamKet.Casework.Stocktakes.Parts;

/// <summary>What every part of the review needs: the material, the language, and runs that carry their rows.</summary>
internal sealed class ReviewWriter(StocktakeMaterial material, string language)
{
    public StocktakeMaterial Material { get; } = material;

    public string Language { get; } = language;

    public string Say(string vi, string en) => Language == "en" ? en : vi;

    public string Say(Bilingual text) => text.In(Language);

    public ReportRun Text(string vi, string en) => new(Say(vi, en));

    /// <summary>A figure that opens its rows in the register: those of the period, narrowed by <paramref name="filter"/>.</summary>
    public ReportRun Count(int number, string filter = "") => new(number.ToString(CultureInfo.InvariantCulture))
    {
        Bold = true, Link = $"/Register?period={Material.Period.Key}{(filter.Length > 0 ? "&" + filter : "")}",
    };

    /// <summary>A figure that opens another list.</summary>
    public static ReportRun CountAt(int number, string link) => new(number.ToString(CultureInfo.InvariantCulture)) { Bold = true, Link = link };

    public static ReportRun Reference(string reference) => new(reference) { Reference = reference, Link = LinkOf(reference) };

    /// <summary>Words carried by one row.</summary>
    public static ReportRun Carried(string text, string reference) => new(text) { Reference = reference, Link = LinkOf(reference) };

    public ReportParagraph Empty(string vi, string en) => ReportParagraph.Of(new ReportRun(Say(vi, en)) { Italic = true });

    /// <summary>"84,1%" in Vietnamese, "84.1%" in English.</summary>
    public string Percent(double rate)
    {
        var text = (rate * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";
        return Language == "en" ? text : text.Replace('.', ',');
    }

    public string Date(string? partial) => partial switch
    {
        { Length: 10 } => $"{partial[8..]}/{partial[5..7]}/{partial[..4]}",
        { Length: 7 } => $"{partial[5..]}/{partial[..4]}",
        { } year => year,
        null => Say("không rõ ngày", "date unknown"),
    };

    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>" (Lào, Xinh-ga-po)" where a stage holds for some parties only.</summary>
    public string Parties(ReviewedMilestone milestone) => milestone.Parties.Count == 0 ? "" : $" ({string.Join(", ", milestone.Parties.Select(p => Say(p)))})";

    /// <summary>The rate sentence: numerator over denominator, and what is left out.</summary>
    public IReadOnlyList<ReportRun> RateSentence(FourCells cells) => cells.Rate is { } rate
        ? [
            Text("Tỷ lệ hoàn thành: ", "Completion rate: "), new ReportRun(Percent(rate)) { Bold = true },
            Text($" ({cells.Done} mục xong trên {cells.Denominator} mục đã xong hoặc quá hạn; không tính {cells.NotDue} mục chưa đến hạn và {cells.NoEvidence} mục chưa có minh chứng).",
                $" ({cells.Done} done of {cells.Denominator} done or overdue; {cells.NotDue} not due and {cells.NoEvidence} without evidence are left out)."),
        ]
        : [Text("Chưa tính tỷ lệ hoàn thành vì chưa có mục nào xong hoặc quá hạn.", "No completion rate: nothing is done or overdue yet.")];

    /// <summary>The four cells in a row of figures, each opening its rows.</summary>
    public IReadOnlyList<ReportRun> CellSentence(FourCells cells, string filter = "")
    {
        string With(DueState state) => $"state={state}{(filter.Length > 0 ? "&" + filter : "")}";
        return
        [
            Count(cells.DoneOnTime, With(DueState.DoneOnTime)), Text(" mục hoàn thành đúng hạn, ", " done on time, "),
            Count(cells.DoneLate, With(DueState.DoneLate)), Text(" mục hoàn thành muộn, ", " done late, "),
            Count(cells.NotDue, With(DueState.NotDue)), Text(" mục chưa đến hạn, ", " not due, "),
            Count(cells.Overdue, With(DueState.Overdue)), Text(" mục quá hạn; ngoài ra ", " overdue; besides, "),
            Count(cells.NoEvidence, With(DueState.NoEvidence)), Text(" mục báo xong nhưng chưa có minh chứng.", " reported done without evidence."),
        ];
    }

    /// <summary>Sentences that officers wrote into this part. What no row carries is marked, and blocks approval.</summary>
    public IEnumerable<ReportBlock> Clauses(int part) => Material.Clauses.Where(c => c.Part == part).OrderBy(c => c.Order).ThenBy(c => c.Id).Select(c =>
    {
        var references = (c.References ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        return (ReportBlock)new ReportParagraph([
            new ReportRun(c.Text + (references.Length > 0 ? " " : "")) { Unsupported = references.Length == 0 },
            .. references.SelectMany((r, i) => i == 0 ? [Reference(r)] : new[] { new ReportRun(", "), Reference(r) }),
        ]);
    });

    public static string LinkOf(string reference) => reference.Split('-')[0] switch
    {
        "CK" => $"/Register/{reference}",
        "KQ" => $"/Outcomes/{reference}",
        "HD" => $"/Engagements/{reference}",
        _ => $"/Documents/{reference}",
    };

    public string NameOf(Pillar? pillar) => pillar switch
    {
        Pillar.Apsc => Say("Chính trị - An ninh", "Political-Security"),
        Pillar.Aec => Say("Kinh tế", "Economic"),
        Pillar.Ascc => Say("Văn hóa - Xã hội", "Socio-Cultural"),
        Pillar.Connectivity => Say("Kết nối", "Connectivity"),
        Pillar.External => Say("Quan hệ đối ngoại", "External relations"),
        Pillar.CrossPillar => Say("Liên trụ cột", "Cross-pillar"),
        _ => Say("Chưa xếp trụ cột", "No pillar given"),
    };
}
