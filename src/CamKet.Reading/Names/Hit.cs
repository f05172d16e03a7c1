namespace CamKet.Reading.Names;

/// <summary>A phrase found at tokens [<paramref name="Start"/>, <paramref name="End"/>).</summary>
internal readonly record struct Hit(int Start, int End, int Phrase);
