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

    private const int HeadBlocks = 4;
    private const int HeadWords = 9;

    public (DocumentDate Date, Bilingual? Note) Find()
    {
        if (In(Zone.Metadata).FirstOrDefault(date => date.Year is not null) is { Year: not null } metadata)
        {
            return (new DocumentDate(metadata.Iso, DateBasis.Stamp), null);
        }

        var head = Head();
        return Stamp() is { } stamp ? Stamped(stamp, head)
            : Dateline() is { } line ? (new DocumentDate(line.Iso, DateBasis.Text), null)
            : Unstamped(head);
    }

    private (DocumentDate, Bilingual?) Stamped(DateOnly stamp, DateMention? head)
    {
        var happened = head switch
        {
            { Year: { } year, Month: { } month, Day: { } day } when Day(year, month, day) <= stamp => Day(year, month, day),
            { Year: null, Month: { } month, Day: { } day } => NearestPast(stamp, month, day),
            _ => null,
        };
        var near = happened is { } date && Math.Abs(stamp.DayNumber - date.DayNumber) <= ReportLagDays;
        if (!near && IsOlder(stamp))
        {
            return (DocumentDate.Unknown, new Bilingual(
                $"Trang ghi ngày {stamp:dd/MM/yyyy} nhưng các năm trong bài đều xa ngày đó: chưa rõ ngày của văn bản.",
                $"The page is dated {Iso(stamp)} but every year in the text is far from it: the document's date is unknown."));
        }

        if (happened is not { } event_ || near)
        {
            return (new DocumentDate(Iso(stamp), DateBasis.Stamp), null);
        }

        var basis = head?.Year is null ? DateBasis.Inferred : DateBasis.Text;
        return (new DocumentDate(Iso(event_), basis), new Bilingual(
            $"Trang ghi ngày {stamp:dd/MM/yyyy}; sự kiện trong bài là ngày {event_:dd/MM/yyyy}.",
            $"The page is dated {Iso(stamp)}; the event in the text was on {Iso(event_)}."));
    }

    // A page put up anew long after its text was written: the latest year that the text speaks of is well before the stamp.
    // One year alone may be history; a day close to the stamp speaks for it.
    private bool IsOlder(DateOnly stamp)
    {
        var years = BodyYears();
        return years.Count > 0 && years.Max() < stamp.Year - 1 && years.Count(year => year >= years.Max() - 1) >= 2 && !IsSupported(stamp);
    }

    private bool IsSupported(DateOnly stamp)
    {
        foreach (var block in blocks.Where(block => block.Zone is Zone.Body or Zone.Quote))
        {
            foreach (var date in dates.Within(block.Start, block.End))
            {
                if (date is { Year: null, Month: { } month, Day: { } day } && NearestPast(stamp, month, day) is { } past && stamp.DayNumber - past.DayNumber <= ReportLagDays)
                {
                    return true;
                }
            }
        }

        return false;
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

    // The years of a text agree on one when it is said twice or more, and far more often than any other.
    private static int? Single(List<int> years)
    {
        var counted = years.CountBy(year => year).OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).ToList();
        return counted[0].Value >= 2 && (counted.Count == 1 || counted[0].Value >= 2 * counted[1].Value) ? counted[0].Key : null;
    }

    /// <summary>The day of a page's stamp: a line with a clock time or a date in figures.</summary>
    private DateOnly? Stamp()
    {
        foreach (var block in blocks.Where(block => block.Zone is Zone.Dateline or Zone.Byline))
        {
            foreach (var date in dates.Within(block.Start, block.End))
            {
                if (date is { Year: { } year, Month: { } month, Day: { } day } && IsStamp(block, date) && Day(year, month, day) is { } stamp)
                {
                    return stamp;
                }
            }
        }

        return null;
    }

    private bool IsStamp(Block block, DateMention date)
    {
        if (text.Tokens[date.Start].Kind == TokenKind.Number && text.Tokens[date.End - 1].Kind == TokenKind.Number && date.End - date.Start != 3)
        {
            return true;
        }

        for (var i = block.Start; i < block.End; i++)
        {
            if (text.IsMark(i, ':') && i > block.Start && text.Tokens[i - 1].Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The date of the document's own place-and-date line, to the month where no day is given.</summary>
    private DateMention? Dateline()
    {
        foreach (var date in In(Zone.Dateline).Where(date => date.Year is not null))
        {
            return date;
        }

        // "(Tháng 02/2026) - …", "Tháng 10/2025, …": a month at the very start of the text.
        foreach (var block in blocks.Where(block => block.Zone is Zone.Body or Zone.Heading or Zone.Headline).Take(HeadBlocks))
        {
            foreach (var date in dates.Within(block.Start, Math.Min(block.End, block.Start + HeadWords)))
            {
                if (date is { Year: not null, Month: not null, Day: null } && date.Start <= block.Start + 3)
                {
                    return date;
                }
            }
        }

        return null;
    }

    /// <summary>The first day that opens a sentence at the head of the body; where none does, the first full date there.</summary>
    private DateMention? Head()
    {
        DateMention? full = null;
        foreach (var block in blocks.Where(block => block.Zone is Zone.Body or Zone.Quote or Zone.ListItem).Take(HeadBlocks))
        {
            foreach (var date in dates.Within(block.Start, block.End))
            {
                if (date is not { Month: not null, Day: not null })
                {
                    continue;
                }

                if (OpensSentence(block, date))
                {
                    return date;
                }

                full ??= date.Year is not null ? date : null;
            }
        }

        return HasStamp ? null : full;
    }

    private bool HasStamp => Stamp() is not null;

    // Within the first words of its sentence: "Ngày 27/12, …", "On July 22, …", "(Hà Nội) - Sáng 9/12, …".
    private bool OpensSentence(Block block, DateMention date)
    {
        for (var i = date.Start - 1; i >= Math.Max(block.Start, date.Start - HeadWords); i--)
        {
            if (text.IsMark(i, '.') || text.IsMark(i, '-') || text.IsMark(i, '–') || text.IsMark(i, '—'))
            {
                return date.Start - i <= 4;
            }
        }

        return date.Start - block.Start <= 3;
    }

    // Years that stand in the body by themselves or in a date; those behind a capital word are parts of names ("ASEAN 2024", "Vision 2045").
    private List<int> BodyYears()
    {
        var years = new List<int>();
        foreach (var block in blocks.Where(block => block.Zone is Zone.Body or Zone.Quote or Zone.ListItem or Zone.Question))
        {
            foreach (var date in dates.Within(block.Start, block.End))
            {
                if (date is { Year: { } year, InName: false })
                {
                    years.Add(year);
                }
            }
        }

        return years;
    }

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
