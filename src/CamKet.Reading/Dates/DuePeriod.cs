namespace CamKet.Reading.Dates;

/// <summary>A stretch of days that a deadline names, whole or a part of it ("the first half of 2026").</summary>
internal readonly record struct DuePeriod(DateOnly First, DateOnly Last, string Iso)
{
    public static DuePeriod Of(DateMention date, int year)
    {
        var iso = (date with { Year = year }).Iso!;
        if (date.Month is not { } m)
        {
            return new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), iso);
        }

        if (date.Day is { } d)
        {
            var day = new DateOnly(year, m, Math.Min(d, DateTime.DaysInMonth(year, m)));
            return new(day, day, iso);
        }

        var first = new DateOnly(year, date.IsQuarter ? m - 2 : m, 1);
        return new(first, new DateOnly(year, m, DateTime.DaysInMonth(year, m)), iso);
    }

    /// <summary>The part of the period, where the words name one; of a year "mid" is June or July, "early" the first quarter.</summary>
    public DuePeriod Cut(DuePart part) => part switch
    {
        DuePart.Whole => this,
        DuePart.End => this with { First = Last },
        _ when Iso.Length != 4 => this,
        DuePart.Start => Months(1, 3) with { Iso = Iso },
        DuePart.Middle => Months(6, 7) with { Iso = $"{Iso}-06" },
        DuePart.FirstHalf => Months(1, 6),
        DuePart.SecondHalf => Months(7, 12),
        _ => Months((3 * (part - DuePart.Quarter1)) + 1, (3 * (part - DuePart.Quarter1)) + 3),
    };

    private DuePeriod Months(int from, int to) =>
        new(new DateOnly(First.Year, from, 1), new DateOnly(First.Year, to, DateTime.DaysInMonth(First.Year, to)), $"{Iso}-{to:00}");
}

internal enum DuePart { Whole, Start, Middle, End, FirstHalf, SecondHalf, Quarter1, Quarter2, Quarter3, Quarter4 }
