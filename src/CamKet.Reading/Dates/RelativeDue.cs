using System.Globalization;
using CamKet.Reading.Names;
using CamKet.Reading.Text;

namespace CamKet.Reading.Dates;

/// <summary>Finds deadlines that count from the day of the document ("within six months", "năm tới", "next month") or from an event to
/// come ("trước phiên họp tới", "by the next Summit"), else a vague word ("soon"). Without the document's date they keep their words only.</summary>
internal sealed class RelativeDue(Phrases phrases)
{
    private const int EventReach = 7;
    private const int MostUnits = 120;

    private readonly DueWords _words = new(phrases);
    private readonly int _nextYear = phrases.Class("due-next-year");
    private readonly int _thisYear = phrases.Class("due-this-year");
    private readonly int _yearEnd = phrases.Class("due-year-end");
    private readonly int _nextMonth = phrases.Class("due-next-month");
    private readonly int _within = phrases.Class("due-within");
    private readonly int _limit = phrases.Class("due-before-event");
    private readonly int _event = phrases.Class("due-event");
    private readonly int _coming = phrases.Class("due-coming");
    private readonly int _vague = phrases.Class("due-vague");
    private readonly int[] _counts = [.. Enumerable.Range(1, 12).Select(number => phrases.Class($"count-{number}"))];
    private readonly (int Class, Func<DateOnly, int, DateOnly> Add)[] _units =
    [
        (phrases.Class("unit-day"), (day, count) => day.AddDays(count)),
        (phrases.Class("unit-week"), (day, count) => day.AddDays(7 * count)),
        (phrases.Class("unit-month"), (day, count) => day.AddMonths(count)),
        (phrases.Class("unit-year"), (day, count) => day.AddYears(count)),
    ];

    public StatedDue? Find(MarkedText text, int start, int end, DateOnly? today, int? year)
    {
        StatedDue? vague = null;
        for (var i = start; i < end; i++)
        {
            if (Read(text, start, i, end, today, year) is { } due)
            {
                return due;
            }

            if (vague is null && text.EndOfClass(i, _vague) is > 0 and var soon && soon <= end)
            {
                vague = new StatedDue(text.Text(i, soon), null);
            }
        }

        return vague;
    }

    private StatedDue? Read(MarkedText text, int start, int at, int limit, DateOnly? today, int? year) =>
        Ending(text, at, _yearEnd, limit) is > 0 and var yearEnd ? OfYear(text, start, at, yearEnd, year, DuePart.End)
        : Ending(text, at, _nextYear, limit) is > 0 and var next ? OfYear(text, start, at, next, year + 1, DuePart.Whole)
        : Ending(text, at, _thisYear, limit) is > 0 and var now && !IsOwners(text, now) ? OfYear(text, start, at, now, year, DuePart.Whole)
        : Ending(text, at, _nextMonth, limit) is > 0 and var month ? OfMonth(text, at, month, today)
        : Quarter(text, start, at, limit, today, year) ?? Span(text, at, limit, today) ?? Event(text, at, limit);

    // "in the third quarter": of this year, or of the next where that one is over.
    private StatedDue? Quarter(MarkedText text, int start, int at, int limit, DateOnly? today, int? year)
    {
        if (year is not { } known || _words.PartAt(text, at, limit) is not { } part || _words.Before(text, at, start) is not { } bound
            || text.IsClass(part.End, _nextYear) || text.IsClass(part.End, _thisYear))
        {
            return null;
        }

        var period = DuePeriod.Of(new DateMention(at, part.End, known, null, null), known).Cut(part.Part);
        if (period.Last < today)
        {
            period = DuePeriod.Of(new DateMention(at, part.End, known + 1, null, null), known + 1).Cut(part.Part);
        }

        return bound.Due(text.Text(bound.Start, part.End), period);
    }

    // "this year's Chair" says which one, not by when.
    private static bool IsOwners(MarkedText text, int at) => text.IsMark(at, '\'') || text.IsMark(at, '’');

    private static int Ending(MarkedText text, int at, int number, int limit) => text.EndOfClass(at, number) is > 0 and var end && end <= limit ? end : -1;

    private StatedDue OfYear(MarkedText text, int start, int at, int end, int? year, DuePart fallback)
    {
        var bound = _words.Before(text, at, start) ?? new Bound(at, DueKind.In, DuePart.Whole);
        var words = text.Text(bound.Start, end);
        var part = bound.Part == DuePart.Whole ? fallback : bound.Part;
        return year is { } known
            ? (bound with { Part = part }).Due(words, DuePeriod.Of(new DateMention(at, end, known, null, null), known).Cut(part))
            : new StatedDue(words, null);
    }

    private static StatedDue OfMonth(MarkedText text, int at, int end, DateOnly? today)
    {
        var next = today?.AddMonths(1);
        return new StatedDue(text.Text(at, end), next?.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            next, next is { } day ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)) : null);
    }

    // "within six months", "trong vòng 90 ngày".
    private StatedDue? Span(MarkedText text, int at, int limit, DateOnly? today)
    {
        if (text.EndOfClass(at, _within) is not (> 0 and var from) || Count(text, from) is not { } count)
        {
            return null;
        }

        foreach (var (number, add) in _units)
        {
            if (text.EndOfClass(count.End, number) is > 0 and var end && end <= limit)
            {
                var day = today is { } known ? add(known, count.Value) : (DateOnly?)null;
                return new StatedDue(text.Text(at, end), day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day);
            }
        }

        return null;
    }

    private (int Value, int End)? Count(MarkedText text, int at)
    {
        if (at < text.Tokens.Length && text.Tokens[at].Kind == TokenKind.Number)
        {
            return int.TryParse(text.Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= MostUnits ? (value, at + 1) : null;
        }

        for (var i = 0; i < _counts.Length; i++)
        {
            if (text.EndOfClass(at, _counts[i]) is > 0 and var end)
            {
                return (i + 1, end);
            }
        }

        return null;
    }

    // "before the next session", "trước Hội nghị Cấp cao tới", "trong nhiệm kỳ này".
    private StatedDue? Event(MarkedText text, int at, int limit)
    {
        if (text.EndOfClass(at, _limit) is not (> 0 and var from))
        {
            return null;
        }

        int named = -1, coming = -1;
        for (var i = from; i < limit && i < from + EventReach && !text.IsMark(i, ','); i++)
        {
            named = Math.Max(named, text.EndOfClass(i, _event));
            coming = Math.Max(coming, text.EndOfClass(i, _coming));
        }

        return named > 0 && coming > 0 && Math.Max(named, coming) <= limit ? new StatedDue(text.Text(at, Math.Max(named, coming)), null) : null;
    }
}
