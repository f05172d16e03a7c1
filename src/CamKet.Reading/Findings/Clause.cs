namespace CamKet.Reading.Findings;

/// <summary>A part of a sentence that can do an act of its own, as tokens [<paramref name="Start"/>, <paramref name="End"/>).</summary>
internal readonly record struct Clause(int Start, int End);
