namespace CamKet.Reading.Links;

/// <summary>One term of the sum: the feature, its value, what it adds, and the terms that both sentences hold.</summary>
public sealed record LinkPart(LinkFeature Feature, double Value, double Adds, IReadOnlyList<string> Terms);

/// <summary>How much speaks for a pair: the parts, largest first, and the score from 0 to 1 that they make.</summary>
public sealed record LinkScore(double Score, double Bias, IReadOnlyList<LinkPart> Parts)
{
    public double Of(LinkFeature feature) => Parts.FirstOrDefault(part => part.Feature == feature)?.Value ?? 0;
}
