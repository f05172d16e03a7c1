using CamKet.Reading.Names;
using CamKet.Reading.Sentences;

namespace CamKet.Reading.Findings;

/// <summary>Gives an act its doer, asker and addressee.</summary>
internal sealed class RoleFinder(Phrases phrases)
{
    private const int ObjectReach = 7;
    private const int ListReach = 40;
    private const int TopicReach = 16;

    private readonly SubjectFinder _subjects = new(phrases);
    private readonly int _list = phrases.Class("list-connector");
    private readonly int _singular = phrases.Class("pronoun-person");
    private readonly int _plural = phrases.Class("pronoun-group");
    private readonly int _body = phrases.Class("pronoun-body");
    private readonly int _that = phrases.Class("that");
    private readonly int _it = phrases.Class("pronoun-it");
    private readonly AddresseeFinder _addressees = new(phrases);

    public Act Assign(MarkedText text, TokenSentence sentence, ActMatch match, Carry carry)
    {
        var kind = match.Rule.Kind ?? FindingKind.Direction;
        var subject = Subject(text, sentence, match, carry);
        var (holder, asker) = kind != FindingKind.Request ? (Doer(text, match, kind) ?? subject, null)
            : match.Rule.Data.Passive ? (subject, null)
            : (Asked(text, match) ?? _addressees.Toward(text, match, subject), subject);
        var addressee = kind != FindingKind.Commitment ? null : _addressees.Toward(text, match, holder) ?? _addressees.Told(text, sentence, holder);
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
                body = Party.Of(text, mention);
            }
        }

        return body;
    }

    /// <summary>The actor that a list item opens with, when it names one.</summary>
    public Party? Opening(MarkedText text, int start, int end) =>
        text.MentionAt(start) is { Kind: not MentionKind.Pronoun } mention && mention.End < end ? Party.Listed(text, mention, end, _list) : null;

    /// <summary>Who a sentence is about: its first actor.</summary>
    public Party? Topic(MarkedText text, TokenSentence sentence) =>
        _subjects.First(text, sentence.Start, Math.Min(sentence.End, sentence.Start + TopicReach)) is { Kind: not MentionKind.Pronoun } mention
            ? Join(text, mention, sentence.Start)
            : null;

    private Party? Subject(MarkedText text, TokenSentence sentence, ActMatch match, Carry carry)
    {
        if (_subjects.Find(text, sentence, match.Clause, match.Start) is not { } mention)
        {
            return Unnamed(text, match, carry);
        }

        if (mention.Kind == MentionKind.Pronoun)
        {
            return Antecedent(text, sentence, mention, carry) ?? Party.Of(text, mention);
        }

        if (text.EndOfClass(mention.Start, _body) == mention.End && carry.Body is { } body)
        {
            return body;
        }

        return Join(text, mention, match.Clause.Start);
    }

    // A need or priority without a doer has none; a promise or a request goes on with the sentence before.
    private Party? Unnamed(MarkedText text, ActMatch match, Carry carry) =>
        text.IsClass(match.Start - 1, _it) ? carry.Group ?? carry.Person
        : match.Rule.Kind switch
        {
            FindingKind.Request => carry.Person,
            FindingKind.Direction => null,
            _ => carry.Group ?? carry.Person,
        };

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
                return Party.Of(text, inner);
            }
        }

        var at = text.EndOfClass(match.End, _that) is > 0 and var after ? after : match.End;
        return text.MentionAt(at) is { Kind: not MentionKind.Pronoun } mention && mention.End < match.Clause.End ? Party.Listed(text, mention, match.Clause.End, _list) : null;
    }

    // "The leaders said they will …": who opens the sentence comes before who was spoken of earlier.
    private Party? Antecedent(MarkedText text, TokenSentence sentence, Mention pronoun, Carry carry)
    {
        var opener = _subjects.First(text, sentence.Start, pronoun.Start);
        if (text.IsClass(pronoun.Start, _singular))
        {
            return opener is { Kind: MentionKind.Person or MentionKind.Office } person ? Party.Of(text, person) : carry.Person;
        }

        return !text.IsClass(pronoun.Start, _plural) ? null
            : opener is { Kind: MentionKind.Group or MentionKind.Office } group ? Join(text, group, sentence.Start)
            : carry.Group ?? carry.Person;
    }

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
                return Party.Of(text, last);
            }

            // "Gặp A, B và C, Thủ tướng …": a list that begins as an object is none of the subject.
            if (_subjects.IsObject(text, i, from))
            {
                return Party.Of(text, last);
            }

            start = i;
        }

        return start == last.Start ? Party.Of(text, last) : new Party(text.Text(start, last.End), null, MentionKind.Group);
    }

    private Party? Asked(MarkedText text, ActMatch match)
    {
        for (var i = match.Start + 1; i < match.Clause.End && i < match.End + ObjectReach; i++)
        {
            if (text.MentionAt(i) is { } mention && !(mention.Kind == MentionKind.Pronoun && text.IsClass(i, _singular)))
            {
                return Party.Listed(text, mention, match.Clause.End, _list);
            }
        }

        return null;
    }
}
