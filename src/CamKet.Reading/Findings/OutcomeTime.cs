using CamKet.Reading.Dates;
using CamKet.Reading.Names;

namespace CamKet.Reading.Findings;

/// <summary>Tells whether an outcome belongs to the time of its document: a date still to come makes it a plan, one of earlier years makes
/// it history.</summary>
internal sealed class OutcomeTime(Phrases phrases, DateList dates, string? documentDate)
{
    private const int DateReach = 14;
    private const int HistoryYears = 2;

    private readonly int _limit = phrases.Class("limit-word");

    public bool IsOutside(MarkedText text, ActMatch match)
    {
        if (documentDate is null || match.Rule.Kind != FindingKind.Outcome || Near(text, match) is not { Iso: { } iso, Year: { } year })
        {
            return false;
        }

        var length = Math.Min(iso.Length, documentDate.Length);
        var ahead = string.CompareOrdinal(iso[..length], documentDate[..length]) > 0;
        var past = !match.Rule.Data.Lasting && year <= int.Parse(documentDate.AsSpan(0, 4)) - HistoryYears;
        return ahead || past;
    }

    // The first date behind the cue, with no comma or stop between; else one that opens the clause.
    private DateMention? Near(MarkedText text, ActMatch match)
    {
        foreach (var date in dates.Within(match.Start, match.Clause.End))
        {
            return date.Start - match.End <= DateReach && !IsApart(text, match.End, date.Start) && !IsSpan(text, date) ? date : null;
        }

        foreach (var date in dates.Within(match.Clause.Start, Math.Min(match.Clause.Start + 5, match.Start)))
        {
            return date;
        }

        return null;
    }

    private static bool IsApart(MarkedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.IsMark(i, ',') || text.IsMark(i, ';') || text.IsMark(i, '(') || text.IsMark(i, ':'))
            {
                return true;
            }
        }

        return false;
    }

    // A year of a name, a period ("2026-2030") or a limit ("after 2025") is not when the thing was done.
    private bool IsSpan(MarkedText text, DateMention date) =>
        date.InName || text.IsClass(date.Start - 1, _limit) || text.IsMark(date.Start - 1, '-') || text.IsMark(date.Start - 1, '–')
        || text.IsMark(date.Start - 1, '(') || text.IsMark(date.End, '-') || text.IsMark(date.End, '–');
}
