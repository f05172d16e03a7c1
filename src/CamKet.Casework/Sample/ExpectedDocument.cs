using CamKet.Casework.Review;
using CamKet.Reading.Evaluation;

namespace CamKet.Casework.Sample;

/// <summary>What a person underlines in a corpus document (corpus/NAME.expected.txt): the sample officer's decisions.</summary>
public sealed record ExpectedDocument(string? Date, IReadOnlyList<ExpectedAct> Acts)
{
    public static ExpectedDocument Parse(string content)
    {
        var expected = ExpectedReading.Parse(content);
        return new(PartialDate.IsValid(expected.Date) ? expected.Date : null,
            [.. expected.Marks.Select(mark => new ExpectedAct(Enum.Parse<ProposalKind>(mark.Key, ignoreCase: true), mark.Sentence, mark.Fields))]);
    }
}

/// <summary>One underlined sentence with its fields.</summary>
public sealed record ExpectedAct(ProposalKind Kind, string Sentence, Dictionary<string, string> Fields)
{
    public bool IsWord => Kind is ProposalKind.Commitment or ProposalKind.Request or ProposalKind.Direction;

    public string? Field(string name) => Fields.GetValueOrDefault(name);
}
