using CamKet.Casework.Register;

namespace CamKet.Casework.Silence;

/// <summary>How often undertakings like this one were late: k of n, and the rows that this was counted from.</summary>
/// <param name="Late">Done after the due date, or still open after it.</param>
/// <param name="Of">All whose due date has passed.</param>
/// <param name="Alike">In what they are alike.</param>
/// <param name="Rows">The n rows.</param>
public sealed record LatenessForecast(int Late, int Of, Likeness Alike, RegisterFilter Rows)
{
    private const double Z95 = 1.96;

    /// <summary>The k rows among the n.</summary>
    public RegisterFilter LateRows => Rows with { States = Lateness.LateStates };

    public double Share => (double)Late / Of;

    /// <summary>Wilson's interval at 95%: with few rows it is wide, and it never leaves 0 to 1.</summary>
    public (double From, double To) Interval
    {
        get
        {
            var (n, p, z2) = ((double)Of, Share, Z95 * Z95);
            var centre = (p + (z2 / (2 * n))) / (1 + (z2 / n));
            var half = Z95 / (1 + (z2 / n)) * Math.Sqrt((p * (1 - p) / n) + (z2 / (4 * n * n)));
            return (Math.Max(0, centre - half), Math.Min(1, centre + half));
        }
    }
}

/// <summary>In what similar undertakings are alike, the closest first.</summary>
public enum Likeness { AgencyPillarKind, AgencyPillar, Agency, PillarKind }
