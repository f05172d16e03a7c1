using System.Globalization;
using CamKet.Casework.Documents;
using CamKet.Reading;
using CamKet.Reading.Dates;
using CamKet.Reading.Findings;
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
