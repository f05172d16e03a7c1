using CamKet.Reading.Names;
using CamKet.Reading.Sentences;
using CamKet.Reading.Text;

namespace CamKet.Reading.Facts;

/// <summary>Reads figures: a number with a unit that counts something followed here ("hơn 250 thỏa thuận", "66 documents", "70,8%").</summary>
internal sealed class FigureReader(Phrases phrases)
{
    private const int UnitReach = 2;

    private readonly int _unit = phrases.Class("figure-unit");
    private readonly int _qualifier = phrases.Class("figure-qualifier");

    public void Read(MarkedText text, TokenSentence sentence, FactTime time, List<Fact> facts)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Number && !time.IsDate(i) && Unit(text, sentence, i) is { } unit)
            {
                var start = Qualified(text, sentence.Start, i);
                var valueEnd = i + 1 < sentence.End && text.IsMark(i + 1, '%') ? i + 2 : i + 1;
                facts.Add(new Fact(FactKind.Figure, text.Span(start, unit.End), text.Span(sentence.Start, sentence.End),
                    FactValues.Of(("value", text.Text(start, valueEnd)), ("unit", unit.Start < unit.End ? text.Text(unit.Start, unit.End) : "%"),
                        ("asOf", time.Said(text, sentence.Start, sentence.End, i) ?? time.OfDocument)),
                    "fact.figure.counted"));
            }
        }
    }

    private (int Start, int End)? Unit(MarkedText text, TokenSentence sentence, int number)
    {
        var from = number + 1;
        if (from < sentence.End && text.IsMark(from, '%'))
        {
            from++;
            return text.EndOfClass(from, _unit) is > 0 and var counted && counted <= sentence.End ? (from, counted) : (from, from);
        }

        for (var i = from; i < sentence.End && i <= from + UnitReach && text.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (text.EndOfClass(i, _unit) is > 0 and var end && end <= sentence.End)
            {
                return (i, end);
            }
        }

        return null;
    }

    private int Qualified(MarkedText text, int from, int number)
    {
        for (var i = Math.Max(from, number - 3); i < number; i++)
        {
            if (text.EndOfClass(i, _qualifier) == number)
            {
                return i;
            }
        }

        return number;
    }
}
