using System.Globalization;
using CamKet.Reading.Names;
using CamKet.Reading.Sentences;
using CamKet.Reading.Text;
using CamKet.Reading.Zones;

namespace CamKet.Reading.Dates;

/// <summary>Finds the day a document speaks from. A page's stamp is when it was put on the page, not when its event was: an event date at
/// the head of the text wins where it is far from the stamp, and a stamp that no year of the text supports is not believed.</summary>
internal sealed class DocumentDateFinder(MarkedText text, IReadOnlyList<Block> blocks, DateList dates)
{
    // A report appears within days of its event; later the page date says nothing about it.
    private const int ReportLagDays = 15;

    public (DocumentDate Date, Bilingual? Note) Find()
    {
        if (In(Zone.Metadata).FirstOrDefault(date => date.Year is not null) is { Year: not null } metadata)
        {
            return (new DocumentDate(metadata.Iso, DateBasis.Stamp), null);
        }

        var stamp = Stamp();
        var head = Head();
        return stamp is { } day ? Stamped(day, head) : Unstamped(head);
    }

    private (DocumentDate, Bilingual?) Stamped(DateOnly stamp, DateMention? head)
    {
        var years = BodyYears();
        if (years.Count > 0 && !years.Contains(stamp.Year) && !years.Contains(stamp.Year - 1))
        {
            return (DocumentDate.Unknown, new Bilingual(
                $"Trang ghi ngày {stamp:dd/MM/yyyy} nhưng các năm trong bài đều xa ngày đó: chưa rõ ngày của văn bản.",
                $"The page is dated {Iso(stamp)} but every year in the text is far from it: the document's date is unknown."));
        }

        if (head is not { Month: { } month, Day: { } dayOfMonth } event_)
        {
            return (new DocumentDate(Iso(stamp), DateBasis.Stamp), null);
        }

        var happened = event_.Year is { } said ? Day(said, month, dayOfMonth) : NearestPast(stamp, month, dayOfMonth);
        if (happened is not { } date || Math.Abs(stamp.DayNumber - date.DayNumber) <= ReportLagDays)
        {
            return (new DocumentDate(Iso(stamp), DateBasis.Stamp), null);
        }

        var basis = event_.Year is null ? DateBasis.Inferred : DateBasis.Text;
        return (new DocumentDate(Iso(date), basis), new Bilingual(
            $"Trang ghi ngày {stamp:dd/MM/yyyy}; sự kiện trong bài là ngày {date:dd/MM/yyyy}.",
            $"The page is dated {Iso(stamp)}; the event in the text was on {Iso(date)}."));
    }

    private (DocumentDate, Bilingual?) Unstamped(DateMention? head)
    {
        if (head is { Year: not null } full)
        {
            return (new DocumentDate(full.Iso, DateBasis.Text), null);
        }

        var years = BodyYears();
        if (head is { Month: { } month, Day: { } day } && years.Count > 0 && Single(years) is { } year && DateMention.IsDay(year, month, day))
        {
            return (new DocumentDate(Iso(new DateOnly(year, month, day)), DateBasis.Inferred), new Bilingual(
                $"Bài chỉ ghi ngày và tháng; năm {year} suy từ các năm khác trong bài.",
                $"The text gives day and month only; the year {year} is inferred from the other years in it."));
        }

        return (DocumentDate.Unknown, new Bilingual(
            "Không tìm thấy ngày của văn bản: cần cán bộ điền.",
            "No date of the document was found: an officer has to fill it in."));
    }

    // The years of a text agree on one when it is the only one that is said, or is said far more often than any other.
    private static int? Single(List<int> years)
    {
        var counted = years.CountBy(year => year).OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).ToList();
        return counted.Count == 1 || counted[0].Value >= 2 * counted[1].Value ? counted[0].Key : null;
    }

    private DateOnly? Stamp()
    {
        foreach (var date in In(Zone.Dateline).Concat(In(Zone.Byline)))
        {
            if (date is { Year: { } year, Month: { } month, Day: { } day } && Day(year, month, day) is { } stamp)
            {
                return stamp;
            }
        }

        return null;
    }

    /// <summary>The first day that the first sentences of the body name.</summary>
    private DateMention? Head()
    {
        var seen = 0;
        foreach (var block in blocks)
        {
            if (block.Zone is not (Zone.Body or Zone.Quote or Zone.ListItem) || ++seen > 6)
            {
                continue;
            }

            foreach (var date in dates.Within(block.Start, block.End))
            {
                if (date is { Month: not null, Day: not null })
                {
                    return date;
                }
            }
        }

        return null;
    }

    // Years that stand in the body by themselves or in a date; those behind a capital word are parts of names ("ASEAN 2024", "Vision 2045").
    private List<int> BodyYears()
    {
        var years = new List<int>();
        foreach (var block in blocks.Where(block => block.Zone is Zone.Body or Zone.Quote or Zone.ListItem or Zone.Question))
        {
            foreach (var date in dates.Within(block.Start, block.End))
            {
                if (date.Year is { } year && !IsInName(date))
                {
                    years.Add(year);
                }
            }
        }

        return years;
    }

    private bool IsInName(DateMention date) =>
        date.Month is null && text.Tokens[date.Start].Kind == TokenKind.Number && date.Start > 0
        && text.Tokens[date.Start - 1].Kind == TokenKind.Word && text.Tokens[date.Start - 1].IsCapital;

    private IEnumerable<DateMention> In(Zone zone) =>
        blocks.Where(block => block.Zone == zone).SelectMany(block => dates.Within(block.Start, block.End).ToArray());

    private static DateOnly? NearestPast(DateOnly stamp, int month, int day)
    {
        for (var year = stamp.Year; year > stamp.Year - 5; year--)
        {
            if (Day(year, month, day) is { } date && date <= stamp)
            {
                return date;
            }
        }

        return null;
    }

    private static DateOnly? Day(int year, int month, int day) => DateMention.IsDay(year, month, day) ? new DateOnly(year, month, day) : null;

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
