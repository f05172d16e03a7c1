namespace CamKet.Reading.Links;

/// <summary>Fits the weights to decided pairs: logistic regression that is held toward the weights it starts from, so that few decisions move them little. The same pairs always give the same weights.</summary>
public static class WeightFit
{
    private const int Rounds = 400;
    private const double Pace = 0.5;

    // How many decisions' worth the starting weights are.
    private const double Trust = 20;
    private const int Parts = 10;

    /// <summary>Fits to all pairs.</summary>
    public static LinkWeights Fit(IReadOnlyList<DecidedPair> pairs, LinkWeights start, string version)
    {
        var features = Enum.GetValues<LinkFeature>();
        var values = features.Select(start.Of).Prepend(start.Bias).ToArray();
        var origin = (double[])values.Clone();
        for (var round = 0; round < Rounds; round++)
        {
            var slope = new double[values.Length];
            foreach (var pair in pairs)
            {
                var error = Chance(pair, values, features) - (pair.Belongs ? 1 : 0);
                slope[0] += error;
                for (var i = 0; i < features.Length; i++)
                {
                    slope[i + 1] += error * pair.Features.GetValueOrDefault(features[i]);
                }
            }

            for (var i = 0; i < values.Length; i++)
            {
                values[i] -= Pace * (slope[i] + (Trust / values.Length * (values[i] - origin[i]))) / (pairs.Count + Trust);
            }
        }

        return start with
        {
            Version = version, Bias = Math.Round(values[0], 4),
            Weights = features.Select((feature, i) => (feature, Weight: Math.Round(values[i + 1], 4))).ToDictionary(pair => pair.feature, pair => pair.Weight),
        };
    }

    /// <summary>Mean log loss with the starting weights, and with weights fitted to the other nine tenths: what learning gains on decisions it has not seen.</summary>
    public static (double Before, double After) CrossValidate(IReadOnlyList<DecidedPair> pairs, LinkWeights start)
    {
        var features = Enum.GetValues<LinkFeature>();
        double[] Values(LinkWeights weights) => [.. features.Select(weights.Of).Prepend(weights.Bias)];
        var before = Values(start);
        double lossBefore = 0, lossAfter = 0;
        for (var part = 0; part < Parts; part++)
        {
            var after = Values(Fit([.. pairs.Where((_, i) => i % Parts != part)], start, start.Version));
            foreach (var pair in pairs.Where((_, i) => i % Parts == part))
            {
                lossBefore += Loss(pair, Chance(pair, before, features));
                lossAfter += Loss(pair, Chance(pair, after, features));
            }
        }

        return (lossBefore / pairs.Count, lossAfter / pairs.Count);
    }

    private static double Chance(DecidedPair pair, double[] values, LinkFeature[] features)
    {
        var sum = values[0];
        for (var i = 0; i < features.Length; i++)
        {
            sum += values[i + 1] * pair.Features.GetValueOrDefault(features[i]);
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static double Loss(DecidedPair pair, double chance) => -Math.Log(Math.Clamp(pair.Belongs ? chance : 1 - chance, 1e-9, 1));
}

/// <summary>A pair that an officer decided, with the values of its features when it was proposed.</summary>
public sealed record DecidedPair(IReadOnlyDictionary<LinkFeature, double> Features, bool Belongs);
