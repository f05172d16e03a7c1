namespace CamKet.Casework.Matches;

/// <summary>How long it took from word to first deed: a measure of the review, computed and never stored.</summary>
public static class WordToDeed
{
    /// <summary>Days from the day the words were said to the first confirmed deed that fulfils or advances them. Null where either day is unknown.
    /// Of a date known only by its month or year the first day counts on both sides; a deed before the words is not theirs.</summary>
    public static int? Days(string? saidOn, IEnumerable<(MatchRelation Relation, MatchState State, string? HappenedOn)> matches)
    {
        if (PartialDate.Earliest(saidOn) is not { } said)
        {
            return null;
        }

        return matches
            .Where(m => m.State == MatchState.Confirmed && m.Relation is MatchRelation.Fulfils or MatchRelation.Advances)
            .Select(m => PartialDate.Latest(m.HappenedOn) >= said ? PartialDate.Earliest(m.HappenedOn) : null)
            .Where(day => day is not null)
            .Select(day => (int?)Math.Max(0, day!.Value.DayNumber - said.DayNumber))
            .Min();
    }
}
