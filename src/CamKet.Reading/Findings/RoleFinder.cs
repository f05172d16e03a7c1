using CamKet.Reading.Names;
using CamKet.Reading.Sentences;

namespace CamKet.Reading.Findings;

/// <summary>Gives an act its doer, asker and addressee.</summary>
internal sealed class RoleFinder(Phrases phrases)
{
    private const int ObjectReach = 7;
    private const int AddresseeReach = 14;

    private readonly SubjectFinder _subjects = new(phrases);
    private readonly int _list = phrases.Class("list-connector");
    private readonly int _singular = phrases.Class("pronoun-person");
    private readonly int _plural = phrases.Class("pronoun-group");
    private readonly int _toward = phrases.Class("toward");

    public Act Assign(MarkedText text, TokenSentence sentence, ActMatch match, Carry carry)
    {
        var kind = match.Rule.Kind ?? FindingKind.Direction;
        var subject = Subject(text, sentence, match, carry);
        var (holder, asker) = kind == FindingKind.Request ? (Asked(text, match), subject) : (subject, null);
        var addressee = kind == FindingKind.Commitment ? Addressee(text, match, holder) : null;
        return new Act(kind, match.Rule, match.Clause.Start, match.Clause.End, match.Start, match.End,
            kind == FindingKind.Outcome ? null : holder, asker, addressee);
    }

    /// <summary>Who a sentence is about: its first actor.</summary>
    public Party? Topic(MarkedText text, TokenSentence sentence) =>
        _subjects.Find(text, sentence, new Clause(sentence.Start, sentence.End), sentence.End) is { Kind: not MentionKind.Pronoun } mention
            ? Join(text, mention, sentence.Start)
            : null;

    private Party? Subject(MarkedText text, TokenSentence sentence, ActMatch match, Carry carry)
    {
        if (_subjects.Find(text, sentence, match.Clause, match.Start) is not { } mention)
        {
            return carry.Group ?? carry.Person;
        }

        if (mention.Kind == MentionKind.Pronoun)
        {
            return Antecedent(text, mention, carry) ?? ToParty(text, mention);
        }

        return Join(text, mention, match.Clause.Start);
    }

    private Party? Antecedent(MarkedText text, Mention pronoun, Carry carry) =>
        text.IsClass(pronoun.Start, _singular) ? carry.Person
        : text.IsClass(pronoun.Start, _plural) ? carry.Group ?? carry.Person
        : null;

    // "A, B và C": actors that are listed right before the found one belong to it.
    private Party Join(MarkedText text, Mention last, int from)
    {
        var start = last.Start;
        for (var i = start - 1; i >= from && i > start - 40; i--)
        {
            if (text.MentionAt(i) is { } before && before.End < start && text.EndOfClass(before.End, _list) == start && !_subjects.IsObject(text, i, from))
            {
                start = i;
            }
        }

        return start == last.Start ? ToParty(text, last) : new Party(text.Text(start, last.End), null, MentionKind.Group);
    }

    private Party? Asked(MarkedText text, ActMatch match)
    {
        for (var i = match.End; i < match.Clause.End && i < match.End + ObjectReach; i++)
        {
            if (text.MentionAt(i) is { } mention && !(mention.Kind == MentionKind.Pronoun && text.IsClass(i, _singular)))
            {
                return Extend(text, mention, match.Clause.End);
            }
        }

        return null;
    }

    private Party? Addressee(MarkedText text, ActMatch match, Party? holder)
    {
        for (var i = match.End; i < match.Clause.End && i < match.End + AddresseeReach; i++)
        {
            if (text.EndOfClass(i, _toward) is > 0 and var after && text.MentionAt(after) is { Kind: not MentionKind.Pronoun } mention
                && text.Text(mention.Start, mention.End) != holder?.Text)
            {
                return ToParty(text, mention);
            }
        }

        return null;
    }

    private Party Extend(MarkedText text, Mention first, int limit)
    {
        var end = first.End;
        while (end < limit && text.EndOfClass(end, _list) is > 0 and var next && text.MentionAt(next) is { } more && more.End <= limit)
        {
            end = more.End;
        }

        return end == first.End ? ToParty(text, first) : new Party(text.Text(first.Start, end), null, MentionKind.Group);
    }

    private static Party ToParty(MarkedText text, Mention mention) => new(text.Text(mention.Start, mention.End), mention.Id, mention.Kind);
}
