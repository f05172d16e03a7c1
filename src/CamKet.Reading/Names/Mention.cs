namespace CamKet.Reading.Names;

/// <summary>A stretch of tokens that can act: a state, a body, an office with or without a name, a group, a pronoun.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Kind">What it is by its head.</param>
/// <param name="Id">The known thing, where exactly one is named.</param>
/// <param name="NameStart">First token of a person's own name, or -1.</param>
internal readonly record struct Mention(int Start, int End, MentionKind Kind, string? Id, int NameStart = -1);

internal enum MentionKind : byte { Named, Office, Person, Group, Pronoun }
