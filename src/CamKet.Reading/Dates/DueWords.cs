using CamKet.Reading.Names;

namespace CamKet.Reading.Dates;

/// <summary>How a deadline is bound to its period: in or at it, by it, or before it begins.</summary>
internal enum DueKind { In, By, Before }

/// <summary>The words of time in front of a date: "before the end of", "trước ngày", "vào giữa".</summary>
internal sealed class DueWords(Phrases phrases)
{
    private const int Reach = 6;

    private static readonly DuePart[] Parts = [.. Enum.GetValues<DuePart>().Skip(1)];

    private readonly int _before = phrases.Class("due-before");
    private readonly int _by = phrases.Class("due-by");
    private readonly int _in = phrases.Class("due-word");
    private readonly int[] _parts = [.. Parts.Select(part => phrases.Class("part-" + part.ToString().ToLowerInvariant()))];

    /// <summary>The words that end at the date, or null where nothing in front makes a deadline of it.</summary>
    public Bound? Before(MarkedText text, int date, int start)
    {
        var (part, at) = PartBefore(text, Past(text, date), start);
        foreach (var (number, kind) in new[] { (_before, DueKind.Before), (_by, DueKind.By), (_in, DueKind.In) })
        {
            if (StartOf(text, at, start, number) is >= 0 and var from)
            {
                return new Bound(from, kind, part);
            }
        }

        // "trước ngày 30/6" is one date mention that opens with its word of time.
        return text.IsClass(date, _before) ? new Bound(date, DueKind.Before, part)
            : part != DuePart.Whole ? new Bound(at, DueKind.In, part)
            : text.IsClass(date, _in) ? new Bound(date, DueKind.In, part)
            : null;
    }

    public bool IsLimit(MarkedText text, int date, int start) => Before(text, date, start) is { Kind: not DueKind.In };

    public (DuePart Part, int Start) PartBefore(MarkedText text, int date, int start)
    {
        var (best, from) = (DuePart.Whole, date);
        for (var i = 0; i < _parts.Length; i++)
        {
            if (StartOf(text, date, start, _parts[i]) is >= 0 and var at && at < from)
            {
                (best, from) = (Parts[i], at);
            }
        }

        // "the end of the third quarter of 2026" ends with that quarter.
        return best is not (DuePart.Whole or DuePart.End) && StartOf(text, from, start, _parts[DuePart.End - DuePart.Start]) is >= 0 and var end ? (best, end) : (best, from);
    }

    /// <summary>A half or a quarter that starts at the token without a year behind it.</summary>
    public (DuePart Part, int End)? PartAt(MarkedText text, int at, int limit)
    {
        for (var i = DuePart.FirstHalf - DuePart.Start; i < _parts.Length; i++)
        {
            if (text.EndOfClass(at, _parts[i]) is > 0 and var end && end <= limit)
            {
                return (Parts[i], end);
            }
        }

        return null;
    }

    /// <summary>The earliest token from which a member of the class runs up to <paramref name="end"/>, or -1.</summary>
    public static int StartOf(MarkedText text, int end, int start, int number)
    {
        for (var from = Math.Max(start, end - Reach); from < end; from++)
        {
            if (text.IsClassUpTo(from, end, number))
            {
                return from;
            }
        }

        return -1;
    }

    // "mid-2026": the hyphen belongs to neither.
    private static int Past(MarkedText text, int date) => text.IsMark(date - 1, '-') || text.IsMark(date - 1, '–') ? date - 1 : date;
}

/// <summary>Where the words of time begin, how they bind and what part of the period they name.</summary>
internal readonly record struct Bound(int Start, DueKind Kind, DuePart Part)
{
    /// <summary>Both readings of "by" and "before" are kept: up to the period, or up to its end. An end names its day.</summary>
    public StatedDue Due(string text, DuePeriod period) =>
        new(text, period.Iso, Kind == DueKind.In || Part != DuePart.Whole ? period.Last : period.First == period.Last && Kind == DueKind.By ? period.Last : period.First.AddDays(-1), period.Last);
}
