using CamKet.Reading.Findings;
using CamKet.Reading.Names;

namespace CamKet.Reading.Rules;

/// <summary>A rule made ready: its patterns bound to a phrase book.</summary>
internal sealed class Rule
{
    private Rule(RuleData data, Phrases phrases)
    {
        Data = data;
        Kind = Enum.TryParse<FindingKind>(data.Kind, ignoreCase: true, out var kind) ? kind : null;
        Cue = Patterns(data.Cue, phrases);
        Next = Patterns(data.Next, phrases);
        NextNot = Patterns(data.NextNot, phrases);
        Before = Patterns(data.Before, phrases);
        BeforeNot = Patterns(data.BeforeNot, phrases);
        Has = Patterns(data.Has, phrases);
        HasNot = Patterns(data.HasNot, phrases);
    }

    public RuleData Data { get; }

    /// <summary>What it finds, or null for a rule that only stops others.</summary>
    public FindingKind? Kind { get; }

    public Pattern[] Cue { get; }

    public Pattern[] Next { get; }

    public Pattern[] NextNot { get; }

    public Pattern[] Before { get; }

    public Pattern[] BeforeNot { get; }

    public Pattern[] Has { get; }

    public Pattern[] HasNot { get; }

    public static Rule Bind(RuleData data, Phrases phrases) => new(data, phrases);

    private static Pattern[] Patterns(string[] sources, Phrases phrases) => [.. sources.Select(source => Pattern.Parse(source, phrases))];
}
