namespace CamKet.Reading.Text;

/// <summary>A word as it is compared: lower case, composed, its tone at the end of the syllable, so that "hoà" and "hòa" are one.</summary>
internal static class FoldedWord
{
    private const int LongestKept = 48;

    public static string Of(string word) => Of(word.AsSpan());

    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[LongestKept + 1];
        int length = 0, tone = 0;
        foreach (var c in word)
        {
            if (VietnameseLetters.IsCombining(c))
            {
                tone = Math.Max(tone, VietnameseLetters.CombiningTone(c));
                if (length > 0)
                {
                    key[length - 1] = VietnameseLetters.WithQuality(key[length - 1], c);
                }
            }
            else if (length < LongestKept)
            {
                tone = Math.Max(tone, VietnameseLetters.Tone(c));
                key[length++] = VietnameseLetters.LevelOf(c);
            }
        }

        if (tone > 0)
        {
            key[length++] = (char)('0' + tone);
        }

        return key[..length].ToString();
    }

    /// <summary>The words of a phrase, parted by single spaces.</summary>
    public static string OfPhrase(string phrase) => string.Join(' ', phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Of));
}
