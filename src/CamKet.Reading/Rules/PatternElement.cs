namespace CamKet.Reading.Rules;

/// <summary>One step of a pattern.</summary>
/// <param name="Kind">What it takes.</param>
/// <param name="Number">The phrase, the class, or the widest gap.</param>
/// <param name="Least">0 where the step may be left out.</param>
/// <param name="Most">How often it may repeat.</param>
internal readonly record struct PatternElement(ElementKind Kind, int Number, int Least = 1, int Most = 1)
{
    /// <summary>True for a step that must be taken exactly once.</summary>
    public bool IsPlain => Kind != ElementKind.Gap && Least == 1 && Most == 1;
}

internal enum ElementKind : byte { Phrase, Class, Actor, Figure, Capital, Word, Gap }
