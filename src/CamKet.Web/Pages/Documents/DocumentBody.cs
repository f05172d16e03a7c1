using CamKet.Casework.Documents;
using CamKet.Casework.Review;
using CamKet.Reading.Text;

namespace CamKet.Web.Pages.Documents;

/// <summary>A finding as the text shows it: where it stands, its number, how it is underlined.</summary>
/// <param name="Number">1, 2, 3 … in the order of the text.</param>
public sealed record Marking(long Id, int Number, TextSpan Span, ProposalKind Kind, bool Decided, bool Current, string? Href);

/// <summary>A run of characters that are shown alike.</summary>
/// <param name="Start">Where it begins in the document's text.</param>
/// <param name="Numbers">Findings that begin here.</param>
/// <param name="BeginsSentence">The sentence that begins here, for its anchor and its "+" link.</param>
/// <param name="BeginsPage">The page of the original that begins here.</param>
public sealed record TextRun(int Start, string Text, Marking? Marking, IReadOnlyList<Marking> Numbers, bool Lit, TextSpan? BeginsSentence, int? BeginsPage = null);

/// <summary>A line of the text, or lines in a row that were not read.</summary>
/// <param name="Unread">The zone that was left out, or null.</param>
public sealed record TextBlock(IReadOnlyList<TextRun> Runs, string? Unread, int Lines);

/// <summary>Cuts a document's text into what a page shows: paragraphs with underlined findings, unread stretches folded, one stretch lit. Joined again, the runs are the text.</summary>
public static class DocumentBody
{
    /// <param name="text">The document's text.</param>
    /// <param name="markings">In the order of the text.</param>
    /// <param name="sentences">Where its sentences stand.</param>
    /// <param name="unread">Of a reading pass: "start-end:zone" joined by ";".</param>
    /// <param name="lit">The stretch a link led to.</param>
    /// <param name="pages">Where the pages of the original begin.</param>
    public static IReadOnlyList<TextBlock> Of(string text, IReadOnlyList<Marking> markings, IReadOnlyList<TextSpan> sentences, string unread, TextSpan? lit, IReadOnlyList<PageStart>? pages = null)
    {
        var zones = ZonesOf(unread);
        var blocks = new List<TextBlock>();
        foreach (var line in LinesOf(text))
        {
            var runs = RunsOf(text, line, markings, sentences, lit, pages ?? []);
            var zone = ZoneOf(text, line, zones);
            if (zone is not null && blocks is [.., var last] && last.Unread == zone)
            {
                blocks[^1] = last with { Runs = [.. last.Runs, new TextRun(line.Start, "\n", null, [], false, null), .. runs], Lines = last.Lines + 1 };
            }
            else
            {
                blocks.Add(new TextBlock(runs, zone, 1));
            }
        }

        return blocks;
    }

    private static List<TextRun> RunsOf(string text, TextSpan line, IReadOnlyList<Marking> markings, IReadOnlyList<TextSpan> sentences, TextSpan? lit, IReadOnlyList<PageStart> pages)
    {
        var within = markings.Where(m => m.Span.Overlaps(line)).ToList();
        var begin = sentences.Where(s => s.Start >= line.Start && s.Start < line.End).ToList();
        var cuts = new SortedSet<int> { line.Start, line.End };
        cuts.UnionWith(within.SelectMany(m => new[] { m.Span.Start, m.Span.End }).Concat(begin.Select(s => s.Start)).Concat(pages.Select(p => p.Start)).Where(c => c > line.Start && c < line.End));
        if (lit is { } l)
        {
            cuts.UnionWith(new[] { l.Start, l.End }.Where(c => c > line.Start && c < line.End));
        }

        var points = cuts.ToList();
        var runs = new List<TextRun>();
        for (var i = 0; i + 1 < points.Count; i++)
        {
            var span = new TextSpan(points[i], points[i + 1]);
            // The current one is seen whole; otherwise the inner of two is shown.
            var marking = within.Where(m => m.Span.Contains(span)).OrderByDescending(m => m.Current).ThenBy(m => m.Span.Length).FirstOrDefault();
            var sentence = begin.Where(s => s.Start == span.Start).Select(s => (TextSpan?)s).FirstOrDefault();
            runs.Add(new TextRun(span.Start, span.In(text), marking, [.. within.Where(m => m.Span.Start == span.Start)], lit is { } lamp && lamp.Contains(span), sentence, pages.Where(p => p.Start == span.Start).Select(p => (int?)p.Page).FirstOrDefault()));
        }

        return runs;
    }

    private static IEnumerable<TextSpan> LinesOf(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                yield return new TextSpan(start, end);
            }

            start = end + 1;
        }
    }

    private static List<(TextSpan Span, string Zone)> ZonesOf(string unread) => [.. unread.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part =>
    {
        var (span, zone) = (part[..part.IndexOf(':', StringComparison.Ordinal)].Split('-'), part[(part.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return (new TextSpan(int.Parse(span[0]), int.Parse(span[1])), zone);
    })];

    /// <summary>The zone of a line of which nothing was read; headings stay in sight, they order the text.</summary>
    private static string? ZoneOf(string text, TextSpan line, List<(TextSpan Span, string Zone)> zones)
    {
        var within = zones.Where(z => z.Span.Overlaps(line)).ToList();
        if (within.Count == 0 || within[0].Zone is "Heading" or "Question" or "Dateline")
        {
            return null;
        }

        var read = 0;
        for (var i = line.Start; i < line.End; i++)
        {
            read += char.IsWhiteSpace(text[i]) || within.Any(z => z.Span.Start <= i && i < z.Span.End) ? 0 : 1;
        }

        return read == 0 ? within[0].Zone : null;
    }
}
