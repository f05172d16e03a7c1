using System.Text;

namespace CamKet.Formats.Encodings;

/// <summary>VIQR (RFC 1456): marks typed after the vowel in ASCII, "Vie^.t Nam" for "Việt Nam"; a backslash keeps a sign as it is.</summary>
internal static class Viqr
{
    private const string Vowels = "aeiouy";

    public static string ToUnicode(string text)
    {
        var letters = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i];
            if (next == '\\' && i + 1 < text.Length && char.IsPunctuation(text[i + 1]))
            {
                letters.Append(text[++i]);
            }
            else if (letters.Length > 0 && Joined(letters[^1], next, AtLineEnd(text, i)) is { } joined)
            {
                letters[^1] = joined;
            }
            else
            {
                letters.Append(next);
            }
        }

        return letters.ToString();
    }

    private static char? Joined(char letter, char sign, bool atLineEnd)
    {
        if (sign is 'd' or 'D')
        {
            return letter switch { 'd' => 'đ', 'D' => 'Đ', _ => null };
        }

        if (Shape(sign) is { } shape)
        {
            return VietnameseLetters.WithShape(letter, shape);
        }

        var (vowel, tone) = VietnameseLetters.Split(letter);
        var closes = atLineEnd && sign is '.' or '?';
        return !closes && tone == Tone.Level && IsVowel(vowel) && SignOfTone(sign) is { } added
            ? VietnameseLetters.WithTone(letter, added)
            : null;
    }

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal) || letter is 'ă' or 'â' or 'ê' or 'ô' or 'ơ' or 'ư';

    // A stop or question mark that ends a line is taken as punctuation: writers rarely escape it there.
    private static bool AtLineEnd(string text, int index) => index + 1 == text.Length || text[index + 1] is '\n' or '\r';

    private static char? Shape(char sign) => sign switch
    {
        '^' => '\u0302',
        '(' => '\u0306',
        '+' or '*' => '\u031B',
        _ => null,
    };

    private static Tone? SignOfTone(char sign) => sign switch
    {
        '\'' => Tone.Acute,
        '`' => Tone.Grave,
        '?' => Tone.Hook,
        '~' => Tone.Tilde,
        '.' => Tone.Dot,
        _ => null,
    };
}
