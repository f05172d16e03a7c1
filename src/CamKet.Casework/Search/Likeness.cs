namespace CamKet.Casework.Search;

/// <summary>How alike two sets of words are: shared words over all words, 0 to 1.</summary>
public static class Likeness
{
    public static double Of(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var shared = one.Count(other.Contains);
        var all = one.Count + other.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }
}
