using System.Globalization;
using CamKet.Reading.Evaluation;

namespace CamKet.Cli;

/// <summary>One table of an evaluation, for a screen or a page.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Rule">When an answer counts as right.</param>
internal sealed record EvaluationTable(string Title, string Rule, string[] Columns, IReadOnlyList<string[]> Rows);

/// <summary>Lays the measures of an evaluation out as tables, the two simple readers beside the reader.</summary>
internal static class EvaluationTables
{
    private static readonly (string Section, string Title, string Rule)[] Sections =
    [
        ("labels", "Labels", "Per sentence the sets of labels are compared; a finding belongs to the annotated sentence that it overlaps most, outside all of them it is a false alarm."),
        ("fields", "Fields", "Where the label was found. Right: one of the names is the same or holds the other, as whole words, case aside; exact: the same names and no other. A value where the annotation has none is wrong. End to end: of all that is annotated, also where the label was missed. Or none: of all whose label was found, right or rightly without one. Simple reader: the first name, the last date, the first instrument of the sentence."),
        ("facts", "Facts", "A fact of the same kind in the same sentence, each counted once. Values of those found: as annotated; a date also with less precision."),
        ("entities", "Names and dates", "The same kind on the same span (exact) or on spans that overlap (overlap); the value of dates with the exact span."),
        ("documents", "Documents", "A date is right when one of the two is the other with more precision; one left open is neither right nor wrong. Simple readers: the first date of the text; the commonest kind and basis."),
        ("links", "Links", "A pair of sentences, word and later deed."),
    ];

    /// <param name="kinds">Which measures are also told by kind of document; null: all.</param>
    public static IEnumerable<EvaluationTable> Of(EvaluationReport report, Predicate<Score>? kinds = null) => Sections
        .Select(section => (section, Scores: report.Scores.Where(score => score.Section == section.Section && score.Predictor == "reader" && (score.Kind == "all" || kinds?.Invoke(score) != false) && score.Support + score.Proposed > 0).ToList()))
        .Where(pair => pair.Scores.Count > 0)
        .SelectMany(pair => new[]
        {
            Table(report, pair.section.Title, pair.section.Rule, pair.Scores.Where(score => score.F1 is not null), "F1"),
            Table(report, pair.section.Title + ": shares", pair.section.Rule, pair.Scores.Where(score => score.Share is not null), "share"),
        })
        .Where(table => table.Rows.Count > 0)
        .Concat(report.Reliability.Select(Of));

    private static EvaluationTable Of(Reliability reliability) => new(
        $"Confidence, {reliability.Name}",
        $"{reliability.Findings} findings; expected calibration error {Number(reliability.Error)}, Brier score {Number(reliability.Brier)}. " + reliability.Name switch
        {
            "cross-validated" => "Each tenth of the documents with the calibration fitted to the other nine.",
            "as shipped" => "What screens show; where these documents are among those it was fitted to, this flatters.",
            _ => "What rules say of themselves, before calibration.",
        },
        ["confidence", "findings", "mean confidence", "right"],
        [.. reliability.Bins.Select(bin => new[] { $"{Tenth(bin.From)}-{Tenth(bin.From + 0.1)}", bin.Findings.ToString(CultureInfo.InvariantCulture), Number(bin.Confidence), Number(bin.Right) })]);

    private static EvaluationTable Table(EvaluationReport report, string title, string rule, IEnumerable<Score> scores, string measure)
    {
        string[] columns = measure == "F1"
            ? ["kind", "language", "what", "precision", "recall", "F1", "of", "found", "keywords", "majority"]
            : ["kind", "language", "what", "right", "of", "keywords", "majority"];
        return new EvaluationTable(title, rule, columns, [.. scores.Select(score => Row(report, score))]);
    }

    private static string[] Row(EvaluationReport report, Score s)
    {
        string Other(string predictor) => report.Find(s.Section, s.Name, predictor, s.Language, s.Kind) is { } other ? Number((other.F1 ?? other.Share)!.Value.Value) : "";
        var support = s.Support.ToString(CultureInfo.InvariantCulture);
        return s.Share is { } share
            ? [s.Kind, s.Language, s.Name, Interval(share), support, Other("keywords"), Other("majority")]
            : [s.Kind, s.Language, s.Name, Interval(s.Precision), Interval(s.Recall), Interval(s.F1), support, s.Proposed.ToString(CultureInfo.InvariantCulture), Other("keywords"), Other("majority")];
    }

    private static string Interval(Measured? measured) => measured is not { } m ? ""
        : m.Low is { } low && m.High is { } high ? $"{Number(m.Value)} ({Number(low)}-{Number(high)})" : Number(m.Value);

    private static string Tenth(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
