using System.Text;

namespace CamKet.Formats.Encodings;

/// <summary>VNI for Windows (the "VNI-" fonts): a plain vowel followed by a Latin-1 letter that stands for its marks: "Coäng hoøa" for "Cộng hòa".</summary>
internal static class Vni
{
    private const char NoShape = '\0';

    private const string Codes = "ñöôæóòî";
    private const string Letters = "đươỉĩịỵ";

    // In the order of Tone: the first sign gives the shape alone, and without a shape there is no such sign.
    private static readonly Dictionary<char, (char Shape, Tone Tone)> Marks = new[]
    {
        (Shape: NoShape, Signs: "\0øûõùï"),
        (Shape: '\u0302', Signs: "âàåãáä"),
        (Shape: '\u0306', Signs: "êèúüéë"),
    }
    .SelectMany(row => row.Signs.Select((sign, tone) => (sign, row.Shape, Tone: (Tone)tone)))
    .Where(mark => mark.sign != '\0')
    .ToDictionary(mark => mark.sign, mark => (mark.Shape, mark.Tone));

    public static string ToUnicode(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var code in text)
        {
            if (letters.Length > 0 && Marked(letters[^1], char.ToLowerInvariant(code)) is { } marked)
            {
                letters[^1] = marked;
            }
            else
            {
                letters.Append(Single(code));
            }
        }

        return letters.ToString();
    }

    private static char? Marked(char vowel, char code)
    {
        if (!Marks.TryGetValue(code, out var mark) || VietnameseLetters.Split(vowel) is not (_, Tone.Level))
        {
            return null;
        }

        var shaped = mark.Shape == NoShape ? vowel : VietnameseLetters.WithShape(vowel, mark.Shape);
        return shaped is { } letter ? VietnameseLetters.WithTone(letter, mark.Tone) : null;
    }

    private static char Single(char code)
    {
        var at = Codes.IndexOf(char.ToLowerInvariant(code), StringComparison.Ordinal);
        if (at < 0)
        {
            return code;
        }

        return char.IsUpper(code) ? char.ToUpperInvariant(Letters[at]) : Letters[at];
    }
}
