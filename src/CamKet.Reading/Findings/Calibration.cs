using CamKet.Reading.Facts;
using CamKet.Reading.Rules;

namespace CamKet.Reading.Findings;

/// <summary>Turns what a rule says of itself into a confidence that means something: of a hundred findings shown with 0.8, some eighty are
/// right on annotated documents. A curve per language and label, bent by the record of the rule itself; fitted by `camket calibrate`.</summary>
public sealed record Calibration
{
    /// <summary>How many findings of a rule weigh as much as the curve of its label.</summary>
    private const double CurveWeight = 10;

    private const double Least = 0.05;
    private const double Most = 0.99;

    private static readonly Lazy<Calibration> Data = new(() => DataFiles.Read<Calibration>("languages/Calibration.json"));

    /// <summary>The calibration that this version of the reader was shipped with.</summary>
    public static Calibration Shipped => Data.Value;

    /// <summary>The reader it was fitted to.</summary>
    public string Reader { get; init; } = "";

    public int Documents { get; init; }

    public int Findings { get; init; }

    /// <summary>Per "vi.commitment" the points of a rising line: what the rule says, how often that is right.</summary>
    public IReadOnlyDictionary<string, double[][]> Curves { get; init; } = new SortedDictionary<string, double[][]>(StringComparer.Ordinal);

    /// <summary>Per rule how many findings were right, of how many.</summary>
    public IReadOnlyDictionary<string, int[]> Rules { get; init; } = new SortedDictionary<string, int[]>(StringComparer.Ordinal);

    /// <summary>Per kind of fact how many were right, of how many.</summary>
    public IReadOnlyDictionary<string, int[]> Facts { get; init; } = new SortedDictionary<string, int[]>(StringComparer.Ordinal);

    /// <param name="curve">The curve's name: language and label.</param>
    /// <param name="rule">The rule's id.</param>
    /// <param name="weight">What the rule says of itself, 0 to 1.</param>
    public double Confidence(string curve, string rule, double weight)
    {
        var expected = Curves.TryGetValue(curve, out var points) && points.Length > 0 ? Along(points, weight) : weight;
        return Bend(expected, Rules.GetValueOrDefault(rule));
    }

    /// <summary>Facts have no weight of their own: the record of their kind, drawn towards the middle where there is little of it.</summary>
    public double Confidence(FactKind kind) => Bend(0.6, Facts.GetValueOrDefault(kind.ToString()));

    private static double Bend(double expected, int[]? record)
    {
        var confidence = record is [var right, var of] ? (right + (CurveWeight * expected)) / (of + CurveWeight) : expected;
        return Math.Round(Math.Clamp(confidence, Least, Most), 2);
    }

    private static double Along(double[][] points, double weight)
    {
        if (weight <= points[0][0])
        {
            return points[0][1];
        }

        for (var i = 1; i < points.Length; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            if (weight <= to[0])
            {
                return from[1] + ((to[1] - from[1]) * (weight - from[0]) / (to[0] - from[0]));
            }
        }

        return points[^1][1];
    }
}
