namespace CamKet.Reading.Names;

/// <summary>A known thing that a phrase names: a country, an agency, a body, an instrument.</summary>
/// <param name="Id">Its permanent id, such as "country:kr".</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its usual name in the language of the lexicon.</param>
/// <param name="IsSeat">True for a capital city, which may speak for its country but does not name it.</param>
internal sealed record NamedThing(string Id, EntityKind Kind, string Value, bool IsSeat = false);
