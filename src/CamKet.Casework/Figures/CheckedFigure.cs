using System.Globalization;

namespace CamKet.Casework.Figures;

/// <summary>A claim held against what it should agree with. Differences are shown, never evened out. Pure.</summary>
/// <param name="Check">What was held against what.</param>
/// <param name="Claim">The number that a source claims.</param>
/// <param name="Parts">The figures of the same date that were added or divided; none for our own count.</param>
/// <param name="Computed">What they come to, or what we count.</param>
/// <param name="Unsure">For our own count, how many may or may not belong to it.</param>
/// <param name="On">The day for which we count.</param>
public sealed record CheckedFigure(FigureCheck Check, Figure Claim, IReadOnlyList<Figure> Parts, double Computed, int Unsure = 0, DateOnly? On = null)
{
    public double Difference => Math.Round(Computed - Claim.Value, 4);

    /// <summary>"hơn 60", "gần 70": the source itself does not give a count to be held to.</summary>
    public bool IsRough => Parts.Append(Claim).Any(f => f.ValueText is { } text && text.Any(char.IsLetter));

    /// <summary>Within the last digit that the source gives for a share, and within what is unsure for a count.</summary>
    public bool Fits => Check.Kind switch
    {
        FigureCheckKind.Share => Math.Abs(Computed - Claim.Value) <= 0.5 * Math.Pow(10, -Digits(Claim.Value)) + 1e-9,
        FigureCheckKind.Count => Claim.Value >= Computed && Claim.Value <= Computed + Unsure,
        _ => Difference == 0,
    };

    /// <summary>Every claim for which one date gives all that it is to be held against.</summary>
    public static IReadOnlyList<CheckedFigure> Of(IReadOnlyCollection<Figure> figures, IEnumerable<FigureCheck> checks, OwnCounts? own = null) =>
    [
        .. from check in checks
           from claim in figures
           where claim.Measure == check.Measure
           let done = check.Kind == FigureCheckKind.Count ? Count(check, claim, own) : Compute(check, claim, figures)
           where done is not null
           orderby claim.AsOf descending, claim.Measure
           select done,
    ];

    private static CheckedFigure? Compute(FigureCheck check, Figure claim, IReadOnlyCollection<Figure> figures)
    {
        var parts = check.PartList.Select(part => figures.FirstOrDefault(f => f.Measure == part && f.AsOf == claim.AsOf)).OfType<Figure>().ToList();
        if (claim.AsOf is null || parts.Count < check.PartList.Count || parts.Count == 0)
        {
            return null;
        }

        var whole = parts.Skip(1).Sum(p => p.Value);
        return check.Kind == FigureCheckKind.Sum ? new(check, claim, parts, parts.Sum(p => p.Value)) : whole == 0 ? null : new(check, claim, parts, 100 * parts[0].Value / whole);
    }

    private static CheckedFigure? Count(FigureCheck check, Figure claim, OwnCounts? own) =>
        own?.On(check.Counted, claim.AsOf) is { } count ? new(check, claim, [], count.Sure, count.Unsure, count.Day) : null;

    private static int Digits(double value) => value.ToString(CultureInfo.InvariantCulture) is var text && text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var mark ? text.Length - mark - 1 : 0;
}
