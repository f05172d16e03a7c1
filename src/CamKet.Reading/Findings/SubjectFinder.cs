using CamKet.Reading.Names;
using CamKet.Reading.Sentences;

namespace CamKet.Reading.Findings;

/// <summary>Finds who does the act of a cue: the actor right before it, otherwise the first actor of the clause (or of the sentence) that
/// no preposition makes into something else.</summary>
internal sealed class SubjectFinder(Phrases phrases)
{
    private const int FarthestMention = 160;

    private readonly int _between = phrases.Class("between-subject-and-verb");
    private readonly int _preposition = phrases.Class("preposition");

    public Mention? Find(MarkedText text, TokenSentence sentence, Clause clause, int cue) =>
        Direct(text, clause, cue) ?? First(text, clause.Start, cue) ?? (clause.Start > sentence.Start ? First(text, sentence.Start, clause.Start) : null);

    /// <summary>The actor that stands before the cue with only adverbs and verbs of saying between.</summary>
    public Mention? Direct(MarkedText text, Clause clause, int cue)
    {
        for (var start = cue - 1; start >= clause.Start && start > cue - 40; start--)
        {
            if (text.MentionAt(start) is { } mention && mention.End <= cue)
            {
                return OnlyBetween(text, mention.End, cue) && !IsObject(text, start, clause.Start) ? mention : null;
            }
        }

        return null;
    }

    private Mention? First(MarkedText text, int from, int to)
    {
        for (var i = from; i < to && i < from + FarthestMention; i++)
        {
            if (text.MentionAt(i) is { } mention && mention.End <= to && !IsObject(text, i, from))
            {
                return mention;
            }
        }

        return null;
    }

    private bool OnlyBetween(MarkedText text, int from, int to)
    {
        while (from < to)
        {
            var end = text.EndOfClass(from, _between);
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

    private bool IsObject(MarkedText text, int mention, int from)
    {
        for (var i = mention - 1; i >= from && i >= mention - 3; i--)
        {
            if (text.EndOfClass(i, _preposition) == mention)
            {
                return true;
            }
        }

        return false;
    }
}
