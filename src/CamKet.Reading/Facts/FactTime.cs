using System.Globalization;
using CamKet.Reading.Dates;
using CamKet.Reading.Names;
using CamKet.Reading.Text;

namespace CamKet.Reading.Facts;

/// <summary>Dates facts: the date nearest to the words, a word such as "today", otherwise the document's own date.</summary>
internal sealed class FactTime(Phrases phrases, DateList dates, string? documentDate)
{
    private readonly int _dayWord = phrases.Class("day-word");
    private readonly int _rangeWord = phrases.Class("range-word");
    private readonly int _today = phrases.Class("today");

    /// <summary>The date that the stretch of tokens says, nearest to <paramref name="near"/>, with the year that it leaves out.</summary>
    public string? Said(MarkedText text, int start, int end, int near)
    {
        string? best = null;
        var distance = int.MaxValue;
        foreach (var date in dates.Within(start, end))
        {
            if (!date.InName && !IsPeriod(text, date) && Resolve(date) is { } iso && Math.Abs(date.Start - near) < distance)
            {
                best = iso;
                distance = Math.Abs(date.Start - near);
            }
        }

        return best ?? (SaysToday(text, start, end) ? documentDate : null);
    }

    public string? OfDocument => documentDate;

    /// <summary>Whether the date lies after the day from which the document speaks.</summary>
    public bool IsToCome(string? said) => Compare(said) > 0;

    /// <summary>Whether it can: the year or month of the document is not over yet.</summary>
    public bool MayBeToCome(string? said) => Compare(said) == 0 && said!.Length < documentDate!.Length;

    private int Compare(string? said) => said is null || documentDate is null ? -1 : string.CompareOrdinal(said, 0, documentDate, 0, Math.Min(said.Length, documentDate.Length));

    public bool IsDate(int token)
    {
        foreach (var date in dates.Within(token - 6, token + 8))
        {
            if (date.Start <= token && token < date.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first and last day of "12 đến 16/01", "25 và 26/02", "from 12 to 16 January"; otherwise the day alone.</summary>
    public (string First, string? Last) Range(MarkedText text, int start, int end, string day)
    {
        foreach (var date in dates.Within(start, end))
        {
            var at = date.Start - 1;
            while (at > start && text.IsClass(at, _dayWord))
            {
                at--;
            }

            var joined = at > start && (text.IsClass(at, _rangeWord) || text.IsMark(at, '-') || text.IsMark(at, '–'));
            if (joined && Resolve(date) == day && date is { Day: { } last, Month: not null } && day.Length == 10
                && text.Tokens[at - 1].Kind == TokenKind.Number && int.TryParse(text.Word(at - 1), out var first) && first >= 1 && first < last)
            {
                return (string.Concat(day.AsSpan(0, 8), first.ToString("00", CultureInfo.InvariantCulture)), day);
            }
        }

        return (day, null);
    }

    private string? Resolve(DateMention date)
    {
        if (date.Iso is { } iso)
        {
            return iso;
        }

        if (documentDate is null || date is not { Month: { } month, Day: { } day })
        {
            return null;
        }

        // A report speaks of the nearest such day that has passed.
        var year = int.Parse(documentDate.AsSpan(0, 4), CultureInfo.InvariantCulture);
        var full = (date with { Year = year }).Iso!;
        var ahead = string.CompareOrdinal(full, 0, documentDate, 0, Math.Min(full.Length, documentDate.Length)) > 0;
        var chosen = ahead ? year - 1 : year;
        return DateMention.IsDay(chosen, month, day) ? (date with { Year = chosen }).Iso : null;
    }

    // "(2021 - 2025)", "2026-2030": a period of a plan, not a day on which something happened.
    private static bool IsPeriod(MarkedText text, DateMention date) =>
        date.Month is null && (text.IsMark(date.Start - 1, '-') || text.IsMark(date.Start - 1, '–') || text.IsMark(date.End, '-') || text.IsMark(date.End, '–'));

    private bool SaysToday(MarkedText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.IsClass(i, _today))
            {
                return true;
            }
        }

        return false;
    }
}
