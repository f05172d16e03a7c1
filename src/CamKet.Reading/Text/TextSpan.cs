namespace CamKet.Reading.Text;

/// <summary>A half-open range [<paramref name="Start"/>, <paramref name="End"/>) of the original text, 0-based, in UTF-16 units.
/// (All letters of Vietnamese and English lie in the BMP, where UTF-16 units and code points are the same.)</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The characters of <paramref name="text"/> in this range, exactly as stored.</summary>
    public string In(string text) => text[Start..End];
}
