using CamKet.Reading.Names;
using CamKet.Reading.Text;
using CamKet.Reading.Zones;

namespace CamKet.Reading.Sentences;

/// <summary>A sentence as tokens [<paramref name="Start"/>, <paramref name="End"/>) of block number <paramref name="Block"/>.</summary>
internal readonly record struct TokenSentence(int Start, int End, Zone Zone, int Block);

/// <summary>Cuts blocks into sentences: at a stop before a capital, a number or a quote; not after an abbreviation, an initial or the
/// number of a paragraph; not at an ellipsis that goes on in lower case.</summary>
internal sealed class SentenceSplitter(Phrases phrases)
{
    // A longer sentence is cut, so that no input makes the work on one sentence grow without bound.
    private const int LongestSentence = 700;

    private readonly int _abbreviation = phrases.Class("abbreviation");

    public List<TokenSentence> Split(MarkedText text, IReadOnlyList<Block> blocks)
    {
        var sentences = new List<TokenSentence>();
        for (var number = 0; number < blocks.Count; number++)
        {
            var block = blocks[number];
            var start = block.Start;
            for (var i = block.Start; i < block.End; i++)
            {
                var end = block.Zone is Zone.Caption or Zone.LinkList or Zone.Dateline ? -1 : EndAfter(text, i, start, block.End);
                if (end > 0 || i - start >= LongestSentence)
                {
                    end = Math.Max(end, i + 1);
                    sentences.Add(new TokenSentence(start, end, block.Zone, number));
                    start = end;
                    i = end - 1;
                }
            }

            if (start < block.End)
            {
                sentences.Add(new TokenSentence(start, block.End, block.Zone, number));
            }
        }

        return sentences;
    }

    /// <summary>The end of the sentence that stops at token <paramref name="i"/>, or -1.</summary>
    private int EndAfter(MarkedText text, int i, int start, int limit)
    {
        var token = text.Tokens[i];
        if (token.Kind != TokenKind.Mark || text.Content[token.Start] is not ('.' or '!' or '?' or '…'))
        {
            return -1;
        }

        var end = i + 1;
        while (end < limit && !text.Tokens[end].Has(TokenShape.SpaceBefore) && IsClosing(text, end))
        {
            end++;
        }

        if (end >= limit || Enumerator.End(text, start, limit) > i)
        {
            return -1;
        }

        return StartsSentence(text, end, i) && !IsAbbreviation(text, i) ? end : -1;
    }

    private static bool StartsSentence(MarkedText text, int next, int stop)
    {
        var token = text.Tokens[next];
        if (!token.Has(TokenShape.SpaceBefore))
        {
            // A space forgotten after a stop: "tế.Các bên". Addresses ("VOV.VN") have no lower-case word before and after.
            return token.IsCapital && next == stop + 1 && stop > 0 && text.Tokens[stop].End - text.Tokens[stop].Start == 1
                && text.Tokens[stop - 1].Kind == TokenKind.Word && !text.Tokens[stop - 1].Has(TokenShape.Capital)
                && next + 1 < text.Tokens.Length && text.Tokens[next + 1].Has(TokenShape.SpaceBefore);
        }

        return token.Kind switch
        {
            TokenKind.Word => token.IsCapital || !char.IsLower(text.Content[token.Start]),
            TokenKind.Number => text.Content[text.Tokens[stop].Start] != '…',
            _ => text.Content[token.Start] is '"' or '“' or '‘' or '(' or '[' or '-' or '–' or '*' or '«' or '•',
        };
    }

    private bool IsAbbreviation(MarkedText text, int stop)
    {
        if (!text.IsMark(stop, '.') || stop == 0 || text.Tokens[stop - 1].Kind != TokenKind.Word || text.Tokens[stop].Has(TokenShape.SpaceBefore))
        {
            return false;
        }

        var word = text.Tokens[stop - 1];
        return (word.End - word.Start == 1 && word.IsCapital) || text.IsClass(stop - 1, _abbreviation);
    }

    private static bool IsClosing(MarkedText text, int at) =>
        text.Tokens[at].Kind == TokenKind.Mark && text.Content[text.Tokens[at].Start] is '"' or '”' or '’' or '\'' or ')' or ']' or '»';
}
