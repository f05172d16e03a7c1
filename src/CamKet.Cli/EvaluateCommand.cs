using System.CommandLine;
using System.Globalization;
using CamKet.Reading.Evaluation;
using Spectre.Console;

namespace CamKet.Cli;

/// <summary>camket evaluate GOLD_DIR: how well the reader finds what people annotated, beside two simple readers.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("GOLD_DIR") { Description = "Folder with sentences.jsonl and labels.jsonl." }.AcceptExistingOnly();
        var texts = new Option<DirectoryInfo?>("--texts") { Description = "Folder of the documents (default: GOLD_DIR/docs, else ../../seeds from it)." };
        var differences = new Option<bool>("--differences") { Description = "Lists the sentences on which reader and annotator differ." };
        var command = new Command("evaluate", "Measures the reader on annotated documents.") { folder, texts, differences };
        command.SetAction(parsed =>
        {
            var gold = parsed.GetValue(folder)!;
            if (GoldFolder.Open(gold, parsed.GetValue(texts)) is not { } opened)
            {
                Console.Error.WriteLine($"{gold.FullName}: no sentences.jsonl and labels.jsonl with their documents.");
                return ExitCode.Failed;
            }

            Print(ReadingEvaluation.Evaluate(opened), parsed.GetValue(differences));
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Print(EvaluationReport report, bool differences)
    {
        var scores = new Table().Border(TableBorder.Horizontal);
        scores.AddColumns("Reader", "Language", "Label", "Precision", "Recall", "F1", "95%", "Support");
        foreach (var s in report.Scores)
        {
            scores.AddRow(s.Predictor, s.Language, s.Label, Number(s.Precision), Number(s.Recall), Number(s.F1), $"{Number(s.Low)}-{Number(s.High)}", s.Support.ToString(CultureInfo.InvariantCulture));
        }

        var fields = new Table().Border(TableBorder.Horizontal);
        fields.AddColumns("Language", "Field", "Right", "Of");
        foreach (var f in report.Fields)
        {
            fields.AddRow(f.Language, f.Field, Number(f.Share), f.Count.ToString(CultureInfo.InvariantCulture));
        }

        AnsiConsole.Write(scores);
        AnsiConsole.Write(fields);
        foreach (var difference in differences ? report.Differences : [])
        {
            AnsiConsole.WriteLine($"{difference.Id}: expected [{difference.Expected}], found [{difference.Found}] {difference.Rules}");
        }
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
