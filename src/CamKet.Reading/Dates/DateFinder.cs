using CamKet.Reading.Names;
using CamKet.Reading.Text;

namespace CamKet.Reading.Dates;

/// <summary>Finds dates: 9/12/2025, 2025-12-09, ngày 23 tháng 8 năm 2019, tháng 6/2026, quý I/2026, năm 2026, 15 January 2021,
/// January 15, October 2025, 2026.</summary>
internal sealed class DateFinder(Phrases phrases)
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2100;
    private const int LongestName = 14;

    private readonly int _day = phrases.Class("day-word");
    private readonly int _month = phrases.Class("month-word");
    private readonly int _year = phrases.Class("year-word");
    private readonly int _quarter = phrases.Class("quarter-word");
    private readonly int _time = phrases.Class("time-preposition");
    private readonly int[] _months = [.. Enumerable.Range(1, 12).Select(number => phrases.Class($"month-{number}"))];

    public DateList Find(MarkedText text)
    {
        var found = new List<DateMention>();
        for (var i = 0; i < text.Tokens.Length;)
        {
            if (Read(text, i) is { } date)
            {
                found.Add(date with { InName = IsInName(text, date) });
                i = date.End;
            }
            else
            {
                i++;
            }
        }

        return new DateList([.. found]);
    }

    private bool IsInName(MarkedText text, DateMention date)
    {
        for (var i = Math.Max(0, date.Start - LongestName); i < date.Start; i++)
        {
            if (text.NameAt(i) is { } named && named.End >= date.End)
            {
                return true;
            }
        }

        // A bare year needs a word of time in front: "in 2026", "năm 2026", but "Future Forum 2026", "tầm nhìn 2045".
        return date.Month is null && text.Tokens[date.Start].Kind == TokenKind.Number && date.Start > 0
            && text.Tokens[date.Start - 1].Kind == TokenKind.Word && !text.IsClass(date.Start - 1, _time);
    }

    private DateMention? Read(MarkedText text, int i)
    {
        // Every date opens with a number or a word of time.
        if (text.PhraseAt(i) == PhraseTrie.Nothing && text.Tokens[i].Kind != TokenKind.Number)
        {
            return null;
        }

        if (text.EndOfClass(i, _quarter) is > 0 and var quarter)
        {
            return Quarter(text, i, quarter);
        }

        if (text.EndOfClass(i, _day) is > 0 and var day && Number(text, day) is not null)
        {
            return Numeric(text, day) is { } full ? full with { Start = i } : null;
        }

        if (text.EndOfClass(i, _month) is > 0 and var month && Number(text, month) is >= 1 and <= 12 and var monthNumber)
        {
            return WithYear(text, i, month + 1, monthNumber, null);
        }

        if (text.EndOfClass(i, _year) is > 0 and var year && Year(text, year) is { } named)
        {
            return new DateMention(i, year + 1, named, null, null);
        }

        if (MonthName(text, i) is { } name)
        {
            return AfterMonthName(text, i, name);
        }

        return text.Tokens[i].Kind == TokenKind.Number ? Numeric(text, i) : null;
    }

    private DateMention? Numeric(MarkedText text, int i)
    {
        if (Dotted(text, i) is { } dotted)
        {
            return dotted;
        }

        if (Number(text, i) is not { } first)
        {
            return null;
        }

        // 2025-12-09 and 2024-09
        if (first is >= EarliestYear and <= LatestYear)
        {
            if (Joined(text, i + 1, '-') && Number(text, i + 2) is >= 1 and <= 12 and var isoMonth && IsTwoDigits(text, i + 2))
            {
                var hasDay = Joined(text, i + 3, '-') && Number(text, i + 4) is { } isoDay && DateMention.IsDay(first, isoMonth, isoDay);
                return new DateMention(i, hasDay ? i + 5 : i + 3, first, isoMonth, hasDay ? Number(text, i + 4) : null);
            }

            return Year(text, i) is null ? null : new DateMention(i, i + 1, first, null, null);
        }

        // 9/12, 9/12/2025, 9-12-2025, tháng … after the day
        if ((Joined(text, i + 1, '/') || Joined(text, i + 1, '-')) && first is >= 1 and <= 31 && Number(text, i + 2) is { } second)
        {
            return Slashed(text, i, first, second);
        }

        if (text.EndOfClass(i + 1, _month) is > 0 and var word && Number(text, word) is >= 1 and <= 12 and var month && first is >= 1 and <= 31)
        {
            return WithYear(text, i, word + 1, month, first);
        }

        var at = IsWord(text, i + 1, "of") ? i + 2 : i + 1;
        return MonthName(text, at) is { } name && first is >= 1 and <= 31 ? WithYear(text, i, at + 1, name, first) : null;
    }

    private DateMention? Slashed(MarkedText text, int i, int first, int second)
    {
        var separator = text.Content[text.Tokens[i + 1].Start];
        if (Joined(text, i + 3, separator) && Year(text, i + 4) is { } year && second is >= 1 and <= 12)
        {
            return DateMention.IsDay(year, second, first) ? new DateMention(i, i + 5, year, second, first) : null;
        }

        // 6/2026 is a month; 27-29 is a range of days, not a date.
        if (second is >= EarliestYear and <= LatestYear)
        {
            return first <= 12 && separator == '/' ? new DateMention(i, i + 3, second, first, null) : null;
        }

        var spoken = i > 0 && (text.IsClass(i - 1, _day) || separator == '/');
        return spoken && second is >= 1 and <= 12 && DateMention.IsDay(2024, second, first) ? WithYear(text, i, i + 3, second, first) : null;
    }

    // 2.8 and 22.12.2021 are written with stops in some papers; without a year only after "ngày".
    private DateMention? Dotted(MarkedText text, int i)
    {
        var parts = i < text.Tokens.Length ? text.Word(i).ToString().Split('.') : [];
        if (parts.Length is not (2 or 3) || parts.Any(part => part.Length is 0 or > 4 || !part.All(char.IsAsciiDigit)) || parts[0].Length > 2 || parts[1].Length > 2)
        {
            return null;
        }

        var day = int.Parse(parts[0]);
        var month = int.Parse(parts[1]);
        if (parts.Length == 2)
        {
            return i > 0 && text.IsClass(i - 1, _day) && DateMention.IsDay(2024, month, day) ? WithYear(text, i, i + 1, month, day) : null;
        }

        var year = int.Parse(parts[2]);
        return year >= EarliestYear && DateMention.IsDay(year, month, day) ? new DateMention(i, i + 1, year, month, day) : null;
    }

    private DateMention AfterMonthName(MarkedText text, int i, int month)
    {
        var at = text.IsMark(i + 1, '.') ? i + 2 : i + 1;
        if (Number(text, at) is >= 1 and <= 31 and var day && text.Tokens[at].End - text.Tokens[at].Start <= 2)
        {
            // "November 12 to 15" keeps its first day.
            return WithYear(text, i, at + 1, month, day);
        }

        return WithYear(text, i, i + 1, month, null);
    }

    private DateMention WithYear(MarkedText text, int start, int end, int month, int? day)
    {
        var at = end;
        if (at < text.Tokens.Length && (text.IsMark(at, '/') || text.IsMark(at, ',') || text.IsMark(at, '-') || IsWord(text, at, "of")))
        {
            at++;
        }

        at = text.EndOfClass(at, _year) is > 0 and var word ? word : at;
        return Year(text, at) is { } year ? new DateMention(start, at + 1, year, month, day) : new DateMention(start, end, null, month, day);
    }

    private DateMention? Quarter(MarkedText text, int start, int end)
    {
        var number = end < text.Tokens.Length ? text.Word(end) switch
        {
            "1" or "I" or "i" or "một" => 1,
            "2" or "II" or "ii" or "hai" => 2,
            "3" or "III" or "iii" or "ba" => 3,
            "4" or "IV" or "iv" or "tư" or "bốn" => 4,
            _ => 0,
        } : 0;
        return number == 0 ? null : WithYear(text, start, end + 1, number * 3, null) with { IsQuarter = true };
    }

    private int? MonthName(MarkedText text, int at)
    {
        if (at >= text.Tokens.Length || !text.Tokens[at].IsCapital)
        {
            return null;
        }

        for (var month = 0; month < 12; month++)
        {
            if (text.IsClass(at, _months[month]))
            {
                return month + 1;
            }
        }

        return null;
    }

    private static bool IsWord(MarkedText text, int at, string word) => at < text.Tokens.Length && text.Word(at).Equals(word, StringComparison.Ordinal);

    private static bool IsTwoDigits(MarkedText text, int at) => text.Tokens[at].End - text.Tokens[at].Start == 2;

    private static bool Joined(MarkedText text, int at, char mark) => text.IsMark(at, mark) && !text.Tokens[at].Has(TokenShape.SpaceBefore);

    private static int? Number(MarkedText text, int at) =>
        at < text.Tokens.Length && text.Tokens[at].Kind == TokenKind.Number && text.Tokens[at].End - text.Tokens[at].Start <= 4
        && int.TryParse(text.Word(at), out var value) ? value : null;

    private static int? Year(MarkedText text, int at) =>
        Number(text, at) is >= EarliestYear and <= LatestYear and var year && text.Tokens[at].End - text.Tokens[at].Start == 4 ? year : null;
}
