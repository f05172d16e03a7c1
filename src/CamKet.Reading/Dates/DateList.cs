using CamKet.Reading.Text;

namespace CamKet.Reading.Dates;

/// <summary>The dates of a text in its order, looked up by a stretch of tokens.</summary>
internal sealed class DateList(DateMention[] dates)
{
    public ReadOnlySpan<DateMention> All => dates;

    /// <summary>The dates that lie wholly inside [start, end).</summary>
    public ReadOnlySpan<DateMention> Within(int start, int end)
    {
        var from = FirstFrom(start);
        var to = from;
        while (to < dates.Length && dates[to].End <= end)
        {
            to++;
        }

        Work.Step(1 + to - from);
        return dates.AsSpan(from, to - from);
    }

    private int FirstFrom(int token)
    {
        int low = 0, high = dates.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = dates[middle].Start < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
