namespace CamKet.Reading.Text;

/// <summary>What every UTF-16 unit is to the tokenizer, looked up once: one table instead of a chain of questions a character.</summary>
internal static class CharacterKinds
{
    private static readonly CharacterKind[] Table = Build();

    public static CharacterKind Of(char c) => Table[c];

    public static bool Has(char c, CharacterKind kind) => (Table[c] & kind) != 0;

    private static CharacterKind[] Build()
    {
        var table = new CharacterKind[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = KindOf((char)i);
        }

        return table;
    }

    private static CharacterKind KindOf(char c) =>
        c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\f' or '\v' ? CharacterKind.LineBreak
        : c == '\0' || char.IsWhiteSpace(c) ? CharacterKind.Space
        : VietnameseLetters.IsCombining(c) ? CharacterKind.Combining
        : c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' ? CharacterKind.Invisible
        : char.IsAsciiDigit(c) ? CharacterKind.Digit
        : c is '\'' or '’' ? CharacterKind.Apostrophe
        : !char.IsLetter(c) ? CharacterKind.None
        : char.IsUpper(c) ? CharacterKind.Letter | CharacterKind.Upper
        : CharacterKind.Letter;
}

/// <summary>Kinds of characters; a capital is a letter too. Everything else is a mark.</summary>
[Flags]
internal enum CharacterKind : byte { None = 0, Letter = 1, Upper = 2, Digit = 4, Space = 8, LineBreak = 16, Combining = 32, Invisible = 64, Apostrophe = 128 }
