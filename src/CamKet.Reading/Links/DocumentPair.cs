namespace CamKet.Reading.Links;

/// <summary>Two documents that tell of one thing: two reports of one event, or one text in two languages.</summary>
/// <param name="First">Name of the one.</param>
/// <param name="Second">Name of the other.</param>
/// <param name="Relation">Which of the two it is.</param>
/// <param name="Score">Share of the shorter one's terms that both hold, 0 to 1.</param>
/// <param name="Terms">What they hold in common, the rarest first.</param>
public sealed record DocumentPair(string First, string Second, DocumentRelation Relation, double Score, IReadOnlyList<string> Terms);

public enum DocumentRelation { SameEvent, SameText }
