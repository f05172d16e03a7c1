using CamKet.Reading.Rules;

namespace CamKet.Reading.Findings;

/// <summary>A rule that fired: its cue as tokens [<paramref name="Start"/>, <paramref name="End"/>) in its clause.</summary>
internal readonly record struct ActMatch(Rule Rule, int Start, int End, Clause Clause)
{
    public int Length => End - Start;

    public bool Covers(ActMatch other) => Start <= other.Start && other.End <= End;
}
