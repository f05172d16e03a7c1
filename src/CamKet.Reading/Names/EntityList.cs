using CamKet.Reading.Dates;
using CamKet.Reading.Text;

namespace CamKet.Reading.Names;

/// <summary>The names and dates of a text as entities: longest first, none inside another. ASEAN and its secretariat count as ASEAN
/// bodies; an office that stands alone is the person who holds it, named where the document names him.</summary>
internal static class EntityList
{
    public static List<Entity> Of(MarkedText text, DateList dates)
    {
        var entities = new List<Entity>();
        AddNames(text, entities);
        AddPersons(text, entities);
        foreach (var date in dates.All)
        {
            var span = text.Span(date.Start, date.End);
            entities.Add(new Entity(span, EntityKind.Date, null, date.Iso ?? span.In(text.Content)));
        }

        AddYears(text, entities);

        return Disjoint(entities);
    }

    private static void AddNames(MarkedText text, List<Entity> entities)
    {
        int notName = text.Phrases.Class("not-country"), anaphor = text.Phrases.Class("asean-anaphor"), level = text.Phrases.Class("partnership-level"), office = text.Phrases.Class("office");
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            // "Ấn Độ Dương" is an ocean, not a country.
            if (text.EndOfClass(i, notName) is > 0 and var other)
            {
                i = other - 1;
            }
            else if (text.NameAt(i) is { Thing.IsSeat: false } named && !text.IsClass(i, office))
            {
                var start = named.Thing.Id == "org:asean" && text.IsClass(i, text.Phrases.Class("quantifier")) ? named.End - 1 : i;
                entities.Add(new Entity(text.Span(start, named.End), KindOf(named.Thing), named.Thing.Id, named.Thing.Value));
                i = named.End - 1;
            }
            else if (text.Tokens[i].IsCapital && text.EndOfClass(i, anaphor) is > 0 and var asean)
            {
                entities.Add(new Entity(text.Span(i, asean), EntityKind.AseanBody, "org:asean", "ASEAN"));
                i = asean - 1;
            }
            else if (text.EndOfClass(i, level) is > 0 and var end)
            {
                entities.Add(new Entity(text.Span(i, end), EntityKind.Instrument, null, text.Text(i, end)));
                i = end - 1;
            }
        }
    }

    // "30 năm qua", "50 years".
    private static void AddYears(MarkedText text, List<Entity> entities)
    {
        int unit = text.Phrases.Class("unit-year"), since = text.Phrases.Class("years-since");
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Number && text.EndOfClass(i + 1, unit) is > 0 and var end && (end >= text.Tokens.Length || text.Tokens[end].Kind != TokenKind.Number))
            {
                var last = text.EndOfClass(end, since) is > 0 and var more ? more : end;
                entities.Add(new Entity(text.Span(i, last), EntityKind.Date, null, text.Text(i, last)));
            }
        }
    }

    private static EntityKind KindOf(NamedThing thing) =>
        thing.Id.StartsWith("org:asean", StringComparison.Ordinal) ? EntityKind.AseanBody : thing.Kind;

    private static void AddPersons(MarkedText text, List<Entity> entities)
    {
        var holders = new Dictionary<string, string>(StringComparer.Ordinal);
        int quantifier = text.Phrases.Class("quantifier"), office = text.Phrases.Class("office"), address = text.Phrases.Class("address");
        foreach (var mention in text.Mentions)
        {
            if (mention.Kind == MentionKind.Person)
            {
                var name = text.Text(mention.NameStart, mention.End);
                entities.Add(new Entity(text.Span(mention.NameStart, mention.End), EntityKind.Person, null, name));
                if (mention.NameStart > mention.Start)
                {
                    holders[text.Text(mention.Start, mention.NameStart).TrimEnd(',', ' ')] = name;
                }
            }
            else if (mention.Kind == MentionKind.Office && !text.IsClass(mention.Start, address) && OfficeStart(text, mention, quantifier, office) is >= 0 and var start)
            {
                var end = OfficeEnd(text, start, mention.End, office);
                var title = text.Text(start, end);
                entities.Add(new Entity(text.Span(start, end), EntityKind.Person, null, holders.GetValueOrDefault(title, title)));
            }
        }
    }

    // "the Prime Minister" is somebody, "các Bộ trưởng" are many.
    private static int OfficeStart(MarkedText text, Mention mention, int quantifier, int office)
    {
        var start = text.EndOfClass(mention.Start, quantifier) is > 0 and var counted ? counted : mention.Start;
        var isOne = start == mention.Start || text.Word(mention.Start).Equals("the", StringComparison.OrdinalIgnoreCase);
        return isOne && text.Tokens[start].IsCapital && text.IsClass(start, office) ? start : -1;
    }

    // "Tổng thống Hoa Kỳ" names a country besides; "Tổng Bí thư, Chủ tịch nước" is one person.
    private static int OfficeEnd(MarkedText text, int start, int limit, int office)
    {
        var end = text.EndOfClass(start, office);
        while (end < limit && text.IsMark(end, ',') && text.EndOfClass(end + 1, office) is > 0 and var second && second <= limit)
        {
            end = second;
        }

        return Math.Min(end, limit);
    }

    private static List<Entity> Disjoint(List<Entity> entities)
    {
        var kept = new List<Entity>(entities.Count);
        foreach (var entity in entities.OrderBy(entity => entity.Span.Start).ThenByDescending(entity => entity.Span.Length))
        {
            if (kept.Count == 0 || kept[^1].Span.End <= entity.Span.Start)
            {
                kept.Add(entity);
            }
        }

        return kept;
    }
}
