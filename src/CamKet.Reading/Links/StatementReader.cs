using CamKet.Reading.Facts;
using CamKet.Reading.Findings;
using CamKet.Reading.Names;
using CamKet.Reading.Rules;
using CamKet.Reading.Sentences;
using CamKet.Reading.Text;

namespace CamKet.Reading.Links;

/// <summary>Takes from a reading the sentences that can be linked: those that give a word or tell a deed, and those that name an instrument.</summary>
public static class StatementReader
{
    // How many sentences go on speaking of an instrument that they do not name.
    private const int CarriedFor = 2;
    private const int PastBefore = 2005;

    private static readonly string[] Pointers = ["Đây ", "Văn bản này", "Văn kiện này", "This ", "These ", "It "];

    public static IReadOnlyList<LinkStatement> Read(string document, string text, DocumentReading reading)
    {
        var date = reading.Date.Value ?? Anniversary.YearOf(text, reading);
        var findings = reading.Findings.ToLookup(finding => finding.Sentence);
        var facts = reading.Facts.Where(fact => fact.Kind == FactKind.Milestone).ToLookup(fact => fact.Sentence);
        var statements = new List<LinkStatement>();
        IReadOnlyList<string> carried = [];
        var since = 0;
        foreach (var sentence in reading.Sentences.Where(s => s.Zone is Zone.Body or Zone.Quote or Zone.ListItem or Zone.Headline))
        {
            var found = Of(document, text, reading, sentence, [.. findings[sentence.Span]], [.. facts[sentence.Span]], date);
            if (since == 0 && carried.Count > 0 && PointsBack(sentence.Span.In(text)))
            {
                found = found.Select(statement => statement.Instruments.Any() ? statement : statement with { Terms = [.. statement.Terms.Concat(carried.Select(LinkTerm.Instrument)).Order(StringComparer.Ordinal)] });
            }

            var named = TermReader.Find(sentence.Span.In(text), reading.Language).Select(t => t.Term).Where(LinkTerm.IsInstrument).Select(LinkTerm.ValueOf).Where(id => !IsPast(id, reading)).Distinct(StringComparer.Ordinal).ToList();
            since = named.Count > 0 ? 0 : since + 1;
            statements.AddRange(found.Select(statement => named.Count == 0 && since <= CarriedFor ? statement with { Carried = carried } : statement));
            carried = named.Count > 0 ? named : carried;
        }

        return Repeated(statements, reading);
    }

    private static List<string> TermsOf(TextSpan span, string text, DocumentReading reading) =>
        [.. TermReader.Read(span.In(text), reading.Language).Where(term => !LinkTerm.IsInstrument(term) || !IsPast(LinkTerm.ValueOf(term), reading))];

    // "Đây là văn bản …": the sentence is about what the one before named.
    private static bool PointsBack(string sentence) => Array.Exists(Pointers, pointer => sentence.StartsWith(pointer, StringComparison.Ordinal));

    // An accession long past dates other things ("since joining ASEAN in 1995"); nobody acts on it any more.
    private static bool IsPast(string instrument, DocumentReading reading) =>
        LanguageData.For(reading.Language).AdmissionYears.TryGetValue(instrument, out var year) && year < PastBefore;

    private static IEnumerable<LinkStatement> Of(string document, string text, DocumentReading reading, Sentence sentence, List<Finding> findings, List<Fact> milestones, string? date)
    {
        var groups = findings.GroupBy(finding => finding.Kind == FindingKind.Outcome).OrderBy(group => group.Key).ToList();
        foreach (var group in groups)
        {
            // A sentence that does one thing is about it from end to end.
            var span = groups.Count == 1 ? sentence.Span : new TextSpan(group.Min(f => f.Span.Start), group.Max(f => f.Span.End));
            var first = group.First();
            yield return new LinkStatement
            {
                Document = document, Kind = group.Key ? StatementKind.Deed : StatementKind.Word, Language = reading.Language, Span = span, Sentence = sentence.Span,
                SaidOn = date, HappenedOn = group.Key ? HappenedOn(reading, sentence, milestones, date) : null, Due = group.Select(f => f.Due).FirstOrDefault(due => due is not null),
                HolderId = first.HolderId, Negated = group.All(f => f.Negated), Strength = group.Max(f => f.Strength), Terms = TermsOf(span, text, reading),
                Stages = LinkStages.Of(group.Key ? milestones : [], TermReader.Find(span.In(text), reading.Language), group.Key ? group : []),
            };
        }

        if (findings.Count == 0 && sentence.Zone != Zone.Headline && TermsOf(sentence.Span, text, reading) is var terms && terms.Any(LinkTerm.IsInstrument))
        {
            yield return new LinkStatement { Document = document, Kind = StatementKind.Mention, Language = reading.Language, Span = sentence.Span, Sentence = sentence.Span, SaidOn = date, Terms = terms,
                Stages = LinkStages.Of([], TermReader.Find(sentence.Span.In(text), reading.Language), []) };
        }
    }

    // The latest day or month that the sentence names and that its document has lived to see; otherwise the document's own date.
    private static string? HappenedOn(DocumentReading reading, Sentence sentence, List<Fact> milestones, string? date)
    {
        var said = reading.Entities
            .Where(entity => entity.Kind == EntityKind.Date && sentence.Span.Contains(entity.Span) && LinkTime.First(entity.Value) is not null && LinkTime.Compare(entity.Value, date) is null or <= 0)
            .Select(entity => entity.Value)
            .Concat(milestones.Where(fact => fact.Values.GetValueOrDefault("dateBasis") == "said").Select(fact => fact.Values["date"]))
            .Where(value => LinkTime.Compare(value, date) is null or <= 0)
            .OrderByDescending(value => value.Length > 4).ThenByDescending(value => LinkTime.First(value)).ToList();
        return said.Count > 0 ? said[0] : date;
    }

    // A headline says again what the body says, and a bare mention what a word or deed names: those stand for both.
    private static List<LinkStatement> Repeated(List<LinkStatement> statements, DocumentReading reading)
    {
        var headlines = reading.Sentences.Where(s => s.Zone == Zone.Headline).Select(s => s.Span).ToHashSet();
        var acted = statements.Where(s => s.Kind != StatementKind.Mention).SelectMany(s => s.Instruments.Concat(s.Carried)).ToHashSet(StringComparer.Ordinal);
        return statements.FindAll(s => s.Kind == StatementKind.Mention
            ? s.Instruments.Where(acted.Add).ToList() is { Count: > 0 }
            : !headlines.Contains(s.Sentence) || !statements.Exists(other => other.Kind == s.Kind && !headlines.Contains(other.Sentence) && s.Terms.Count > 0 && s.Terms.Count(other.Terms.Contains) * 2 >= s.Terms.Count));
    }
}
