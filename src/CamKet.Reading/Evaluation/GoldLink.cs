using CamKet.Reading.Text;

namespace CamKet.Reading.Evaluation;

/// <summary>Two annotated sentences that belong together, or a pair that only looks so.</summary>
public sealed record GoldLink(GoldPlace Earlier, GoldPlace Later, LinkStrength Strength);

/// <summary>A sentence of a document.</summary>
public readonly record struct GoldPlace(string Document, TextSpan Sentence);

/// <summary>How plainly the texts say it. A weak pair may be found or left: it is neither right nor wrong.</summary>
public enum LinkStrength { NearMiss, Weak, Medium, Strong }
