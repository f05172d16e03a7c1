using System.Globalization;
using CamKet.Reading.Names;

namespace CamKet.Reading.Dates;

/// <summary>Finds what a clause says about when: a date behind a word of time ("trước ngày", "by"), a relative time ("năm tới",
/// "within 90 days", "before the next session"), or a vague one ("thời gian tới", "soon"), which has words but no date. A year inside a
/// name is none of them, nor is a day that is past when the document speaks.</summary>
internal sealed class Deadlines(Phrases phrases)
{
    private readonly DueWords _words = new(phrases);
    private readonly RelativeDue _relative = new(phrases);

    public StatedDue? Find(MarkedText text, DateList dates, int start, int end, int cue, string? documentDate)
    {
        StatedDue? found = null;
        var firm = false;
        foreach (var date in dates.Within(start, end))
        {
            // The first limit ("by", "trước") wins over a mere "in"; among those the last is the nearest to the act.
            if (!firm && Dated(text, date, start, cue, documentDate) is { } due)
            {
                firm = date.Start > cue && _words.IsLimit(text, date.Start, start);
                found = due;
            }
        }

        return found ?? _relative.Find(text, start, end, DayOf(documentDate), YearOf(documentDate));
    }

    public static int? YearOf(string? iso) => iso is { Length: >= 4 } ? int.Parse(iso.AsSpan(0, 4), CultureInfo.InvariantCulture) : null;

    public static DateOnly? DayOf(string? iso) => DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private StatedDue? Dated(MarkedText text, DateMention date, int start, int cue, string? documentDate)
    {
        if (date.InName || _words.Before(text, date.Start, start) is not { } words)
        {
            return null;
        }

        var spoken = text.Text(words.Start, date.End);
        if ((date.Year ?? YearOf(documentDate)) is not { } year)
        {
            return new StatedDue(spoken, null);
        }

        var today = DayOf(documentDate);
        var period = DuePeriod.Of(date, year).Cut(words.Part);
        if (date.Year is null && period.Last < today && words.Kind != DueKind.In)
        {
            period = DuePeriod.Of(date, year + 1).Cut(words.Part);
        }

        // "On 4 June, … called on": the day of speaking, told before the act or already past, is no deadline.
        var isPast = today is { } now ? period.Last < now || (period.Last == now && words.Kind == DueKind.In) : year < YearOf(documentDate);
        var isWhen = date.Day is not null && date.Start < cue && words.Kind == DueKind.In;
        return isPast || isWhen ? null : words.Due(spoken, period);
    }
}
