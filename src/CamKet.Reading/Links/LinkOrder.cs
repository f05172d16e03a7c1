namespace CamKet.Reading.Links;

/// <summary>Which of two sentences came first, and whether a pair of their kinds can be a link at all.</summary>
public static class LinkOrder
{
    private const int Background = 2 * 365;
    private const int YearOnly = 4;

    /// <summary>The pair in its order; null where the order is not known or the kinds do not go together.</summary>
    public static (LinkStatement Earlier, LinkStatement Later)? Of(LinkStatement first, LinkStatement second, bool sameEvent)
    {
        if (first.Kind == second.Kind)
        {
            return first.Kind == StatementKind.Mention ? null : Alike(first, second, sameEvent);
        }

        var (low, high) = first.Kind < second.Kind ? (first, second) : (second, first);
        return high.Kind == StatementKind.Deed ? Answer(low, high) : low.Kind == StatementKind.Word && LinkTime.Compare(low.SaidOn, high.SaidOn) < 0 ? (low, high) : null;
    }

    // A deed answers a word, or an instrument named, that is older than itself or than the telling of it; a word said after a deed goes on from it.
    private static (LinkStatement, LinkStatement)? Answer(LinkStatement low, LinkStatement deed)
    {
        var (said, happened) = (LinkTime.Compare(low.SaidOn, deed.SaidOn), LinkTime.Compare(low.SaidOn, deed.On));
        return (said, happened) switch
        {
            (null, _) or (_, null) => low.Kind == StatementKind.Word ? (low, deed) : null,
            (_, < 0) or (< 0, 0) => (low, deed),
            // Of a text known by its year alone nobody can say that it came after.
            (0, 0) when low.Kind == StatementKind.Word && low.SaidOn!.Length == YearOnly => (low, deed),
            (> 0, > 0) when low.Kind == StatementKind.Word && !IsHistory(deed) => (deed, low),
            _ => null,
        };
    }

    // Told as background long after: such a deed begins nothing.
    private static bool IsHistory(LinkStatement deed) => LinkTime.DaysBetween(deed.HappenedOn, deed.SaidOn) > Background;

    private static (LinkStatement, LinkStatement)? Alike(LinkStatement first, LinkStatement second, bool sameEvent)
    {
        var order = LinkTime.Compare(first.On, second.On);
        var (earlier, later) = order > 0 ? (second, first) : (first, second);
        return earlier.Kind == StatementKind.Deed ? IsHistory(earlier) ? null : (earlier, later)
            : order is < 0 or > 0 || sameEvent ? (earlier, later) : null;
    }
}
