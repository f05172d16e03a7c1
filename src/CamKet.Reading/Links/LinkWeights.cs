using CamKet.Reading.Rules;

namespace CamKet.Reading.Links;

/// <summary>How much each feature counts: a version of the scorer, as data. The score is the logistic of the sum, so a score of 0.5 is a sum of nought.</summary>
public sealed record LinkWeights
{
    private static readonly Lazy<LinkWeights> Delivered = new(() => DataFiles.Read<LinkWeights>("links/LinkWeights.json"));

    public required string Version { get; init; }

    /// <summary>Where the sum starts.</summary>
    public required double Bias { get; init; }

    public required IReadOnlyDictionary<LinkFeature, double> Weights { get; init; }

    /// <summary>From this score on a pair is proposed.</summary>
    public required double Threshold { get; init; }

    /// <summary>The weights that the program is delivered with.</summary>
    public static LinkWeights Shipped => Delivered.Value;

    public double Of(LinkFeature feature) => Weights.GetValueOrDefault(feature);
}
