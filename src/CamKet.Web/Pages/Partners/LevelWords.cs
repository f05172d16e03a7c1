using CamKet.Web.Wording;

namespace CamKet.Web.Pages.Partners;

/// <summary>The words for levels of partnership, which the data writes in lower case with hyphens.</summary>
public static class LevelWords
{
    /// <summary>"comprehensive-strategic" as the screen says it.</summary>
    public static string Level(this Words words, string level)
    {
        var key = string.Concat(level.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        return words[$"PartnershipLevel.{key}"];
    }
}
