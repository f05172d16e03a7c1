namespace CamKet.Reading.Text;

/// <summary>Notices text that was stored in an old or wrong encoding, or typed without diacritics. It only tells; nothing is converted,
/// because a silent guess would break the promise that a quoted sentence equals its source.</summary>
internal static class EncodingNotes
{
    private const int SampleLength = 20_000;

    // One sign in fifty letters is far more than stray symbols give.
    private const int LettersPerSign = 50;
    private const int LongestBareWord = 5;

    private static readonly string[] Viqr = ["a^", "e^", "o^", "u+", "o+", "dd", "a(", "^'", "^`", "^.", "+'", "+."];
    private static readonly string[] Vni = ["aø", "aù", "aâ", "oä", "eâ", "oâ", "öô", "ñ", "aû", "aõ", "aï", "uø", "où"];
    private const string Tcvn3 = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®¬­ªÒÕÓÔÖ×Ý";
    private static readonly string[] BareWords = ["cua", "khong", "nguoi", "duoc", "trong", "cac", "va", "nhung", "voi", "hop", "tac", "chinh", "quoc", "viet", "nam"];

    public static Bilingual? Of(string content)
    {
        var sample = content.AsSpan(0, Math.Min(content.Length, SampleLength));
        int letters = 0, own = 0, misread = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            var c = sample[i];
            letters += CharacterKinds.Has(c, CharacterKind.Letter) ? 1 : 0;
            own += c is (>= '\u1EA0' and <= '\u1EF9') or 'đ' or 'Đ' or 'ơ' or 'ư' || VietnameseLetters.IsCombining(c) ? 1 : 0;
            misread += c is >= 'Â' and <= 'á' && i + 1 < sample.Length && IsMisread(c, sample[i + 1]) ? 1 : 0;
        }

        var least = Math.Max(5, letters / LettersPerSign);
        if (misread >= least)
        {
            return Note("UTF-8 bị đọc như Windows-1252", "UTF-8 read as Windows-1252");
        }

        // Letters that no other language has prove that the text is stored well.
        if (letters == 0 || own >= least)
        {
            return null;
        }

        return Signs(sample, Tcvn3) >= 2 * least ? Note("TCVN3 (ABC)", "TCVN3 (ABC)")
            : Count(sample, Vni) >= 2 * least ? Note("VNI", "VNI")
            : Count(sample, Viqr) >= 3 * least ? Note("VIQR", "VIQR")
            : IsBare(sample) ? new Bilingual(
                "Văn bản có vẻ là tiếng Việt không dấu: máy đọc không nhận được lời nào chắc chắn.",
                "The text seems to be Vietnamese without diacritics: nothing can be read from it with certainty.")
            : null;
    }

    // Two letters that the two bytes of one Vietnamese letter turn into.
    private static bool IsMisread(char first, char second) => first switch
    {
        'á' => second is '»' or 'º',
        'Ä' => second == '‘',
        'Æ' => second == '°',
        'Ã' => second is '¡' or ' ' or '´' or 'ª',
        'Â' => second == ' ',
        _ => false,
    };

    private static Bilingual Note(string vi, string en) => new(
        $"Văn bản có vẻ ở bảng mã cũ hoặc sai ({vi}): cần chuyển mã rồi đọc lại.",
        $"The text seems to be in an old or wrong encoding ({en}): convert it and read it again.");

    private static int Count(ReadOnlySpan<char> text, string[] marks)
    {
        var count = 0;
        foreach (var mark in marks)
        {
            count += text.Count(mark);
        }

        return count;
    }

    private static int Signs(ReadOnlySpan<char> text, string signs)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += signs.Contains(c, StringComparison.Ordinal) ? 1 : 0;
        }

        return count;
    }

    // A fifth of the words are common Vietnamese syllables without their marks.
    private static bool IsBare(ReadOnlySpan<char> text)
    {
        int words = 0, bare = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim(".,;:()\"\r\n");
            words++;
            bare += word.Length <= LongestBareWord && IsBareWord(word) ? 1 : 0;
        }

        return words >= 10 && bare * 5 >= words;
    }

    private static bool IsBareWord(ReadOnlySpan<char> word)
    {
        foreach (var known in BareWords)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
