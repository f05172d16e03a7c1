namespace CamKet.Reading.Text;

/// <summary>Cuts a text into tokens whose keys are folded for matching: lower case, composed letters, the tone at the end of the
/// syllable (so that "hòa" and "hoà" are one), look-alike letters, hyphens, quotes and spaces unified. The original is never changed;
/// every token keeps its offsets in it.</summary>
internal sealed class Tokenizer(Vocabulary vocabulary, bool bare = false)
{
    private const int LongestKey = 64;

    /// <summary>Tokens of a text to be read; words outside the vocabulary stay unknown.</summary>
    public Token[] Read(string text) => Cut(text, learn: false);

    /// <summary>Symbols of a lexicon phrase; its words enter the vocabulary.</summary>
    public int[] Learn(string phrase) => [.. Cut(phrase, learn: true).Select(token => token.Symbol)];

    private Token[] Cut(string text, bool learn)
    {
        var tokens = new List<Token>((text.Length / 5) + 4);
        var before = TokenShape.LineStart;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (IsLineBreak(c))
            {
                before |= TokenShape.LineStart | TokenShape.SpaceBefore;
                i++;
            }
            else if (IsSpace(c))
            {
                before |= TokenShape.SpaceBefore;
                i++;
            }
            else if (IsInvisible(c) || VietnameseLetters.IsCombining(c))
            {
                i++;
            }
            else
            {
                var token = Next(text, i, before, learn);
                tokens.Add(token);
                before = TokenShape.None;
                i = token.End;
            }
        }

        return [.. tokens];
    }

    private Token Next(string text, int start, TokenShape before, bool learn)
    {
        var c = text[start];
        if (char.IsAsciiDigit(c))
        {
            return Number(text, start, before, learn);
        }

        return char.IsLetter(c) ? Word(text, start, before, learn) : Mark(text, start, before, learn);
    }

    private Token Word(string text, int start, TokenShape before, bool learn)
    {
        Span<char> key = stackalloc char[LongestKey + 1];
        int length = 0, tone = 0, letters = 0, capitals = 0, end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || IsInner(text, end)))
        {
            var c = text[end++];
            if (VietnameseLetters.IsCombining(c))
            {
                tone = Math.Max(tone, VietnameseLetters.CombiningTone(c));
                if (length > 0 && !bare)
                {
                    key[length - 1] = VietnameseLetters.WithQuality(key[length - 1], c);
                }
            }
            else if (!IsInvisible(c))
            {
                letters++;
                capitals += char.IsUpper(c) ? 1 : 0;
                tone = Math.Max(tone, VietnameseLetters.Tone(c));
                if (length < LongestKey)
                {
                    var level = IsApostrophe(c) ? '\'' : VietnameseLetters.LevelOf(c);
                    key[length++] = bare ? VietnameseLetters.Bare(level) : level;
                }
            }
        }

        if (tone > 0 && !bare)
        {
            key[length++] = (char)('0' + tone);
        }

        var shape = before | (char.IsUpper(text[start]) ? TokenShape.Capital : 0) | (letters > 1 && capitals == letters ? TokenShape.AllCaps : 0);
        return new Token(start, end, Symbol(key[..length], learn), TokenKind.Word, shape);
    }

    // Combining marks, invisible characters and an apostrophe between letters belong to the word.
    // A possessive is cut off, so that "ASEAN's" still names ASEAN.
    private static bool IsInner(string text, int i) =>
        VietnameseLetters.IsCombining(text[i]) || IsInvisible(text[i])
        || (IsApostrophe(text[i]) && i + 1 < text.Length && char.IsLetter(text[i + 1]) && !IsPossessive(text, i));

    private static bool IsPossessive(string text, int i) =>
        text[i + 1] is 's' or 'S' && (i + 2 >= text.Length || !char.IsLetter(text[i + 2]));

    private Token Number(string text, int start, TokenShape before, bool learn)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsDecimalMark(text, end)))
        {
            end++;
        }

        return new Token(start, end, Symbol(text.AsSpan(start, end - start), learn), TokenKind.Number, before);
    }

    private static bool IsDecimalMark(string text, int i) =>
        text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);

    private Token Mark(string text, int start, TokenShape before, bool learn)
    {
        var end = start + 1;
        if (text[start] is '.' or '…')
        {
            while (end < text.Length && text[end] is '.' or '…')
            {
                end++;
            }
        }

        var c = text[start];
        ReadOnlySpan<char> key = c switch
        {
            '.' or '…' => end - start > 1 || c == '…' ? "…" : ".",
            '-' or '\u2010' or '\u2011' or '–' or '—' or '\u2212' => "-",
            '"' or '“' or '”' or '„' or '«' or '»' => "\"",
            '\'' or '‘' or '’' => "'",
            _ => text.AsSpan(start, 1),
        };
        return new Token(start, end, Symbol(key, learn), TokenKind.Mark, before);
    }

    private int Symbol(ReadOnlySpan<char> key, bool learn) => learn ? vocabulary.Add(key) : vocabulary.Find(key);

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\f' or '\v';

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c == '\0';

    private static bool IsInvisible(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';
}
