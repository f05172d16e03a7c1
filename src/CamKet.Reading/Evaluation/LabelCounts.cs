namespace CamKet.Reading.Evaluation;

/// <summary>Right, wrong and missed answers.</summary>
internal readonly record struct LabelCounts(int Right, int Wrong, int Missed)
{
    public double Precision => Right + Wrong == 0 ? 0 : (double)Right / (Right + Wrong);

    public double Recall => Right + Missed == 0 ? 0 : (double)Right / (Right + Missed);

    public double F1 => Right == 0 ? 0 : 2.0 * Right / ((2 * Right) + Wrong + Missed);

    /// <summary>How many answers the gold has.</summary>
    public int Support => Right + Missed;

    /// <summary>How many answers were given.</summary>
    public int Proposed => Right + Wrong;

    public static LabelCounts operator +(LabelCounts first, LabelCounts second) =>
        new(first.Right + second.Right, first.Wrong + second.Wrong, first.Missed + second.Missed);

    /// <summary>One question with a yes or no: its share is the recall.</summary>
    public static LabelCounts Of(bool right) => right ? new(1, 0, 0) : new(0, 0, 1);

    public static LabelCounts Of(int right, int found, int expected) => new(right, found - right, expected - right);
}
