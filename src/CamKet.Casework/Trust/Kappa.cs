namespace CamKet.Casework.Trust;

/// <summary>Agreement of two people beyond chance (Cohen): 1 is full, 0 what chance gives.</summary>
public static class Kappa
{
    /// <summary>Null where nothing was judged twice, or where both always said the same one thing, so that chance explains all.</summary>
    public static double? Of(IReadOnlyCollection<(bool First, bool Second)> pairs)
    {
        if (pairs.Count == 0)
        {
            return null;
        }

        double n = pairs.Count;
        var agreed = pairs.Count(pair => pair.First == pair.Second) / n;
        var (first, second) = (pairs.Count(pair => pair.First) / n, pairs.Count(pair => pair.Second) / n);
        var chance = (first * second) + ((1 - first) * (1 - second));
        return chance >= 1 ? null : (agreed - chance) / (1 - chance);
    }
}
