using CamKet.Reading.Names;
using CamKet.Reading.Sentences;

namespace CamKet.Reading.Findings;

/// <summary>Gives an act its doer, asker and addressee.</summary>
internal sealed class RoleFinder(Phrases phrases)
{
    private const int ObjectReach = 7;
    private const int AddresseeReach = 14;
    private const int ListReach = 40;
    private const int TopicReach = 16;

    private readonly SubjectFinder _subjects = new(phrases);
    private readonly int _list = phrases.Class("list-connector");
    private readonly int _singular = phrases.Class("pronoun-person");
    private readonly int _plural = phrases.Class("pronoun-group");
    private readonly int _body = phrases.Class("pronoun-body");
    private readonly int _that = phrases.Class("that");
    private readonly int _toward = phrases.Class("toward");

    public Act Assign(MarkedText text, TokenSentence sentence, ActMatch match, Carry carry)
    {
        var kind = match.Rule.Kind ?? FindingKind.Direction;
        var subject = Subject(text, sentence, match, carry);
        var (holder, asker) = kind != FindingKind.Request ? (Doer(text, match, kind) ?? subject, null)
            : match.Rule.Data.Passive ? (subject, null)
            : (Asked(text, match), subject);
        var addressee = kind == FindingKind.Commitment ? Addressee(text, match, holder) : null;
        return new Act(kind, match.Rule, match.Clause.Start, match.Clause.End, match.Start, match.End,
            kind == FindingKind.Outcome ? null : holder, asker, addressee);
    }

    /// <summary>The last agency that a sentence names, for "bộ" and "the ministry" after it.</summary>
    public static Party? Body(MarkedText text, TokenSentence sentence)
    {
        Party? body = null;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.MentionAt(i) is { Kind: MentionKind.Named, Id: ['a', 'g', 'e', 'n', 'c', 'y', ..] } mention)
            {
                body = ToParty(text, mention);
            }
        }

        return body;
    }

    /// <summary>The actor that a list item opens with, when it names one.</summary>
    public Party? Opening(MarkedText text, int start, int end) =>
        text.MentionAt(start) is { Kind: not MentionKind.Pronoun } mention && mention.End < end ? Extend(text, mention, end) : null;

    /// <summary>Who a sentence is about: its first actor.</summary>
    public Party? Topic(MarkedText text, TokenSentence sentence) =>
        _subjects.First(text, sentence.Start, Math.Min(sentence.End, sentence.Start + TopicReach)) is { Kind: not MentionKind.Pronoun } mention
            ? Join(text, mention, sentence.Start)
            : null;

    private Party? Subject(MarkedText text, TokenSentence sentence, ActMatch match, Carry carry)
    {
        if (_subjects.Find(text, sentence, match.Clause, match.Start) is not { } mention)
        {
            return match.Rule.Kind == FindingKind.Request ? carry.Person : carry.Group ?? carry.Person;
        }

        if (mention.Kind == MentionKind.Pronoun)
        {
            return Antecedent(text, mention, carry) ?? ToParty(text, mention);
        }

        if (text.EndOfClass(mention.Start, _body) == mention.End && carry.Body is { } body)
        {
            return body;
        }

        return Join(text, mention, match.Clause.Start);
    }

    // "Cuộc họp thống nhất các bộ gửi …": who is named right behind the verb of agreeing is to act.
    private Party? Doer(MarkedText text, ActMatch match, FindingKind kind)
    {
        if (kind != FindingKind.Commitment || match.Rule.Data.Subject == "direct")
        {
            return null;
        }

        for (var i = match.Start + 1; i < match.End; i++)
        {
            if (text.MentionAt(i) is { Kind: not MentionKind.Pronoun } inner && inner.End <= match.End)
            {
                return ToParty(text, inner);
            }
        }

        var at = text.EndOfClass(match.End, _that) is > 0 and var after ? after : match.End;
        return text.MentionAt(at) is { Kind: not MentionKind.Pronoun } mention && mention.End < match.Clause.End ? Extend(text, mention, match.Clause.End) : null;
    }

    private Party? Antecedent(MarkedText text, Mention pronoun, Carry carry) =>
        text.IsClass(pronoun.Start, _singular) ? carry.Person
        : text.IsClass(pronoun.Start, _plural) ? carry.Group ?? carry.Person
        : null;

    // "A, B và C": actors that are listed right before the found one belong to it.
    private Party Join(MarkedText text, Mention last, int from)
    {
        var start = last.Start;
        for (var i = start - 1; i >= from && i > start - ListReach; i--)
        {
            if (text.MentionAt(i) is not { } before || before.End >= start || text.EndOfClass(before.End, _list) != start)
            {
                continue;
            }

            // "At the ASEAN-India Summit, both sides …": only a list ends with "and".
            if (start == last.Start && text.IsMark(before.End, ',') && before.End + 1 == start)
            {
                return ToParty(text, last);
            }

            // "Gặp A, B và C, Thủ tướng …": a list that begins as an object is none of the subject.
            if (_subjects.IsObject(text, i, from))
            {
                return ToParty(text, last);
            }

            start = i;
        }

        return start == last.Start ? ToParty(text, last) : new Party(text.Text(start, last.End), null, MentionKind.Group);
    }

    private Party? Asked(MarkedText text, ActMatch match)
    {
        for (var i = match.Start + 1; i < match.Clause.End && i < match.End + ObjectReach; i++)
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
        while (end < limit && text.EndOfClass(end, _list) is > 0 and var next && text.MentionAt(next) is { Kind: not MentionKind.Pronoun } more && more.End <= limit)
        {
            end = more.End;
        }

        return end == first.End ? ToParty(text, first) : new Party(text.Text(first.Start, end), null, MentionKind.Group);
    }

    private static Party ToParty(MarkedText text, Mention mention) => new(text.Text(mention.Start, mention.End), mention.Id, mention.Kind);
}
