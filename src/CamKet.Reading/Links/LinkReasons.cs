using CamKet.Reading.Text;

namespace CamKet.Reading.Links;

/// <summary>Says the parts of a score in words, with the very words of the text that hold the common terms.</summary>
public static class LinkReasons
{
    private const int MostWords = 5;

    /// <param name="score">The score to explain.</param>
    /// <param name="found">The terms of one of the two sentences with where they stand.</param>
    /// <param name="text">The text that these places are in.</param>
    public static IReadOnlyList<Bilingual> Of(LinkScore score, IReadOnlyList<FoundTerm> found, string text) =>
        [.. score.Parts.Select(part => Say(part, WordsOf(part.Terms, found, text)))];

    private static string WordsOf(IReadOnlyList<string> terms, IReadOnlyList<FoundTerm> found, string text)
    {
        var spans = terms.Select(term => found.FirstOrDefault(f => f.Term == term)).Where(f => f.Term is not null).Select(f => f.Span).ToList();
        return string.Join(", ", Joined(spans).Take(MostWords).Select(span => span.In(text)).Distinct(StringComparer.OrdinalIgnoreCase));
    }

    // Pairs of syllables that run on from one another are one stretch of words.
    private static List<TextSpan> Joined(List<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (var span in spans)
        {
            var touching = joined.FindIndex(other => other.Overlaps(span));
            if (touching < 0)
            {
                joined.Add(span);
            }
            else
            {
                joined[touching] = new TextSpan(Math.Min(joined[touching].Start, span.Start), Math.Max(joined[touching].End, span.End));
            }
        }

        return joined;
    }

    private static Bilingual Say(LinkPart part, string words)
    {
        var (vi, en) = part.Feature switch
        {
            LinkFeature.Instrument => part.Value < 1 ? ("nói tiếp về cùng văn kiện", "goes on about the same instrument") : ("cùng văn kiện", "same instrument"),
            LinkFeature.Partner => ("cùng đối tác", "same partner"),
            LinkFeature.Relations => ("cùng quan hệ với đối tác ấy", "the relations with that partner"),
            LinkFeature.Body => ("cùng cơ quan", "same body"),
            LinkFeature.Holder => ("cùng bên thực hiện", "same doer"),
            LinkFeature.Topic => ("cùng nội dung", "same matter"),
            LinkFeature.Figure => ("cùng con số", "same figure"),
            LinkFeature.Due => ("trong hạn", "within the due date"),
            LinkFeature.Answer => part.Value < 1 ? ("lời nêu sau", "said later") : ("việc có sau lời", "a deed after the word"),
            LinkFeature.Stage => ("bước tiến mới của văn kiện", "a later stage"),
            LinkFeature.Event => ("cùng một sự kiện", "one event"),
            LinkFeature.OtherPartner => ("đối tác khác nhau", "different partners"),
            LinkFeature.OtherInstrument => ("văn kiện khác nhau", "different instruments"),
            LinkFeature.Again => ("lần khác của cùng một việc", "the same act at another time"),
            _ => ("cách nhau quá sáu năm", "more than six years apart"),
        };
        return words.Length == 0 ? new(vi, en) : new($"{vi}: {words}", $"{en}: {words}");
    }
}
