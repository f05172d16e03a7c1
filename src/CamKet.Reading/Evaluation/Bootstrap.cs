namespace CamKet.Reading.Evaluation;

/// <summary>A 95% interval by resampling. Its numbers come from a fixed sequence, so that the same counts give the same interval.</summary>
internal static class Bootstrap
{
    private const int Rounds = 1000;

    public static (double Low, double High) Interval(LabelCounts[] sentences)
    {
        if (sentences.Length == 0)
        {
            return (0, 0);
        }

        var state = 20_260_125UL;
        var scores = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var sum = default(LabelCounts);
            for (var i = 0; i < sentences.Length; i++)
            {
                // Knuth's linear congruential generator; the high bits are the good ones.
                state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL);
                sum += sentences[(int)((state >> 33) % (ulong)sentences.Length)];
            }

            scores[round] = sum.F1;
        }

        Array.Sort(scores);
        return (scores[Rounds / 40], scores[Rounds - 1 - (Rounds / 40)]);
    }
}
