namespace CamKet.Reading.Evaluation;

/// <summary>95% intervals by resampling documents. Its numbers come from a fixed sequence, so that the same counts give the same interval.</summary>
internal static class Bootstrap
{
    /// <summary>Under so many documents resampling says nothing and no interval is given.</summary>
    public const int FewestDocuments = 5;

    private const int Rounds = 1000;

    /// <summary>Each measure of the whole with its interval.</summary>
    public static Measured[] Measure(LabelCounts[] documents, params Func<LabelCounts, double>[] measures)
    {
        var whole = documents.Aggregate(default(LabelCounts), (first, second) => first + second);
        if (documents.Length < FewestDocuments)
        {
            return [.. measures.Select(measure => new Measured(measure(whole), null, null))];
        }

        var samples = Samples(documents);
        return [.. measures.Select(measure =>
        {
            var values = Array.ConvertAll(samples, sample => measure(sample));
            Array.Sort(values);
            return new Measured(measure(whole), values[Rounds / 40], values[Rounds - 1 - (Rounds / 40)]);
        })];
    }

    private static LabelCounts[] Samples(LabelCounts[] documents)
    {
        var state = 20_260_125UL;
        var samples = new LabelCounts[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < documents.Length; i++)
            {
                // Knuth's linear congruential generator; the high bits are the good ones.
                state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL);
                samples[round] += documents[(int)((state >> 33) % (ulong)documents.Length)];
            }
        }

        return samples;
    }
}
