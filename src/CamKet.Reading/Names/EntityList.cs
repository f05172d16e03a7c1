using CamKet.Reading.Dates;

namespace CamKet.Reading.Names;

/// <summary>The names and dates of a text as entities: longest first, none inside another.</summary>
internal static class EntityList
{
    public static List<Entity> Of(MarkedText text, DateList dates)
    {
        var entities = new List<Entity>();
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.NameAt(i) is { Thing.IsSeat: false } named)
            {
                entities.Add(new Entity(text.Span(i, named.End), named.Thing.Kind, named.Thing.Id, named.Thing.Value));
                i = named.End - 1;
            }
        }

        foreach (var mention in text.Mentions.Where(mention => mention.Kind == MentionKind.Person))
        {
            var span = text.Span(mention.NameStart, mention.End);
            entities.Add(new Entity(span, EntityKind.Person, null, span.In(text.Content)));
        }

        foreach (var date in dates.All)
        {
            var span = text.Span(date.Start, date.End);
            entities.Add(new Entity(span, EntityKind.Date, null, date.Iso ?? span.In(text.Content)));
        }

        return Disjoint(entities);
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
