using System.Globalization;
using CamKet.Reading.Names;
using CamKet.Reading.Text;

namespace CamKet.Reading.Dates;

/// <summary>Finds what a clause says about when: a date behind a word of time ("trước ngày", "by"), a relative time ("năm tới",
/// "within 90 days", "before the next session"), or a vague one ("thời gian tới", "soon"), which has words but no date. A year inside a
/// name is none of them, nor is a day that is past when the document speaks.</summary>
internal sealed class Deadlines(Phrases phrases)
{
    private readonly DueWords _words = new(phrases);
    private readonly RelativeDue _relative = new(phrases);

    /// <param name="text">The document.</param>
    /// <param name="dates">Its dates.</param>
    /// <param name="start">The first token of the clause or of its sentence.</param>
    /// <param name="end">The token behind its last.</param>
    /// <param name="cue">The token with which the act begins to be said.</param>
    /// <param name="documentDate">The day of the document, as far as it is known.</param>
    /// <param name="around">The stretch goes beyond the act: a mere day in it is that of the speaking, not of the act.</param>
    public StatedDue? Find(MarkedText text, DateList dates, int start, int end, int cue, string? documentDate, bool around = false)
    {
        StatedDue? found = null;
        var firm = false;
        foreach (var date in dates.Within(start, end))
        {
            // The first limit ("by", "trước") wins over a mere "in"; among those the last is the nearest to the act.
            if (!firm && Dated(text, date, start, cue, documentDate, around) is { } due)
            {
                firm = date.Start > cue && _words.IsLimit(text, date.Start, start);
                found = due;
            }
        }

        return found ?? _relative.Find(text, start, end, DayOf(documentDate), YearOf(documentDate));
    }

    public static int? YearOf(string? iso) => iso is { Length: >= 4 } ? int.Parse(iso.AsSpan(0, 4), CultureInfo.InvariantCulture) : null;

    public static DateOnly? DayOf(string? iso) => DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private StatedDue? Dated(MarkedText text, DateMention date, int start, int cue, string? documentDate, bool around)
    {
        if (date.InName || _words.Before(text, date.Start, start) is not { } words)
        {
            return null;
        }

        // "On 4 June, … called on", "from 22 to 24 August": the days of the speaking, told before the act, around it or behind its quotation, are no deadline.
        if (date.Day is not null && (words.Kind == DueKind.In && (around || date.Start < cue || LeavesQuote(text, cue, date.Start)) || IsRange(text, words.Start)))
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

        // Nor is what is past when the document speaks.
        var isPast = today is { } now ? period.Last < now || (period.Last == now && words.Kind == DueKind.In) : year < YearOf(documentDate);
        return isPast ? null : words.Due(spoken, period);
    }

    // "…," says the statement of 18 November: behind the quotation it is said when that was.
    private static bool LeavesQuote(MarkedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.IsMark(i, '"') || text.IsMark(i, '”'))
            {
                return true;
            }
        }

        return false;
    }

    // "từ 22 đến 24 tháng 8": the word of time stands between two numbers.
    private static bool IsRange(MarkedText text, int words) => words > 0 && text.Tokens[words - 1].Kind == TokenKind.Number;
}
