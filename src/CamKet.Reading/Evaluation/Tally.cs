namespace CamKet.Reading.Evaluation;

/// <summary>What is counted under one name in one document.</summary>
/// <param name="Section">"labels", "fields", "facts", "entities", "documents", "links".</param>
/// <param name="Predictor">"reader", or a simple one to compare with.</param>
/// <param name="Name">"commitment", "holder", "person exact" …</param>
/// <param name="Counts">The counts.</param>
/// <param name="IsShare">Whether only the share of right answers means something, as nothing can be proposed wrongly.</param>
internal readonly record struct Tally(string Section, string Predictor, string Name, LabelCounts Counts, bool IsShare = false);

/// <summary>A document's tallies; measures are resampled by document, since sentences of one text resemble each other.</summary>
internal sealed record DocumentTallies(string Language, string Kind, IReadOnlyList<Tally> Tallies);
