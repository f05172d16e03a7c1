using CamKet.Reading.Findings;
using CamKet.Reading.Names;
using CamKet.Reading.Sentences;
using CamKet.Reading.Text;

namespace CamKet.Reading.Facts;

/// <summary>Reads who holds a role: a person by title and name, a state by a verb of holding ("đảm nhiệm vai trò …", "chairs …").</summary>
internal sealed class RoleReader(Phrases phrases)
{
    private const int LongestRole = 16;

    private readonly SubjectFinder _subjects = new(phrases);
    private readonly int _verb = phrases.Class("role-verb");
    private readonly int _noun = phrases.Class("role-noun");
    private readonly int _stop = phrases.Class("role-stop");

    public void Read(MarkedText text, TokenSentence sentence, FactTime time, List<Fact> facts)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.MentionAt(i) is { Kind: MentionKind.Person, NameStart: var name } person && name > i)
            {
                facts.Add(OfPerson(text, sentence, person, time));
                i = person.End - 1;
            }
            else if (text.EndOfClass(i, _verb) is > 0 and var verb && Noun(text, sentence, verb) is { } noun)
            {
                Held(text, sentence, time, i, noun, facts);
                i = noun;
            }
        }
    }

    private static Fact OfPerson(MarkedText text, TokenSentence sentence, Mention person, FactTime time)
    {
        string? body = null;
        for (var i = person.Start; i < person.NameStart; i++)
        {
            body ??= text.NameAt(i)?.Thing.Id;
        }

        return new Fact(FactKind.Role, text.Span(person.Start, person.End), text.Span(sentence.Start, sentence.End),
            FactValues.Of(("holder", text.Text(person.NameStart, person.End)), ("role", text.Text(person.Start, person.NameStart).TrimEnd(',', ' ')),
                ("bodyId", body), ("asOf", time.OfDocument)),
            "fact.role.title-and-name");
    }

    // The role noun stands at once behind the verb, or a word or two later.
    private int? Noun(MarkedText text, TokenSentence sentence, int from)
    {
        for (var i = from; i < sentence.End && i <= from + 3; i++)
        {
            if (text.IsClass(i, _noun))
            {
                return i;
            }
        }

        return null;
    }

    private void Held(MarkedText text, TokenSentence sentence, FactTime time, int verb, int noun, List<Fact> facts)
    {
        var clause = new Clause(sentence.Start, sentence.End);
        if (_subjects.Find(text, sentence, clause, verb) is not { Kind: not MentionKind.Pronoun } holder)
        {
            return;
        }

        var end = noun;
        NamedThing? body = null;
        while (end < sentence.End && end < noun + LongestRole && !IsStop(text, end))
        {
            var named = text.NameAt(end);
            body ??= named?.Thing;
            end = named is { } found ? Math.Min(found.End, sentence.End) : end + 1;
        }

        if (end > noun)
        {
            facts.Add(new Fact(FactKind.Role, text.Span(holder.Start < noun ? holder.Start : noun, end), text.Span(sentence.Start, sentence.End),
                FactValues.Of(("holder", text.Text(holder.Start, holder.End)), ("holderId", holder.Id), ("role", text.Text(noun, end)), ("body", body?.Value),
                    ("bodyId", body?.Id), ("from", time.Said(text, sentence.Start, sentence.End, noun) ?? time.OfDocument)),
                "fact.role.held"));
        }
    }

    private bool IsStop(MarkedText text, int at) =>
        (text.Tokens[at].Kind == TokenKind.Mark && !text.IsMark(at, '-') && !text.IsMark(at, '–')) || text.IsClass(at, _stop);
}
