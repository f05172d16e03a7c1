namespace CamKet.Reading.Text;

/// <summary>Cuts a text into tokens whose keys are folded for matching: lower case, composed letters, the tone at the end of the
/// syllable (so that "hòa" and "hoà" are one), look-alike letters, hyphens, quotes and spaces unified. The original is never changed;
/// every token keeps its offsets in it.</summary>
internal sealed class Tokenizer(Vocabulary vocabulary, bool bare = false)
{
    private const int LongestKey = 64;
    private const CharacterKind Passed = CharacterKind.Space | CharacterKind.LineBreak | CharacterKind.Combining | CharacterKind.Invisible;

    /// <summary>Tokens of a text to be read; words outside the vocabulary stay unknown.</summary>
    public ArraySegment<Token> Read(string text) => Cut(text, learn: false);

    /// <summary>Symbols of a lexicon phrase; its words enter the vocabulary.</summary>
    public int[] Learn(string phrase) => [.. Cut(phrase, learn: true).Select(token => token.Symbol)];

    // The array is handed on as it is, mostly a little longer than what it holds: a large text is not kept twice.
    private ArraySegment<Token> Cut(string text, bool learn)
    {
        var tokens = new Token[(text.Length / 4) + 4];
        var count = 0;
        var before = TokenShape.LineStart;
        var i = 0;
        while (i < text.Length)
        {
            var kind = CharacterKinds.Of(text[i]);
            if ((kind & Passed) == 0)
            {
                var token = Next(text, i, kind, before, learn);
                Work.Step(token.End - i);
                if (count == tokens.Length)
                {
                    Array.Resize(ref tokens, 2 * count);
                }

                tokens[count++] = token;
                before = TokenShape.None;
                i = token.End;
                continue;
            }

            before |= kind switch
            {
                CharacterKind.Space => TokenShape.SpaceBefore,
                CharacterKind.LineBreak => TokenShape.LineStart | TokenShape.SpaceBefore,
                _ => TokenShape.None,
            };
            i++;
        }

        return new ArraySegment<Token>(tokens, 0, count);
    }

    private Token Next(string text, int start, CharacterKind kind, TokenShape before, bool learn) => kind switch
    {
        CharacterKind.Digit => Number(text, start, before, learn),
        _ when (kind & CharacterKind.Letter) != 0 => Word(text, start, before, learn),
        _ => Mark(text, start, before, learn),
    };

    private Token Word(string text, int start, TokenShape before, bool learn)
    {
        Span<char> key = stackalloc char[LongestKey + 1];
        int length = 0, tone = 0, letters = 0, capitals = 0, end = start;
        for (; end < text.Length; end++)
        {
            var c = text[end];
            var kind = CharacterKinds.Of(c);
            if ((kind & CharacterKind.Letter) == 0 && !IsInner(text, end, kind))
            {
                break;
            }

            if (kind == CharacterKind.Combining)
            {
                tone = Math.Max(tone, VietnameseLetters.CombiningTone(c));
                if (length > 0 && !bare)
                {
                    key[length - 1] = VietnameseLetters.WithQuality(key[length - 1], c);
                }
            }
            else if (kind != CharacterKind.Invisible)
            {
                letters++;
                capitals += (kind & CharacterKind.Upper) != 0 ? 1 : 0;
                tone = Math.Max(tone, VietnameseLetters.Tone(c));
                if (length < LongestKey)
                {
                    var level = kind == CharacterKind.Apostrophe ? '\'' : VietnameseLetters.LevelOf(c);
                    key[length++] = bare ? VietnameseLetters.Bare(level) : level;
                }
            }
        }

        if (tone > 0 && !bare)
        {
            key[length++] = (char)('0' + tone);
        }

        var shape = before | (CharacterKinds.Has(text[start], CharacterKind.Upper) ? TokenShape.Capital : 0) | (letters > 1 && capitals == letters ? TokenShape.AllCaps : 0);
        return new Token(start, end, Symbol(key[..length], learn), TokenKind.Word, shape);
    }

    // Combining marks, invisible characters and an apostrophe between letters belong to the word.
    // A possessive is cut off, so that "ASEAN's" still names ASEAN.
    private static bool IsInner(string text, int i, CharacterKind kind) =>
        (kind & (CharacterKind.Combining | CharacterKind.Invisible)) != 0
        || (kind == CharacterKind.Apostrophe && i + 1 < text.Length && CharacterKinds.Has(text[i + 1], CharacterKind.Letter) && !IsPossessive(text, i));

    private static bool IsPossessive(string text, int i) =>
        text[i + 1] is 's' or 'S' && (i + 2 >= text.Length || !CharacterKinds.Has(text[i + 2], CharacterKind.Letter));

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
}
