using CamKet.Reading.Findings;
using CamKet.Reading.Text;

namespace CamKet.Reading.Evaluation;

/// <summary>One sentence as a person has annotated it.</summary>
/// <param name="Id">Its name in the annotation.</param>
/// <param name="Span">Where it stands in the document.</param>
/// <param name="Acts">What it does, each label once; most sentences do none of the four.</param>
public sealed record GoldSentence(string Id, TextSpan Span, IReadOnlyList<GoldAct> Acts)
{
    public IEnumerable<FindingKind> Labels => Acts.Select(act => act.Kind);
}

/// <summary>One label of a sentence with its fields; what the text does not give is null.</summary>
public sealed record GoldAct(FindingKind Kind)
{
    public string? Holder { get; init; }

    public string? Asker { get; init; }

    public string? Addressee { get; init; }

    public string? Due { get; init; }

    public string? Instrument { get; init; }
}
