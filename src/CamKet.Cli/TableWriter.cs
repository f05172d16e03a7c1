using System.Globalization;
using CamKet.Casework.Documents;
using CamKet.Reading;
using CamKet.Reading.Dates;
using CamKet.Reading.Findings;
using CamKet.Reading.Links;
using Spectre.Console;

namespace CamKet.Cli;

/// <summary>A table for people: words blue, deeds green, as on screen.</summary>
internal sealed class TableWriter(string ui) : IReadingWriter
{
    private readonly bool _english = ui == "en";

    public void Write(string file, ExtractedText source, DocumentReading reading)
    {
        AnsiConsole.MarkupLineInterpolated($"[bold]{file}[/]");
        AnsiConsole.MarkupLineInterpolated($"{Say("Ngày", "Date")} {reading.Date.Value ?? Say("chưa rõ", "unknown")} ({BasisOf(reading.Date.Basis)}), {Say("lượt đọc", "reader")} {reading.ReaderVersion}");
        foreach (var note in source.Notes.Concat(reading.Notes))
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]{note.In(ui)}[/]");
        }

        if (reading.Findings.Count == 0)
        {
            AnsiConsole.WriteLine(Say("Không có phát hiện nào.", "No findings."));
            return;
        }

        var table = new Table().Border(TableBorder.Horizontal).Expand();
        table.AddColumns(Say("Loại", "Kind"), Say("Câu chữ", "Words"), Say("Bên thực hiện", "Holder"), Say("Thời hạn", "Due"), Say("Tin cậy", "Confidence"));
        foreach (var finding in reading.Findings)
        {
            table.AddRow(
                new Markup($"[{(finding.Kind == FindingKind.Outcome ? "green" : "blue")}]{NameOf(finding.Kind)}[/]"),
                new Text(finding.Span.In(source.Text).ReplaceLineEndings(" ")),
                new Text(finding.Holder ?? Say("chưa rõ", "not named")),
                new Text(finding.DueText ?? ""),
                new Text(ConfidenceOf(finding.Confidence)));
        }

        AnsiConsole.Write(table);
    }

    public void Write(LinkedDocuments linked, IReadOnlyDictionary<string, string> texts)
    {
        var table = new Table().Border(TableBorder.Horizontal).Expand();
        table.AddColumns(Say("Câu trước", "Earlier"), Say("Câu sau", "Later"), Say("Quan hệ", "Relation"), Say("Điểm và lý do", "Score and why"));
        foreach (var link in linked.Links)
        {
            var spoken = link.Later.Span.In(texts[link.Later.Document]);
            var why = LinkReasons.Of(link.Score, TermReader.Find(spoken, link.Later.Language), spoken).Select(reason => reason.In(ui));
            table.AddRow(Cell(link.Earlier, texts), Cell(link.Later, texts), new Text(NameOf(link.Relation)),
                new Text($"{link.Score.Score.ToString("0.00", CultureInfo.InvariantCulture)}: {string.Join("; ", why)}"));
        }

        AnsiConsole.Write(table);
        foreach (var pair in linked.Pairs)
        {
            AnsiConsole.WriteLine($"{pair.First} = {pair.Second}: {(pair.Relation == DocumentRelation.SameText ? Say("một văn bản, hai thứ tiếng", "one text in two languages") : Say("cùng một sự kiện", "one event"))}");
        }
    }

    private static Text Cell(LinkStatement statement, IReadOnlyDictionary<string, string> texts) =>
        new($"{Path.GetFileName(statement.Document)}: {statement.Span.In(texts[statement.Document]).ReplaceLineEndings(" ")}");

    private string NameOf(LinkRelation relation) => relation switch
    {
        LinkRelation.Fulfils => Say("hoàn thành", "fulfils"),
        LinkRelation.Advances => Say("thúc đẩy", "advances"),
        LinkRelation.Raises => Say("nâng lên", "raises"),
        LinkRelation.Weakens => Say("hạ xuống", "weakens"),
        LinkRelation.Slips => Say("lùi hạn", "slips"),
        LinkRelation.Contradicts => Say("trái với", "contradicts"),
        LinkRelation.Replaces => Say("thay thế", "replaces"),
        _ => Say("nhắc lại", "restates"),
    };

    private string NameOf(FindingKind kind) => kind switch
    {
        FindingKind.Commitment => Say("Cam kết", "Commitment"),
        FindingKind.Request => Say("Đề nghị", "Request"),
        FindingKind.Direction => Say("Phương hướng", "Direction"),
        _ => Say("Kết quả", "Outcome"),
    };

    private string BasisOf(DateBasis basis) => basis switch
    {
        DateBasis.Stamp => Say("theo dấu ngày của trang", "the page's stamp"),
        DateBasis.Text => Say("nêu trong bài", "stated in the text"),
        DateBasis.Inferred => Say("suy ra", "inferred"),
        DateBasis.Given => Say("do người dùng nêu", "given"),
        _ => Say("không có căn cứ", "no basis"),
    };

    private string ConfidenceOf(double confidence) => CertaintyOf.Confidence(confidence) switch
    {
        Certainty.High => Say("cao", "high"),
        Certainty.Middle => Say("vừa", "middling"),
        _ => Say("thấp", "low"),
    } + string.Create(CultureInfo.InvariantCulture, $" {confidence * 100:0}%");

    private string Say(string vi, string en) => _english ? en : vi;
}
