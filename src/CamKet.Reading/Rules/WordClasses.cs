using CamKet.Reading.Names;

namespace CamKet.Reading.Rules;

/// <summary>Enters the word classes of a language; "@other" in a list stands for the members of that class.</summary>
internal static class WordClasses
{
    public static void Load(Dictionary<string, string[]> classes, Phrases phrases)
    {
        foreach (var (name, members) in classes)
        {
            phrases.Class(name);
            foreach (var phrase in Expand(members, classes, depth: 0))
            {
                phrases.AddToClass(name, phrase);
            }
        }
    }

    private static IEnumerable<string> Expand(string[] members, Dictionary<string, string[]> classes, int depth)
    {
        if (depth > 4)
        {
            throw new FormatException("Word classes include one another in a circle.");
        }

        return members.SelectMany(member => member[0] == '@' ? Expand(classes[member[1..]], classes, depth + 1) : [member]);
    }
}
