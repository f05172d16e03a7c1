using CamKet.Reading.Names;
using CamKet.Reading.Sentences;
using CamKet.Reading.Text;

namespace CamKet.Reading.Zones;

/// <summary>Cuts the tokens into lines and joins a line to the one before it where a sentence was merely wrapped.</summary>
internal static class Lines
{
    private const int WrapWidth = 40;

    public static List<Block> Cut(MarkedText text)
    {
        var lines = new List<Block>();
        var tokens = text.Tokens;
        for (var i = 0; i < tokens.Length;)
        {
            var end = i + 1;
            while (end < tokens.Length && !tokens[end].Has(TokenShape.LineStart))
            {
                end++;
            }

            if (lines.Count > 0 && IsWrapped(text, lines[^1], i))
            {
                lines[^1] = lines[^1] with { End = end };
            }
            else
            {
                lines.Add(new Block(i, end, Zone.Body));
            }

            i = end;
        }

        return lines;
    }

    private static bool IsWrapped(MarkedText text, Block line, int next)
    {
        var last = text.Tokens[line.End - 1];
        var first = text.Tokens[next];
        var width = last.End - text.Tokens[line.Start].Start;
        var metadata = text.Word(next).SequenceEqual("date");
        return !metadata && width >= WrapWidth && last.Kind != TokenKind.Mark && first.Kind == TokenKind.Word && !first.IsCapital
            && char.IsLower(text.Content[first.Start]) && BreaksBetween(text.Content, last.End, first.Start) == 1;
    }

    private static int BreaksBetween(string content, int from, int to)
    {
        var breaks = 0;
        for (var i = from; i < to; i++)
        {
            breaks += content[i] == '\n' || (content[i] == '\r' && (i + 1 >= to || content[i + 1] != '\n')) ? 1 : 0;
        }

        return breaks;
    }
}
