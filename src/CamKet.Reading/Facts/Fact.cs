using CamKet.Reading.Text;

namespace CamKet.Reading.Facts;

/// <summary>A fact that a sentence states: an engagement, a role, a relation, a figure or a milestone. A proposal like a finding.</summary>
/// <param name="Kind">What kind of fact.</param>
/// <param name="Span">The words that state it.</param>
/// <param name="Sentence">The sentence around them.</param>
/// <param name="Values">Named values as text: "name", "start", "place", "value", "unit", "asOf", "holder", "role", "stage", "thread", "party" …</param>
/// <param name="Rule">Id of the rule that fired.</param>
public sealed record Fact(FactKind Kind, TextSpan Span, TextSpan Sentence, IReadOnlyDictionary<string, string> Values, string Rule);

public enum FactKind { Engagement, Role, Relation, Figure, Milestone }
