namespace CamKet.Reading.Links;

/// <summary>Of all pairs above the threshold keeps those that an officer wants to see.</summary>
internal static class LinkSelection
{
    private const int MostOfOneDocument = 3;

    public static List<Link> Of(IEnumerable<Link> links)
    {
        var all = links.OrderByDescending(link => link.Score.Score).ThenBy(link => link.Earlier.Document, StringComparer.Ordinal).ThenBy(link => link.Earlier.Span.Start)
            .ThenBy(link => link.Later.Document, StringComparer.Ordinal).ThenBy(link => link.Later.Span.Start)
            .DistinctBy(link => (link.Earlier.Document, link.Earlier.Sentence, link.Later.Document, link.Later.Sentence)).ToList();
        var answered = all.Where(IsDeed).Select(link => link.Earlier).ToHashSet();
        var kept = all.FindAll(link => IsDeed(link) || IsSameWords(link) || !answered.Contains(link.Earlier));
        return OnePerReport(kept);
    }

    private static bool IsDeed(Link link) => link.Later.Kind == StatementKind.Deed;

    // Once a deed has come, that the matter was spoken of again says little; the same words again say something.
    private static bool IsSameWords(Link link) => link.Score.Of(LinkFeature.Instrument) == 0;

    // Two reports of one event say each thing once; otherwise a sentence has few partners in one document.
    private static List<Link> OnePerReport(List<Link> links)
    {
        var taken = new Dictionary<(LinkStatement, string), int>();
        var kept = new List<Link>();
        foreach (var link in links)
        {
            var most = link.Score.Of(LinkFeature.Event) > 0 && link.Earlier.Kind == link.Later.Kind ? 1 : MostOfOneDocument;
            var (forward, back) = ((link.Earlier, link.Later.Document), (link.Later, link.Earlier.Document));
            if (taken.GetValueOrDefault(forward) < most && (most > 1 || taken.GetValueOrDefault(back) < most))
            {
                taken[forward] = taken.GetValueOrDefault(forward) + 1;
                taken[back] = taken.GetValueOrDefault(back) + 1;
                kept.Add(link);
            }
        }

        return kept;
    }
}
