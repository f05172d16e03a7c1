using CamKet.Reading.Names;
using CamKet.Reading.Sentences;
using CamKet.Reading.Text;

namespace CamKet.Reading.Facts;

/// <summary>Reads meetings, visits and ceremonies: a word for an event and a verb of holding or attending, in a sentence that says when.</summary>
internal sealed class EngagementReader(Phrases phrases)
{
    private const int LongestName = 20;
    private const int LongestPlace = 8;

    private readonly int _event = phrases.Class("event-head");
    private readonly int _verb = phrases.Class("event-verb");
    private readonly int _stop = phrases.Class("event-stop");
    private readonly int _place = phrases.Class("place-word");
    private readonly int _placeHead = phrases.Class("place-head");

    public void Read(MarkedText text, TokenSentence sentence, FactTime time, List<Fact> facts)
    {
        if (time.Said(text, sentence.Start, sentence.End, sentence.Start) is not { Length: > 4 } start || !HasVerb(text, sentence) || Event(text, sentence) is not { } name)
        {
            return;
        }

        var (first, last) = time.Range(text, sentence.Start, sentence.End, start);
        facts.Add(new Fact(FactKind.Engagement, text.Span(name.Start, name.End), text.Span(sentence.Start, sentence.End),
            FactValues.Of(("name", text.Text(name.Start, name.End)), ("start", first), ("end", last), ("place", Place(text, sentence))), "fact.engagement.dated"));
    }

    private bool HasVerb(MarkedText text, TokenSentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.IsClass(i, _verb))
            {
                return true;
            }
        }

        return false;
    }

    private (int Start, int End)? Event(MarkedText text, TokenSentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var named = text.NameAt(i) is { Thing.Kind: EntityKind.AseanBody } body ? body.End : text.EndOfClass(i, _event);
            if (named < 0)
            {
                continue;
            }

            var end = Math.Min(named, sentence.End);
            while (end < sentence.End && end < i + LongestName && !IsStop(text, end))
            {
                end++;
            }

            return (i, end);
        }

        return null;
    }

    private bool IsStop(MarkedText text, int at) =>
        (text.Tokens[at].Kind == TokenKind.Mark && !text.IsMark(at, '-') && !text.IsMark(at, '–') && !text.IsMark(at, '\'') && !text.IsMark(at, '’'))
        || text.IsClass(at, _stop);

    // The name behind "tại", "in", "at": capitals, or a building.
    private string? Place(MarkedText text, TokenSentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.EndOfClass(i, _place) is > 0 and var start && start < sentence.End && (text.Tokens[start].IsCapital || text.IsClass(start, _placeHead)))
            {
                var end = start + 1;
                while (end < sentence.End && end < start + LongestPlace && text.Tokens[end].Kind == TokenKind.Word
                    && !text.IsClass(end, _place) && (text.Tokens[end].IsCapital || text.IsClass(end - 1, _placeHead) || text.NameAt(start) is { } named && named.End > end))
                {
                    end++;
                }

                return text.Text(start, end);
            }
        }

        return null;
    }
}
