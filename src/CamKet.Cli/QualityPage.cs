using System.Globalization;
using System.Text;
using CamKet.Reading;
using CamKet.Reading.Evaluation;
using CamKet.Reading.Findings;

namespace CamKet.Cli;

/// <summary>The page that says how well the reader reads (docs/reading-quality.md): per folder its figures; what it gets wrong is listed
/// only for documents of our own (NAME.expected.txt), since other people's sentences do not belong here.</summary>
internal static class QualityPage
{
    private const string Head = """
        # How well the reader reads

        Written by `camket evaluate --page docs/reading-quality.md FOLDER...`; a test holds the part on `corpus` against the reader as it is. Write it anew after a change of rules: `dotnet run --project src/CamKet.Cli -- evaluate corpus --page docs/reading-quality.md`; further folders may follow.

        Rules were written from these documents, so text of other hands is read less well. What officers say of findings in use is the better measure: Administration, "How far to trust the reader".

        Figures in brackets are 95% intervals, by drawing the documents of a group 1,000 times with repetition; none is given for fewer than five documents. *keywords* labels a sentence by a few words; *majority* always gives the commonest answer.
        """;

    public static string Write(IEnumerable<(string Name, IReadOnlyList<GoldDocument> Documents, bool IsOwn)> folders)
    {
        var page = new StringBuilder(Head);
        page.Append(CultureInfo.InvariantCulture, $"\n\nReader {DocumentReader.Version}; confidence calibrated on {Calibration.Shipped.Findings} findings in {Calibration.Shipped.Documents} documents (`camket calibrate`).\n");
        foreach (var (name, documents, isOwn) in folders)
        {
            Section(page, name, ReadingEvaluation.Evaluate(documents), isOwn);
        }

        return page.ToString();
    }

    private static void Section(StringBuilder page, string name, EvaluationReport report, bool isOwn)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {name}\n\n{report.Documents} documents, {report.Sentences} sentences.\n");
        foreach (var table in EvaluationTables.Of(report, score => score.Section == "labels"))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {table.Title}\n\n{table.Rule}\n\n");
            Row(page, table.Columns);
            Row(page, [.. table.Columns.Select(_ => "---")]);
            foreach (var row in table.Rows)
            {
                Row(page, row);
            }
        }

        if (isOwn)
        {
            Errors(page, report.Errors);
        }
    }

    private static void Errors(StringBuilder page, IReadOnlyList<ReadingError> errors)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### What it gets wrong ({errors.Count})\n");
        foreach (var group in errors.GroupBy(error => error.What).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n#### {group.Key} ({group.Count()})\n\n");
            Row(page, ["document", "label", "sentence", "annotated", "reader", "rule"]);
            Row(page, ["---", "---", "---", "---", "---", "---"]);
            foreach (var error in group)
            {
                Row(page, [error.Document, error.Label, error.Sentence, error.Expected ?? "", error.Found ?? "", error.Rule ?? ""]);
            }
        }
    }

    private static void Row(StringBuilder page, string[] cells) =>
        page.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
