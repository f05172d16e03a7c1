using CamKet.Reading.Names;
using CamKet.Reading.Rules;
using CamKet.Reading.Sentences;

namespace CamKet.Reading.Findings;

/// <summary>An act with those who take part in it, still as tokens.</summary>
internal sealed record Act(FindingKind Kind, Rule Rule, int Start, int End, int CueStart, int CueEnd, Party? Holder, Party? Asker, Party? Addressee)
{
    /// <summary>True where the verb stands in an earlier sentence.</summary>
    public bool Carried { get; init; }

    /// <summary>Where the carried verb stands, for the deadline that holds for the whole list.</summary>
    public (int Start, int End)? Origin { get; init; }

    public Act CarriedTo(MarkedText text, TokenSentence sentence)
    {
        var start = Zones.Enumerator.End(text, sentence.Start, sentence.End);
        return this with { Start = start, End = sentence.End, CueStart = start, CueEnd = start, Carried = true, Origin = Origin ?? (Start, End) };
    }
}
