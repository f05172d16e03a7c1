using System.Buffers;
using CamKet.Reading.Names;
using CamKet.Reading.Text;

namespace CamKet.Reading.Zones;

/// <summary>The mark in front of a list item or numbered paragraph: "-", "•", "1.", "(iv)", "a)".</summary>
internal static class Enumerator
{
    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("ivxIVX");

    /// <summary>The token after the mark, or <paramref name="start"/> where there is none.</summary>
    public static int End(MarkedText text, int start, int limit)
    {
        if (start + 1 >= limit)
        {
            return start;
        }

        var token = text.Tokens[start];
        // "Ø" is how the bullet of an old word processor comes out as text.
        if (text.Word(start) is "Ø" && text.Tokens[start + 1].Has(TokenShape.SpaceBefore))
        {
            return start + 1;
        }

        if (token.Kind == TokenKind.Mark && "-–—•*+·▪►➢✓".Contains(text.Content[token.Start], StringComparison.Ordinal))
        {
            return start + 1;
        }

        if (text.IsMark(start, '(') && IsShort(text, start + 1) && text.IsMark(start + 2, ')'))
        {
            return start + 3;
        }

        var closed = text.IsMark(start + 1, '.') || text.IsMark(start + 1, ')') || text.IsMark(start + 1, '/')
            || (text.IsMark(start + 1, '-') && token.Kind == TokenKind.Number && !text.Tokens[start + 1].Has(TokenShape.SpaceBefore));
        return closed && IsShort(text, start) && start + 2 < limit && text.Tokens[start + 2].Has(TokenShape.SpaceBefore) ? start + 2 : start;
    }

    private static bool IsShort(MarkedText text, int at) =>
        at < text.Tokens.Length && text.Tokens[at] is var token
        && ((token.Kind == TokenKind.Number && (token.End - token.Start <= 2 || IsNumbered(text.Word(at))))
            || (token.Kind == TokenKind.Word && (token.End - token.Start == 1 || IsRoman(text.Word(at)))));

    /// <summary>How the item is marked: the first mark of the enumeration, or a blank where there is none. Items of one list look alike.</summary>
    public static char Style(MarkedText text, int start, int limit)
    {
        var end = End(text, start, limit);
        if (end == start)
        {
            return ' ';
        }

        return text.Tokens[start].Kind == TokenKind.Mark ? text.Content[text.Tokens[start].Start]
            : text.Tokens[start].Kind == TokenKind.Number ? '1' : 'a';
    }

    // 4.1 and 2.3.1 number paragraphs; 10.000 does not.
    private static bool IsNumbered(ReadOnlySpan<char> word) => word.Length <= 6 && word.Contains('.') && word[^1] != '0' && word.IndexOf('.') <= 2;

    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length <= 5 && word.IndexOfAnyExcept(RomanDigits) < 0;
}
