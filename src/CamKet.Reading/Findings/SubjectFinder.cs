using CamKet.Reading.Names;
using CamKet.Reading.Sentences;
using CamKet.Reading.Text;

namespace CamKet.Reading.Findings;

/// <summary>Finds who does the act of a cue: the actor right before it, otherwise the first actor of the clause (or of the sentence) that
/// no preposition makes into something else.</summary>
internal sealed class SubjectFinder(Phrases phrases)
{
    private const int FarthestMention = 160;
    private const int MostQualifiers = 3;
    private const int Reach = 40;

    private readonly int _between = phrases.Class("between-subject-and-verb");
    private readonly int _coordinator = phrases.Class("coordinator");
    private readonly int _coordinated = phrases.Class("coordination");
    private readonly int _stop = phrases.Class("not-qualifier");
    private readonly int _report = phrases.Class("report");
    private readonly int _fronted = phrases.Class("fronted");
    private readonly int _preposition = phrases.Class("preposition");

    public Mention? Find(MarkedText text, TokenSentence sentence, Clause clause, int cue) =>
        Direct(text, clause, cue) ?? First(text, PastFronted(text, clause.Start, cue), cue) ?? First(text, clause.Start, cue) ?? (clause.Start > sentence.Start ? First(text, sentence.Start, clause.Start) : null);

    /// <summary>The actor that stands before the cue with only adverbs and verbs of saying between.</summary>
    public Mention? Direct(MarkedText text, Clause clause, int cue)
    {
        var verb = cue;
        for (var start = cue - 1; start >= clause.Start && start > cue - Reach; start--)
        {
            if (text.MentionAt(start) is not { } mention || mention.End > cue || !OnlyBetween(text, mention.End, cue))
            {
                continue;
            }

            // "… của Việt Nam, và sẽ …": what a comma or "and" parts from the verb belongs to the verb before; the clause's subject goes on.
            if (mention.End < cue && text.IsClass(mention.End, _coordinated))
            {
                return First(text, clause.Start, cue);
            }

            // "officials from both sides will": a name behind a preposition qualifies the one before it.
            var preposition = PrepositionBefore(text, start, clause.Start);
            if (preposition < 0)
            {
                return mention;
            }

            cue = preposition;
            start = preposition;
        }

        // "We welcomed the idea and will study it": a verb right behind "and" goes on with the subject of its clause.
        return text.IsClassUpTo(verb - 1, verb, _coordinator) ? Reported(text, clause.Start, verb) ?? First(text, PastFronted(text, clause.Start, verb), verb) : null;
    }

    // "The envoy said Laos backs the plan and will …": who stands right behind a verb of saying acts, not who says it.
    private Mention? Reported(MarkedText text, int from, int to)
    {
        for (var i = to - 1; i > from; i--)
        {
            if (text.MentionAt(i) is { } mention && mention.End <= to && EndsReport(text, text.IsMark(i - 1, ',') ? i - 1 : i, from))
            {
                return mention;
            }
        }

        return null;
    }

    private bool EndsReport(MarkedText text, int at, int from)
    {
        for (var i = at - 1; i >= from && i >= at - 3; i--)
        {
            if (text.IsClassUpTo(i, at, _report))
            {
                return true;
            }
        }

        return false;
    }

    // "Discussing ties with ASEAN, the ministers …": what stands before the comma is no subject.
    private int PastFronted(MarkedText text, int from, int cue)
    {
        if (!text.IsClass(from, _fronted))
        {
            return from;
        }

        for (var i = from; i < cue; i++)
        {
            if (text.IsMark(i, ','))
            {
                return i + 1;
            }
        }

        return from;
    }

    /// <summary>The first actor in [from, to) that no preposition makes into an object and that is no dateline ("Jakarta (VNA) - …").</summary>
    public Mention? First(MarkedText text, int from, int to)
    {
        foreach (var mention in text.MentionsIn(from, Math.Min(to, from + FarthestMention)))
        {
            if (mention.End <= to && !IsObject(text, mention.Start, from) && !(mention.Start == from && IsDateline(text, mention)))
            {
                return mention;
            }
        }

        return null;
    }

    // Up to three other words may qualify the noun: "nhóm pháp lý sẽ", "đoàn dự họp cam kết".
    private bool OnlyBetween(MarkedText text, int from, int to)
    {
        var qualifiers = 0;
        while (from < to)
        {
            var end = text.EndOfClass(from, _between);
            if (end < 0 && qualifiers < MostQualifiers && text.Tokens[from].Kind == TokenKind.Word && !text.IsClass(from, _stop))
            {
                qualifiers++;
                end = from + 1;
            }

            if (end < 0 && (text.IsMark(from, ',') || text.IsMark(from, '"')))
            {
                end = from + 1;
            }

            if (end < 0)
            {
                return false;
            }

            from = end;
        }

        return true;
    }

    private static bool IsDateline(MarkedText text, Mention mention) =>
        text.NameAt(mention.Start) is { Thing.IsSeat: true }
        && (text.IsMark(mention.End, ',') || text.IsMark(mention.End, '(') || text.IsMark(mention.End, '-') || text.IsMark(mention.End, '–') || text.IsMark(mention.End - 1, ')'));

    /// <summary>True for an actor that a preposition or such a verb makes into something else than the subject.</summary>
    public bool IsObject(MarkedText text, int mention, int from) => PrepositionBefore(text, mention, from) >= 0;

    private int PrepositionBefore(MarkedText text, int mention, int from)
    {
        // "At the 30th meeting": a number may stand between.
        var start = mention - 1 >= from && (text.Tokens[mention - 1].Kind == TokenKind.Number || char.IsAsciiDigit(text.Content[text.Tokens[mention - 1].Start])) ? mention - 1 : mention;
        for (var i = Math.Max(from, start - 3); i < start; i++)
        {
            if (text.IsClassUpTo(i, start, _preposition))
            {
                return i;
            }
        }

        return -1;
    }
}
