using CamKet.Reading.Findings;
using CamKet.Reading.Names;

namespace CamKet.Reading.Evaluation;

/// <summary>Holder, asker, addressee, deadline and instrument of the sentences whose label was found. Four readings of "right":
/// "holder": one of the names is the same or holds the other, case aside; "holder exact": the same names and no other, case and a leading
/// article aside; "holder end to end": right as in the first, counted over all that the annotation has, also where the label was missed;
/// "holder or none": right as in the first, or rightly none, of all whose label was found.
/// A name where the annotation has none is wrong.</summary>
internal static class FieldMeasures
{
    private static readonly (string Name, Func<GoldAct, string?> Gold, Func<Finding, string?> Found, Func<JudgedDocument, JudgedSentence, string?> Simple)[] Fields =
    [
        ("holder", act => act.Holder, finding => finding.Holder, (document, sentence) => Names(document, sentence).FirstOrDefault()),
        ("asker", act => act.Asker, finding => finding.Asker, (document, sentence) => Names(document, sentence).FirstOrDefault()),
        ("addressee", act => act.Addressee, finding => finding.Addressee, (document, sentence) => Names(document, sentence).Skip(1).LastOrDefault()),
        ("due", act => act.Due, finding => finding.DueText, (document, sentence) => Named(document, sentence, EntityKind.Date).LastOrDefault()),
        ("instrument", act => act.Instrument, finding => finding.InstrumentText, (document, sentence) => Named(document, sentence, EntityKind.Instrument).FirstOrDefault()),
    ];

    public static IEnumerable<Tally> Of(JudgedDocument document)
    {
        foreach (var (name, gold, value, simple) in Fields)
        {
            LabelCounts lenient = default, exact = default, whole = default, orNone = default, baseline = default;
            foreach (var (sentence, act) in document.Sentences.SelectMany(sentence => sentence.Gold.Acts, (sentence, act) => (sentence, act)).Where(pair => Has(name, pair.act.Kind)))
            {
                var findings = sentence.Findings.Where(finding => finding.Kind == act.Kind).ToList();
                var found = findings.Select(value).FirstOrDefault(other => IsLike(gold(act), other)) ?? findings.Select(value).FirstOrDefault(other => !string.IsNullOrWhiteSpace(other));
                whole += gold(act) is null ? default : LabelCounts.Of(IsLike(gold(act), found));
                if (findings.Count > 0)
                {
                    orNone += LabelCounts.Of(gold(act) is null ? found is null : IsLike(gold(act), found));
                    lenient += Count(gold(act), found, IsLike);
                    exact += Count(gold(act), found, IsSame);
                    baseline += Count(gold(act), simple(document, sentence), IsLike);
                }
            }

            yield return new Tally("fields", "reader", name, lenient);
            yield return new Tally("fields", "reader", $"{name} exact", exact);
            yield return new Tally("fields", "reader", $"{name} end to end", whole, IsShare: true);
            yield return new Tally("fields", "reader", $"{name} or none", orNone, IsShare: true);
            yield return new Tally("fields", "keywords", name, baseline);
        }
    }

    public static IEnumerable<ReadingError> Errors(JudgedDocument document)
    {
        foreach (var (sentence, act) in document.Sentences.SelectMany(sentence => sentence.Gold.Acts, (sentence, act) => (sentence, act)))
        {
            var findings = sentence.Findings.Where(finding => finding.Kind == act.Kind).ToList();
            foreach (var (name, gold, value, _) in Fields.Where(field => findings.Count > 0 && Has(field.Name, act.Kind)))
            {
                var named = findings.Find(finding => !string.IsNullOrWhiteSpace(value(finding)));
                if (gold(act) is null ? named is not null : !findings.Exists(finding => IsLike(gold(act), value(finding))))
                {
                    yield return document.Error(name, act.Kind, sentence, gold(act), named is null ? null : value(named), named ?? findings[0]);
                }
            }
        }
    }

    private static bool Has(string field, FindingKind kind) => field switch
    {
        "instrument" => kind == FindingKind.Outcome,
        "asker" => kind == FindingKind.Request,
        _ => kind != FindingKind.Outcome,
    };

    private static LabelCounts Count(string? expected, string? found, Func<string?, string?, bool> isRight) => (expected, string.IsNullOrWhiteSpace(found)) switch
    {
        (null, true) => default,
        (null, false) => new(0, 1, 0),
        (_, true) => new(0, 0, 1),
        _ => isRight(expected, found) ? new(1, 0, 0) : new(0, 1, 1),
    };

    private static bool IsLike(string? expected, string? found) => expected is not null && !string.IsNullOrWhiteSpace(found)
        && Parts(expected).Any(part => Parts(found).Any(other => WholeWords.Holds(part, other) || WholeWords.Holds(other, part)));

    private static bool IsSame(string? expected, string? found) => expected is not null && !string.IsNullOrWhiteSpace(found)
        && Parts(expected).ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(Parts(found));

    private static IEnumerable<string> Parts(string names) => names
        .Split([";", " và ", " and "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? part[4..] : part);

    private static IEnumerable<string> Names(JudgedDocument document, JudgedSentence sentence) =>
        Named(document, sentence, EntityKind.Country, EntityKind.Organisation, EntityKind.Agency, EntityKind.AseanBody);

    private static IEnumerable<string> Named(JudgedDocument document, JudgedSentence sentence, params EntityKind[] kinds) => document.Gold.Reading.Entities
        .Where(entity => kinds.Contains(entity.Kind) && sentence.Gold.Span.Contains(entity.Span))
        .Select(entity => entity.Span.In(document.Gold.Text));
}
