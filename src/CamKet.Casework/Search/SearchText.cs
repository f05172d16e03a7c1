using System.Collections.Frozen;
using System.Text;

namespace CamKet.Casework.Search;

/// <summary>Folds text for searching and comparing: no marks, đ as d, lower case, words parted by one space. The same folding makes the index and the query.
/// It uses a table of its own: Unicode normalisation is silently absent where the program runs without ICU.</summary>
public static class SearchText
{
    private static readonly FrozenDictionary<char, char> Plain = PlainLetters();

    /// <summary>"Hiệp định  khung, 59-KL/TW" gives "hiep dinh khung 59 kl tw".</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var letter in text)
        {
            if (IsMark(letter))
            {
                continue;
            }

            if (!char.IsLetterOrDigit(letter))
            {
                pendingSpace = folded.Length > 0;
                continue;
            }

            if (pendingSpace)
            {
                folded.Append(' ');
                pendingSpace = false;
            }

            var lower = char.ToLowerInvariant(letter);
            folded.Append(Plain.GetValueOrDefault(lower, lower));
        }

        return folded.ToString();
    }

    /// <summary>The distinct words of the folded text.</summary>
    public static HashSet<string> Words(string text) => [.. Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Combining marks, and characters without width that pages leave inside words.</summary>
    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036f' or '\u00ad' or '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff';

    private static FrozenDictionary<char, char> PlainLetters()
    {
        (char Plain, string Marked)[] rows =
        [
            ('a', "àáảãạăằắẳẵặâầấẩẫậäåāą"), ('c', "çćč"), ('d', "đðɖď"), ('e', "èéẻẽẹêềếểễệëēęė"), ('g', "ğ"), ('i', "ìíỉĩịîïīı"), ('l', "ł"), ('n', "ñńň"),
            ('o', "òóỏõọôồốổỗộơờớởỡợöøōő"), ('r', "ř"), ('s', "śşšș"), ('t', "ťț"), ('u', "ùúủũụưừứửữựüūůű"), ('y', "ỳýỷỹỵÿ"), ('z', "źżž"),
        ];
        return rows.SelectMany(row => row.Marked.Select(marked => (marked, row.Plain))).ToFrozenDictionary(p => p.marked, p => p.Plain);
    }
}
