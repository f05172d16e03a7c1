namespace CamKet.Reading.Links;

/// <summary>What the later sentence does to the earlier, from what both do, their stages, dates, negation and strength. A proposal like the link itself.</summary>
public static class RelationFinder
{
    // From here on two words say the same thing, so that what differs between them is a change of the promise.
    private const double SameWords = 0.45;

    // Told again within a season it is the same deed.
    private const int OneDeed = 100;

    private static readonly HashSet<string> Sealed = ["concluded", "adopted", "signed", "ratified", "in-force", "upgraded", "completed", "admitted"];

    public static LinkRelation Of(LinkStatement earlier, LinkStatement later, LinkScore score) => (earlier.Kind, later.Kind) switch
    {
        (StatementKind.Word, StatementKind.Deed) => Deed(earlier, later, score),
        (_, StatementKind.Deed) => earlier.Kind == StatementKind.Deed && score.Of(LinkFeature.Stage) == 0 && LinkTime.DaysBetween(earlier.On, later.On) is < OneDeed ? LinkRelation.Restates : LinkRelation.Advances,
        (StatementKind.Word, StatementKind.Word) => Word(earlier, later, score),
        _ => LinkRelation.Advances,
    };

    private static LinkRelation Deed(LinkStatement earlier, LinkStatement later, LinkScore score)
    {
        if (later.Negated)
        {
            return LinkTime.Compare(later.On, earlier.Due) > 0 ? LinkRelation.Contradicts : LinkRelation.Slips;
        }

        var stages = score.Parts.Where(part => part.Feature == LinkFeature.Instrument).SelectMany(part => part.Terms).Select(LinkTerm.ValueOf)
            .Select(instrument => later.Stages.GetValueOrDefault(instrument)).OfType<string>().ToList();
        var reached = stages.Count > 0 ? stages.Exists(Sealed.Contains) : score.Of(LinkFeature.Topic) >= SameWords;
        return reached && !StopsShort(earlier, stages) ? LinkRelation.Fulfils : LinkRelation.Advances;
    }

    // The word wants a later stage than the deed has reached.
    private static bool StopsShort(LinkStatement earlier, List<string> stages) =>
        stages.Count > 0 && WantedStage(earlier) is { } wanted && stages.Max(LinkStages.RankOf) < LinkStages.RankOf(wanted);

    private static string? WantedStage(LinkStatement word) =>
        word.Terms.Contains("t:ratification", StringComparer.Ordinal) ? "ratified"
        : word.Terms.Contains("t:signing", StringComparer.Ordinal) ? "signed"
        : null;

    private static LinkRelation Word(LinkStatement earlier, LinkStatement later, LinkScore score)
    {
        if (earlier.Negated != later.Negated)
        {
            return LinkRelation.Contradicts;
        }

        if (score.Of(LinkFeature.Event) > 0)
        {
            return LinkRelation.Restates;
        }

        return LinkTime.Compare(earlier.Due, later.Due) switch
        {
            < 0 => LinkRelation.Slips,
            > 0 => LinkRelation.Raises,
            null when earlier.Due is null && later.Due is not null => LinkRelation.Raises,
            null when earlier.Due is not null && later.Due is null && later.Strength < earlier.Strength => LinkRelation.Weakens,
            _ => later.Strength > earlier.Strength ? LinkRelation.Raises : later.Strength < earlier.Strength ? LinkRelation.Weakens : LinkRelation.Restates,
        };
    }
}
