namespace CamKet.Reading.Evaluation;

/// <summary>Right, wrong and missed labels.</summary>
internal readonly record struct LabelCounts(int Right, int Wrong, int Missed)
{
    public double Precision => Right + Wrong == 0 ? 0 : (double)Right / (Right + Wrong);

    public double Recall => Right + Missed == 0 ? 0 : (double)Right / (Right + Missed);

    public double F1 => Right == 0 ? 0 : 2.0 * Right / ((2 * Right) + Wrong + Missed);

    public static LabelCounts operator +(LabelCounts first, LabelCounts second) =>
        new(first.Right + second.Right, first.Wrong + second.Wrong, first.Missed + second.Missed);
}
