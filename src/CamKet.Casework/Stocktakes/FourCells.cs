using CamKet.Casework.Register;

namespace CamKet.Casework.Stocktakes;

/// <summary>The four cells of a set of undertakings, with "no evidence" apart, and the rate with its denominator named.</summary>
public sealed record FourCells(int DoneOnTime, int DoneLate, int NotDue, int Overdue, int NoEvidence)
{
    public static FourCells Of(IEnumerable<DueState> states) => Of(states.GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count()));

    public static FourCells Of(IReadOnlyDictionary<DueState, int> counts)
    {
        int Count(DueState state) => counts.GetValueOrDefault(state);
        return new(Count(DueState.DoneOnTime), Count(DueState.DoneLate), Count(DueState.NotDue), Count(DueState.Overdue), Count(DueState.NoEvidence));
    }

    /// <summary>Everything that is inside the review: the four cells and those without evidence.</summary>
    public int Total => DoneOnTime + DoneLate + NotDue + Overdue + NoEvidence;

    public int Done => DoneOnTime + DoneLate;

    /// <summary>Done or overdue: what should be done by now. Not yet due and unproved ones are left out of the rate.</summary>
    public int Denominator => Done + Overdue;

    /// <summary>Done of those that are done or overdue, 0 to 1; null where none is.</summary>
    public double? Rate => Denominator == 0 ? null : (double)Done / Denominator;
}
