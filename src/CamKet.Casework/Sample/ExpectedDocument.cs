using CamKet.Casework.Review;

namespace CamKet.Casework.Sample;

/// <summary>What a person underlines in a corpus document (corpus/NAME.expected.txt): the sample officer's decisions.</summary>
public sealed record ExpectedDocument(string? Date, IReadOnlyList<ExpectedAct> Acts)
{
    public static ExpectedDocument Parse(string content)
    {
        var (date, acts) = ((string?)null, new List<ExpectedAct>());
        foreach (var line in content.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0))
        {
            var (name, value) = Pair(line);
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                acts[^1].Fields[name.Trim()] = value;
            }
            else if (name == "document")
            {
                date = value.Split(' ') is [_, _, var day, ..] && PartialDate.IsValid(day) ? day : null;
            }
            else if (Enum.TryParse<ProposalKind>(name, ignoreCase: true, out var kind))
            {
                acts.Add(new ExpectedAct(kind, value, []));
            }
        }

        return new(date, acts);
    }

    private static (string Name, string Value) Pair(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return (line[..colon], line[(colon + 1)..].Trim());
    }
}

/// <summary>One underlined sentence with its fields.</summary>
public sealed record ExpectedAct(ProposalKind Kind, string Sentence, Dictionary<string, string> Fields)
{
    public bool IsWord => Kind is ProposalKind.Commitment or ProposalKind.Request or ProposalKind.Direction;

    public string? Field(string name) => Fields.GetValueOrDefault(name);
}
