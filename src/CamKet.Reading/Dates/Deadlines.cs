using CamKet.Reading.Names;

namespace CamKet.Reading.Dates;

/// <summary>A deadline as written and as a date with known precision.</summary>
internal readonly record struct StatedDue(string Text, string? Iso);

/// <summary>Finds what a clause says about when: a date behind a word of time ("trước ngày", "by"), a relative time ("năm tới",
/// "next year"), or a vague one ("thời gian tới", "soon"), which has words but no date. A year inside a name is none of them.</summary>
internal sealed class Deadlines(Phrases phrases)
{
    private readonly int _before = phrases.Class("due-word");
    private readonly int _next = phrases.Class("due-next-year");
    private readonly int _this = phrases.Class("due-this-year");
    private readonly int _vague = phrases.Class("due-vague");

    public StatedDue? Find(MarkedText text, DateList dates, int start, int end, int? documentYear)
    {
        StatedDue? found = null;
        foreach (var date in dates.Within(start, end))
        {
            if (Dated(text, date, start, documentYear) is { } due)
            {
                found = due;
            }
        }

        return found ?? Relative(text, start, end, documentYear);
    }

    private StatedDue? Dated(MarkedText text, DateMention date, int start, int? documentYear)
    {
        var year = date.Year ?? documentYear;
        if (date.InName || date.Year < documentYear)
        {
            return null;
        }

        var from = WordBefore(text, date.Start, start);
        if (from < 0)
        {
            return null;
        }

        return new StatedDue(text.Text(from, date.End), (date with { Year = year }).Iso);
    }

    // The longest chain of words of time that ends at the date: "trước ngày", "chậm nhất đến hết".
    private int WordBefore(MarkedText text, int date, int start)
    {
        for (var from = Math.Max(start, date - 6); from < date; from++)
        {
            if (text.EndOfClass(from, _before) == date)
            {
                return from;
            }
        }

        return text.IsClass(date, _before) ? date : -1;
    }

    private StatedDue? Relative(MarkedText text, int start, int end, int? documentYear)
    {
        StatedDue? vague = null;
        for (var i = start; i < end; i++)
        {
            if (text.EndOfClass(i, _next) is > 0 and var next && next <= end)
            {
                return new StatedDue(text.Text(i, next), Year(documentYear + 1));
            }

            if (text.EndOfClass(i, _this) is > 0 and var now && now <= end)
            {
                return new StatedDue(text.Text(i, now), Year(documentYear));
            }

            if (vague is null && text.EndOfClass(i, _vague) is > 0 and var soon && soon <= end)
            {
                vague = new StatedDue(text.Text(i, soon), null);
            }
        }

        return vague;
    }

    private static string? Year(int? year) => year?.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
}
