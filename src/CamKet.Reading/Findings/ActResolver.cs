using CamKet.Reading.Names;
using CamKet.Reading.Rules;

namespace CamKet.Reading.Findings;

/// <summary>Decides between rules that fired in one sentence. The longest cue wins over those it covers, then priority, then id; a cue that
/// governs its clause (agreeing, asking, hoping) takes what follows in it, unless another governing cue is coordinated with it.</summary>
internal sealed class ActResolver(Phrases phrases)
{
    private const int CoordinationReach = 8;

    private readonly int _tensed = phrases.Class("tensed");
    private readonly int _coordinator = phrases.Class("coordinator");

    public List<ActMatch> Resolve(MarkedText text, List<ActMatch> matches)
    {
        // Most sentences do nothing.
        if (matches.Count == 0)
        {
            return matches;
        }

        var best = matches.Where(match => !matches.Exists(other => Beats(other, match)))
            .OrderBy(match => match.Start).ThenByDescending(match => match.Length).ToList();
        var kept = new List<ActMatch>(best.Count);
        ActMatch? governor = null;
        foreach (var match in best)
        {
            if (governor is { } open && match.Start >= open.End && !EscapesFrom(text, open, match) && !IsReported(text, open, match)
                && (open.Clause == match.Clause || GoesOn(text, open, match)))
            {
                continue;
            }

            if (match.Rule.Data.Governs)
            {
                governor = match;
            }

            kept.Add(match);
        }

        kept.RemoveAll(match => match.Rule.Kind is null);
        if (kept.Exists(match => !match.Rule.Data.Fallback))
        {
            kept.RemoveAll(match => match.Rule.Data.Fallback);
        }

        return [.. kept.DistinctBy(match => (match.Rule.Kind, match.Clause))];
    }

    private static bool Beats(ActMatch other, ActMatch match)
    {
        if (ReferenceEquals(other.Rule, match.Rule) && other.Start == match.Start && other.End == match.End)
        {
            return false;
        }

        if (other.Start == match.Start && other.End == match.End)
        {
            return Order(other.Rule, match.Rule) < 0;
        }

        // Cues that overlap without one covering the other: the longer one, then the earlier one.
        var overlap = other.Start < match.End && match.Start < other.End;
        return other.Covers(match)
            || (overlap && !match.Covers(other) && (other.Length > match.Length || (other.Length == match.Length && other.Start < match.Start)));
    }

    private static int Order(Rule first, Rule second) =>
        first.Data.Fallback != second.Data.Fallback ? first.Data.Fallback.CompareTo(second.Data.Fallback)
        : first.Data.Priority != second.Data.Priority
            ? second.Data.Priority.CompareTo(first.Data.Priority)
            : string.CompareOrdinal(first.Data.Id, second.Data.Id);

    // "They discussed A; B; and C": what was only discussed goes on behind the semicolon until somebody else acts.
    private static bool GoesOn(MarkedText text, ActMatch open, ActMatch match)
    {
        if (open.Rule.Kind is not null || match.Rule.Data.Governs || !text.IsMark(match.Clause.Start - 1, ';'))
        {
            return false;
        }

        for (var i = match.Clause.Start; i < match.Start; i++)
        {
            if (text.MentionAt(i) is not null)
            {
                return false;
            }
        }

        return true;
    }

    // Thanks for or belief about a deed still report the deed; and "agreed to …, and adopted …" goes on in the past tense.
    private bool IsReported(MarkedText text, ActMatch open, ActMatch match) =>
        match.Rule.Kind == FindingKind.Outcome
        && (open.Rule.Kind is null || (text.IsClass(match.Start, _tensed) && text.IsClass(match.Start - 1, _coordinator)));

    private bool EscapesFrom(MarkedText text, ActMatch open, ActMatch match)
    {
        if (!match.Rule.Data.Governs)
        {
            return false;
        }

        for (var i = match.Start - 1; i >= open.End && i >= match.Start - CoordinationReach; i--)
        {
            if (text.IsMark(i, ',') || text.IsClass(i, _coordinator))
            {
                return true;
            }
        }

        return false;
    }
}
