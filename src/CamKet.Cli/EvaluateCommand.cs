using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CamKet.Reading.Evaluation;
using Spectre.Console;

namespace CamKet.Cli;

/// <summary>camket evaluate GOLD_DIR...: how well the reader finds what people annotated, beside two simple readers.</summary>
internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static Command Create()
    {
        var folders = GoldFolder.Argument();
        var texts = new Option<DirectoryInfo?>("--texts") { Description = "Folder of the documents of a sentences.jsonl (default: GOLD_DIR/docs, else ../../seeds from it)." };
        var errors = new Option<bool>("--errors") { Description = "Lists every miss, false alarm and wrong field with its sentence and rule." };
        var format = new Option<string>("--format") { Description = "table for people, jsonl for machines.", DefaultValueFactory = _ => "table" }.AcceptOnlyFromAmong("table", "jsonl");
        var page = new Option<FileInfo?>("--page") { Description = "Writes the figures of each folder to a page of Markdown instead." };
        var command = new Command("evaluate", "Measures the reader on annotated documents.") { folders, texts, errors, format, page };
        command.SetAction(parsed =>
        {
            if (GoldFolder.OpenAll(parsed.GetValue(folders)!, parsed.GetValue(texts)) is not { } opened)
            {
                return ExitCode.Failed;
            }

            if (parsed.GetValue(page) is { } path)
            {
                File.WriteAllText(path.FullName, QualityPage.Write(opened));
                return ExitCode.Ok;
            }

            var report = WithLinks(ReadingEvaluation.Evaluate([.. opened.SelectMany(folder => folder.Documents)]), parsed.GetValue(folders)!.Zip(opened, (folder, set) => (folder, set.Documents)));
            var listed = parsed.GetValue(errors) ? report.Errors : [];
            if (parsed.GetValue(format) == "jsonl")
            {
                PrintLines(report, listed);
            }
            else
            {
                PrintTables(report, listed);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Links are measured folder by folder: documents of two sets know nothing of one another.</summary>
    private static EvaluationReport WithLinks(EvaluationReport report, IEnumerable<(DirectoryInfo Folder, IReadOnlyList<GoldDocument> Documents)> folders)
    {
        foreach (var (folder, documents) in folders)
        {
            if (GoldLinks.Open(folder, documents) is { Count: > 0 } gold)
            {
                report = report with
                {
                    Scores = [.. report.Scores, .. LinkMeasures.Of(documents, gold).Select(score => score with { Name = $"{folder.Name}: {score.Name}" })],
                    Errors = [.. report.Errors, .. LinkMeasures.Errors(documents, gold)],
                };
            }
        }

        return report;
    }

    private static void PrintLines(EvaluationReport report, IReadOnlyList<ReadingError> errors)
    {
        foreach (var score in report.Scores)
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                type = "score", score.Section, score.Predictor, score.Language, score.Kind, what = score.Name, score.Support, score.Proposed, score.Precision, score.Recall, score.F1, score.Share,
            }, Json));
        }

        foreach (var reliability in report.Reliability)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { type = "reliability", what = reliability.Name, reliability.Findings, reliability.Error, reliability.Brier, reliability.Bins }, Json));
        }

        foreach (var error in errors)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { type = "error", error.What, error.Document, error.Label, error.Sentence, error.Expected, error.Found, error.Rule }, Json));
        }
    }

    private static void PrintTables(EvaluationReport report, IReadOnlyList<ReadingError> errors)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Documents} documents, {report.Sentences} sentences. In brackets: 95% intervals, by drawing documents 1,000 times; none under five documents."));
        foreach (var table in EvaluationTables.Of(report))
        {
            Console.WriteLine();
            Console.WriteLine($"{table.Title}. {table.Rule}");
            var drawn = new Table().Border(TableBorder.Horizontal).AddColumns(table.Columns);
            foreach (var row in table.Rows)
            {
                drawn.AddRow([.. row.Select(Markup.Escape)]);
            }

            AnsiConsole.Write(drawn);
        }

        foreach (var error in errors)
        {
            Console.WriteLine($"{error.What} {error.Label} [{error.Document}] {error.Rule}".TrimEnd());
            Console.WriteLine($"    {error.Sentence}");
            Console.WriteLine($"    annotated: {Said(error.Expected)} | reader: {Said(error.Found)}");
        }
    }

    private static string Said(string? value) => string.IsNullOrEmpty(value) ? "-" : value;
}
