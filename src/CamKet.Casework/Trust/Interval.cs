namespace CamKet.Casework.Trust;

/// <summary>A share of counted cases with its 95% interval after Wilson, which stays honest for small counts and shares near one.</summary>
/// <param name="Right">How many.</param>
/// <param name="Of">Of how many.</param>
public readonly record struct Interval(int Right, int Of)
{
    private const double Z = 1.959964;

    /// <summary>Nothing was counted: there is no share.</summary>
    public bool IsEmpty => Of == 0;

    public double Share => Of == 0 ? 0 : (double)Right / Of;

    public double Low => Bound(-1);

    public double High => Bound(1);

    private double Bound(int side)
    {
        if (Of == 0)
        {
            return side < 0 ? 0 : 1;
        }

        var (n, p) = ((double)Of, Share);
        var middle = p + (Z * Z / (2 * n));
        var half = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n)));
        return Math.Clamp((middle + (side * half)) / (1 + (Z * Z / n)), 0, 1);
    }
}
