namespace CamKet.Reading.Links;

/// <summary>Finds documents that tell of one event: spoken on one day or nearly, and holding the same rare terms.</summary>
internal static class DocumentPairs
{
    private const int DaysApart = 3;
    private const int Month = 31;
    private const double Same = 0.30;
    private const double Translated = 0.45;
    private const double Damping = 4.0;
    private const int Shown = 8;

    public static IEnumerable<DocumentPair> Find(IReadOnlyList<IGrouping<string, LinkStatement>> documents, TermWeights weights)
    {
        var dated = documents.Select(document => (Document: document, On: document.First().SaidOn)).Where(d => d.On?.Length >= 7)
            .Select(d => (d.Document, d.On, Day: LinkTime.First(d.On)!.Value.DayNumber, Terms: d.Document.SelectMany(s => s.Terms).ToHashSet(StringComparer.Ordinal)))
            .OrderBy(d => d.Day).ThenBy(d => d.Document.Key, StringComparer.Ordinal).ToList();
        for (var i = 0; i < dated.Count; i++)
        {
            for (var j = i + 1; j < dated.Count && dated[j].Day - dated[i].Day <= DaysApart + Month; j++)
            {
                var (first, second) = (dated[i], dated[j]);
                if (LinkTime.DaysBetween(first.On, second.On) > DaysApart)
                {
                    continue;
                }

                var languages = (first.Document.First().Language, second.Document.First().Language);
                bool Counts(string term) => languages.Item1 == languages.Item2 || !LinkTerm.IsWord(term);
                var common = first.Terms.Where(term => Counts(term) && second.Terms.Contains(term)).OrderByDescending(weights.Of).ThenBy(term => term, StringComparer.Ordinal).ToList();
                var shorter = Math.Min(first.Terms.Where(Counts).Sum(weights.Of), second.Terms.Where(Counts).Sum(weights.Of));
                var score = common.Sum(weights.Of) / (Damping + shorter);
                if (score >= (first.On!.Length + second.On!.Length == 20 ? Same : Translated))
                {
                    var translated = languages.Item1 != languages.Item2 && LinkTime.Compare(first.On, second.On) == 0 && score >= Translated;
                    yield return new DocumentPair(first.Document.Key, second.Document.Key, translated ? DocumentRelation.SameText : DocumentRelation.SameEvent, score, [.. common.Take(Shown)]);
                }
            }
        }
    }
}
