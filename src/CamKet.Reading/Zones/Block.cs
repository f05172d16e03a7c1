using CamKet.Reading.Sentences;

namespace CamKet.Reading.Zones;

/// <summary>A paragraph or line of the text as tokens [<paramref name="Start"/>, <paramref name="End"/>) with its zone.</summary>
internal readonly record struct Block(int Start, int End, Zone Zone);
