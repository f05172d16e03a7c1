namespace CamKet.Reading.Text;

/// <summary>A word, number or mark of the text: where it stands in the original and what it reads as.</summary>
/// <param name="Start">First character in the original.</param>
/// <param name="End">One past the last character in the original.</param>
/// <param name="Symbol">Number of the folded form in the <see cref="Vocabulary"/>, or <see cref="Vocabulary.Unknown"/>.</param>
/// <param name="Kind">Word, number or mark.</param>
/// <param name="Shape">Capitals, and what stands before it.</param>
internal readonly record struct Token(int Start, int End, int Symbol, TokenKind Kind, TokenShape Shape)
{
    public bool Has(TokenShape shape) => (Shape & shape) != 0;

    public bool IsCapital => Has(TokenShape.Capital);
}

internal enum TokenKind : byte { Word, Number, Mark }

[Flags]
internal enum TokenShape : byte
{
    None = 0,

    /// <summary>Starts with an upper-case letter.</summary>
    Capital = 1,

    /// <summary>Two letters or more, all of them upper-case.</summary>
    AllCaps = 2,

    SpaceBefore = 4,

    /// <summary>First token of its line.</summary>
    LineStart = 8,
}
