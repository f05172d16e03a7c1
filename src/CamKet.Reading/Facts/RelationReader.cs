using CamKet.Reading.Names;
using CamKet.Reading.Sentences;

namespace CamKet.Reading.Facts;

/// <summary>Reads how two parties stand to each other: a level of partnership, diplomatic relations, membership. One that is only wished
/// for or planned is none.</summary>
internal sealed class RelationReader(Phrases phrases)
{
    private const int ReachAfter = 12;
    private const int ReachBefore = 24;
    private const int LookBack = 14;

    private readonly int _level = phrases.Class("partnership-level");
    private readonly int _diplomatic = phrases.Class("relation-diplomatic");
    private readonly int _joins = phrases.Class("relation-join");
    private readonly int _admits = phrases.Class("relation-admit");
    private readonly int _raises = phrases.Class("relation-raise");
    private readonly int _future = phrases.Class("stage-future");

    public void Read(MarkedText text, TokenSentence sentence, FactTime time, List<Fact> facts)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var (rule, end) = At(text, i);
            if (end < 0 || end > sentence.End)
            {
                continue;
            }

            if (Parties(text, sentence, i, end, rule) is { } parties && !IsPlanned(text, sentence.Start, i))
            {
                var said = time.Said(text, sentence.Start, sentence.End, i);
                facts.Add(new Fact(FactKind.Relation, text.Span(Math.Min(i, parties.First.Start), Math.Max(end, parties.Second.End)), text.Span(sentence.Start, sentence.End),
                    FactValues.Of(("subject", parties.First.Thing.Value), ("subjectId", parties.First.Thing.Id), ("partner", parties.Second.Thing.Value),
                        ("partnerId", parties.Second.Thing.Id), ("level", text.Text(i, end)), ("date", said ?? (IsRaised(text, sentence.Start, i) ? time.OfDocument : null)),
                        ("asOf", time.OfDocument)), rule));
            }

            i = end - 1;
        }
    }

    private (string Rule, int End) At(MarkedText text, int at) =>
        text.EndOfClass(at, _level) is > 0 and var level ? ("fact.relation.level", level)
        : text.EndOfClass(at, _diplomatic) is > 0 and var ties ? ("fact.relation.diplomatic", ties)
        : text.EndOfClass(at, _joins) is > 0 and var joins ? ("fact.relation.joined", joins)
        : text.EndOfClass(at, _admits) is > 0 and var admits ? ("fact.relation.admitted", admits)
        : ("", -1);

    // "… với New Zealand", "… ASEAN – Mỹ", "Việt Nam và Mỹ … lên …": those behind the words first, then those before.
    private static (Party First, Party Second)? Parties(MarkedText text, TokenSentence sentence, int start, int end, string rule)
    {
        var after = Named(text, end, Math.Min(sentence.End, end + ReachAfter), stopAtComma: true);
        var before = Named(text, Math.Max(sentence.Start, start - ReachBefore), start, stopAtComma: false);
        if (rule == "fact.relation.admitted")
        {
            return after.Count > 0 && before.Concat(after).FirstOrDefault(party => party.Thing.Id == "org:asean") is { Thing: not null } body && body.Thing.Id != after[0].Thing.Id
                ? (after[0], body) : null;
        }

        if (rule == "fact.relation.joined")
        {
            return after.Count > 0 && before.Count > 0 && before[^1].Thing.Id != after[0].Thing.Id ? (before[^1], after[0]) : null;
        }

        return after.Count > 1 && after[1].Start - after[0].End <= 2 ? (after[0], after[1])
            : after.Count > 0 && before.FindLast(party => party.Thing.Id != after[0].Thing.Id) is { Thing: not null } first ? (first, after[0])
            : before.Count > 1 && before[^1].Thing.Id != before[^2].Thing.Id ? (before[^2], before[^1])
            : null;
    }

    private static List<Party> Named(MarkedText text, int from, int to, bool stopAtComma)
    {
        var parties = new List<Party>();
        for (var i = from; i < to && !(stopAtComma && (text.IsMark(i, ',') || text.IsMark(i, ';'))); i++)
        {
            if (text.NameAt(i) is { Thing: { IsSeat: false } thing } named)
            {
                if (thing.Kind == EntityKind.Country || thing.Id is "org:asean" or "org:eu")
                {
                    parties.Add(new Party(i, named.End, thing));
                }

                i = named.End - 1;
            }
        }

        return parties;
    }

    private bool IsRaised(MarkedText text, int from, int at) => Has(text, from, at, _raises);

    private bool IsPlanned(MarkedText text, int from, int at) => Has(text, from, at, _future);

    private static bool Has(MarkedText text, int from, int at, int number)
    {
        for (var i = Math.Max(from, at - LookBack); i < at; i++)
        {
            if (text.IsClass(i, number))
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Party(int Start, int End, NamedThing Thing);
}
