using CamKet.Reading.Names;
using CamKet.Reading.Text;

namespace CamKet.Reading.Findings;

/// <summary>Finds the thing that an outcome is about, as written: the noun phrase behind the verb, or before it where the verb is passive.</summary>
internal sealed class InstrumentFinder(Phrases phrases)
{
    private const int LongestName = 24;

    private readonly int _head = phrases.Class("instrument-head");
    private readonly int _before = phrases.Class("instrument-before");
    private readonly int _stop = phrases.Class("instrument-stop");
    private readonly int _passive = phrases.Class("passive");

    public string? Find(MarkedText text, Act act)
    {
        var behind = First(text, act.CueStart, act.End);
        var before = First(text, act.Start, act.CueStart);
        return text.IsClass(act.CueStart, _passive) ? before ?? behind : behind ?? before;
    }

    private string? First(MarkedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.IsClass(i, _head) || text.NameAt(i) is { Thing.Kind: EntityKind.Instrument })
            {
                return Phrase(text, from, i, to);
            }
        }

        return null;
    }

    private string Phrase(MarkedText text, int from, int head, int to)
    {
        var start = head;
        while (start > from && (text.IsClass(start - 1, _before) || text.Tokens[start - 1].Kind == TokenKind.Number))
        {
            start--;
        }

        var end = text.NameAt(head) is { } named ? Math.Min(named.End, to) : Math.Max(head + 1, Math.Min(text.EndOfClass(head, _head), to));
        while (end < to && end < head + LongestName && !IsBreak(text, end))
        {
            end++;
        }

        return text.Text(start, end);
    }

    private bool IsBreak(MarkedText text, int at) =>
        text.IsClass(at, _stop)
        || (text.Tokens[at].Kind == TokenKind.Mark && text.Content[text.Tokens[at].Start] is ',' or ';' or '.' or ':' or '…' or '(' or '"' or '”');
}
