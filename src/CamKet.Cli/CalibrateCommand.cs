using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CamKet.Reading.Evaluation;
using CamKet.Reading.Findings;

namespace CamKet.Cli;

/// <summary>camket calibrate GOLD_DIR...: fits the confidence of findings to annotated documents. The same documents give the same file.</summary>
internal static class CalibrateCommand
{
    public static Command Create()
    {
        var folders = GoldFolder.Argument();
        var to = new Option<FileInfo>("--to") { Description = "The file to write, such as src/CamKet.Reading/Languages/Calibration.json.", Required = true };
        var command = new Command("calibrate", "Fits the confidence of findings to annotated documents.") { folders, to };
        command.SetAction(parsed =>
        {
            if (GoldFolder.OpenAll(parsed.GetValue(folders)!, null) is not { } opened)
            {
                return ExitCode.Failed;
            }

            var documents = opened.SelectMany(folder => folder.Documents).ToList();
            var calibration = CalibrationFit.Fit(documents);
            File.WriteAllText(parsed.GetValue(to)!.FullName, Text(calibration));
            foreach (var reliability in ReadingEvaluation.Evaluate(documents).Reliability.Where(r => r.Name != "as shipped"))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reliability.Name}: {reliability.Findings} findings, expected calibration error {reliability.Error:0.000}, Brier score {reliability.Brier:0.000}"));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>One line a curve, rule and kind of fact, so that a change can be read in a diff.</summary>
    private static string Text(Calibration c)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{\n  \"reader\": {Json(c.Reader)},\n  \"documents\": {c.Documents},\n  \"findings\": {c.Findings},\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"curves\": {Lines(c.Curves)},\n  \"rules\": {Lines(c.Rules)},\n  \"facts\": {Lines(c.Facts)}\n}}\n");
        return text.ToString();
    }

    private static string Lines<T>(IReadOnlyDictionary<string, T> values) =>
        values.Count == 0 ? "{}" : $"{{\n{string.Join(",\n", values.Select(pair => $"    {Json(pair.Key)}: {Json(pair.Value)}"))}\n  }}";

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
