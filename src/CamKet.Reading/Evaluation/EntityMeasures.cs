using CamKet.Reading.Names;

namespace CamKet.Reading.Evaluation;

/// <summary>Names and dates: the same kind on the same span ("exact"), or on spans that overlap, each counted once ("overlap"); and for
/// dates with the exact span, the same day, month or year.</summary>
internal static class EntityMeasures
{
    public static IEnumerable<Tally> Of(GoldDocument document)
    {
        if (document.Entities is not { } gold)
        {
            yield break;
        }

        LabelCounts exactSum = default, overlapSum = default;
        foreach (var kind in Enum.GetValues<EntityKind>())
        {
            var expected = gold.Where(entity => entity.Kind == kind).ToList();
            var found = document.Reading.Entities.Where(entity => entity.Kind == kind).ToList();
            var exact = LabelCounts.Of(Pairs(expected, found, (e, f) => e.Span == f.Span), found.Count, expected.Count);
            var overlap = LabelCounts.Of(Pairs(expected, found, (e, f) => e.Span.Overlaps(f.Span)), found.Count, expected.Count);
            (exactSum, overlapSum) = (exactSum + exact, overlapSum + overlap);
            yield return new Tally("entities", "reader", $"{Kebab.Of(kind)} exact", exact);
            yield return new Tally("entities", "reader", $"{Kebab.Of(kind)} overlap", overlap);
        }

        yield return new Tally("entities", "reader", "micro exact", exactSum);
        yield return new Tally("entities", "reader", "micro overlap", overlapSum);
        yield return new Tally("entities", "reader", "date value", DateValues(document, gold), IsShare: true);
    }

    public static IEnumerable<ReadingError> Errors(GoldDocument document)
    {
        foreach (var gold in (document.Entities ?? []).Where(gold => !document.Reading.Entities.Any(entity => entity.Kind == gold.Kind && entity.Span == gold.Span)))
        {
            var other = document.Reading.Entities.FirstOrDefault(entity => entity.Span.Overlaps(gold.Span));
            yield return new ReadingError("entity", document.Name, Kebab.Of(gold.Kind), SentenceOf(document, gold.Span.Start), gold.Span.In(document.Text),
                other is null ? null : $"{Kebab.Of(other.Kind)}: {other.Span.In(document.Text)}", null);
        }

        foreach (var entity in document.Reading.Entities.Where(entity => document.Entities is { } golds && !golds.Any(gold => gold.Span.Overlaps(entity.Span))))
        {
            yield return new ReadingError("entity", document.Name, Kebab.Of(entity.Kind), SentenceOf(document, entity.Span.Start), null, entity.Span.In(document.Text), null);
        }
    }

    private static LabelCounts DateValues(GoldDocument document, IReadOnlyList<GoldEntity> gold)
    {
        var sum = default(LabelCounts);
        foreach (var date in gold.Where(entity => entity is { Kind: EntityKind.Date, Value: not null }))
        {
            sum += document.Reading.Entities.FirstOrDefault(entity => entity.Kind == EntityKind.Date && entity.Span == date.Span) is { } found
                ? LabelCounts.Of(date.Value!.StartsWith(found.Value, StringComparison.Ordinal)) : default;
        }

        return sum;
    }

    private static int Pairs(List<GoldEntity> expected, List<Entity> found, Func<GoldEntity, Entity, bool> isPair)
    {
        var free = found.ToList();
        return expected.Count(gold => free.FindIndex(entity => isPair(gold, entity)) is >= 0 and var at && Take(free, at));
    }

    private static bool Take(List<Entity> free, int at)
    {
        free.RemoveAt(at);
        return true;
    }

    private static string SentenceOf(GoldDocument document, int at) =>
        document.Sentences.FirstOrDefault(sentence => sentence.Span.Start <= at && at < sentence.Span.End)?.Span.In(document.Text) ?? "";
}
