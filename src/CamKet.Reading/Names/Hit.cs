namespace CamKet.Reading.Names;

/// <summary>A phrase found at a token, and how many tokens it takes.</summary>
internal readonly record struct Hit(int Phrase, int Length);
