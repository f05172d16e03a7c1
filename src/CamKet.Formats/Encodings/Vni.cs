using System.Text;

namespace CamKet.Formats.Encodings;

/// <summary>VNI for Windows (the "VNI-" fonts): a plain vowel followed by a Latin-1 letter that stands for its marks: "Coäng hoøa" for "Cộng hòa".</summary>
internal static class Vni
{
    private const char NoShape = '\0';
    private const char Circumflex = '\u0302';
    private const char Breve = '\u0306';

    private static readonly Dictionary<char, char> SingleLetters = new()
    {
        ['ñ'] = 'đ', ['ö'] = 'ư', ['ô'] = 'ơ', ['æ'] = 'ỉ', ['ó'] = 'ĩ', ['ò'] = 'ị', ['î'] = 'ỵ',
    };

    private static readonly Dictionary<char, (char Shape, Tone Tone)> Marks = new()
    {
        ['ù'] = (NoShape, Tone.Acute), ['ø'] = (NoShape, Tone.Grave), ['û'] = (NoShape, Tone.Hook), ['õ'] = (NoShape, Tone.Tilde), ['ï'] = (NoShape, Tone.Dot),
        ['â'] = (Circumflex, Tone.Level), ['á'] = (Circumflex, Tone.Acute), ['à'] = (Circumflex, Tone.Grave),
        ['å'] = (Circumflex, Tone.Hook), ['ã'] = (Circumflex, Tone.Tilde), ['ä'] = (Circumflex, Tone.Dot),
        ['ê'] = (Breve, Tone.Level), ['é'] = (Breve, Tone.Acute), ['è'] = (Breve, Tone.Grave),
        ['ú'] = (Breve, Tone.Hook), ['ü'] = (Breve, Tone.Tilde), ['ë'] = (Breve, Tone.Dot),
    };

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
        if (!SingleLetters.TryGetValue(char.ToLowerInvariant(code), out var letter))
        {
            return code;
        }

        return char.IsUpper(code) ? char.ToUpperInvariant(letter) : letter;
    }
}
