using System.Text;

namespace CamKet.Formats.Encodings;

/// <summary>The tones of Vietnamese vowels.</summary>
internal enum Tone { Level, Grave, Hook, Tilde, Acute, Dot }

/// <summary>The toned vowels of Vietnamese, taken apart and put together.
/// An own table, because <see cref="string.Normalize()"/> does nothing in invariant globalization mode.</summary>
internal static class VietnameseLetters
{
    // One row per vowel, in the order of Tone.
    private static readonly string[] Rows =
    [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
        "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ];

    private static readonly Dictionary<char, (int Row, Tone Tone)> Places = PlaceAll();

    // In the order of Tone, whose first has no mark.
    private const string CombiningTones = "\0\u0300\u0309\u0303\u0301\u0323";

    /// <summary>Vowel without its tone, in lower case, and the tone; any other letter comes back in lower case with the level tone.</summary>
    public static (char Letter, Tone Tone) Split(char letter)
    {
        var lower = char.ToLowerInvariant(letter);
        return Places.TryGetValue(lower, out var place) ? (Rows[place.Row][0], place.Tone) : (lower, Tone.Level);
    }

    /// <summary><paramref name="vowel"/> (with or without a tone, in either case) under <paramref name="tone"/>; null when it is no vowel.</summary>
    public static char? WithTone(char vowel, Tone tone)
    {
        if (!Places.TryGetValue(char.ToLowerInvariant(vowel), out var place))
        {
            return null;
        }

        var lower = Rows[place.Row][(int)tone];
        return char.IsUpper(vowel) ? char.ToUpperInvariant(lower) : lower;
    }

    /// <summary><paramref name="vowel"/> given the combining circumflex, breve or horn <paramref name="mark"/>, its tone kept; null when the two do not go together.</summary>
    public static char? WithShape(char vowel, char mark)
    {
        var (plain, tone) = Split(vowel);
        char? shaped = (plain, mark) switch
        {
            ('a', '\u0302') => 'â',
            ('e', '\u0302') => 'ê',
            ('o', '\u0302') => 'ô',
            ('a', '\u0306') => 'ă',
            ('o', '\u031B') => 'ơ',
            ('u', '\u031B') => 'ư',
            _ => null,
        };
        return shaped is { } letter ? WithTone(char.IsUpper(vowel) ? char.ToUpperInvariant(letter) : letter, tone) : null;
    }

    /// <summary>Vowels followed by combining marks, in any order, become single letters; everything else stays.</summary>
    public static string Compose(string text)
    {
        var composed = new StringBuilder(text.Length);
        foreach (var next in text)
        {
            var joined = composed.Length == 0 ? null : Join(composed[^1], next);
            if (joined is { } letter)
            {
                composed[^1] = letter;
            }
            else
            {
                composed.Append(next);
            }
        }

        return composed.ToString();
    }

    private static char? Join(char letter, char mark)
    {
        var tone = CombiningTones.IndexOf(mark, StringComparison.Ordinal);
        if (tone > 0)
        {
            return Split(letter).Tone == Tone.Level ? WithTone(letter, (Tone)tone) : null;
        }

        return mark is '\u0302' or '\u0306' or '\u031B' ? WithShape(letter, mark) : null;
    }

    private static Dictionary<char, (int Row, Tone Tone)> PlaceAll()
    {
        var places = new Dictionary<char, (int, Tone)>();
        for (var row = 0; row < Rows.Length; row++)
        {
            for (var tone = 0; tone < Rows[row].Length; tone++)
            {
                places[Rows[row][tone]] = (row, (Tone)tone);
            }
        }

        return places;
    }
}
