namespace CamKet.Formats.Layout;

/// <summary>A word where it stands on a page, in points from the upper left corner.</summary>
internal sealed record PageWord(double X0, double Y0, double X1, double Y1, string Text)
{
    public double Height => Y1 - Y0;

    public double Middle => (Y0 + Y1) / 2;
}

/// <summary>The words of one page, whether the file holds them or they were recognised in a picture.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Confidence">How sure the recognition is, 0 to 100; null where the file itself holds the words.</param>
internal sealed record PageWords(int Number, double Width, double Height, IReadOnlyList<PageWord> Words, double? Confidence = null);
