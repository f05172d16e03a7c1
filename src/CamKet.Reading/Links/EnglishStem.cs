namespace CamKet.Reading.Links;

/// <summary>Cuts the ending of an English word, so that "ratify", "ratified" and "ratifies" meet. Not a linguist's stem: both sides are cut the same way.</summary>
internal static class EnglishStem
{
    private const int Shortest = 4;

    private static readonly string[] Endings = ["ations", "ation", "ments", "ment", "ings", "ing", "ied", "ies", "ed", "es", "s", "e", "y"];

    public static string Of(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
