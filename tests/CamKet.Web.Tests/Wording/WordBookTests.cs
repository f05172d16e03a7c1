using System.Text.RegularExpressions;
using CamKet.TestKit;
using CamKet.Web.Wording;

namespace CamKet.Web.Tests.Wording;

/// <summary>The words and the sources that use them, held against each other.</summary>
public sealed partial class WordBookTests
{
    private static readonly WordBook Book = WordBook.Load();
    private static readonly string Sources = string.Join('\n', SourceFiles()
        .SelectMany(File.ReadLines)
        .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    private static readonly HashSet<string> Literals = [.. LiteralKey().Matches(Sources).Select(m => m.Groups["key"].Value)];

    [Fact]
    public void Keys_OfBothLanguages_AreTheSame()
    {
        Book.Keys("vi").Except(Book.Keys("en")).ShouldBeEmpty("only Vietnamese");
        Book.Keys("en").Except(Book.Keys("vi")).ShouldBeEmpty("only English");
    }

    [Fact]
    public void Sentences_OfBothLanguages_HaveTheSamePlaces()
    {
        var uneven = from key in Book.Keys("vi")
                     where Book.TryFind("en", key, out _)
                     where !Places("vi", key).SetEquals(Places("en", key))
                     select key;

        uneven.ShouldBeEmpty();
    }

    /// <summary>Every literal that begins like a key must be one: "Register.Titel" is found out.</summary>
    [Fact]
    public void Keys_UsedInSources_Exist()
    {
        var known = Book.Keys("vi").ToHashSet(StringComparer.Ordinal);
        var families = known.Select(Family).ToHashSet(StringComparer.Ordinal);

        Literals
            .Where(literal => families.Contains(Family(literal)))
            .Where(literal => !known.Contains(literal) && !known.Contains(literal + ".Many"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Keys_AskedFor_BelongToAKnownFamily()
    {
        var families = Book.Keys("vi").Select(Family).ToHashSet(StringComparer.Ordinal);

        AskedKey().Matches(Sources).Select(m => m.Groups["key"].Value)
            .Where(key => !families.Contains(Family(key)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Keys_OfTheBook_AreUsed()
    {
        var patterns = ComposedKey().Matches(Sources).Select(m => PatternOf(m.Groups["key"].Value)).ToList();

        Book.Keys("vi")
            .Where(key => !Literals.Contains(key) && !Literals.Contains(WithoutCount(key)) && !IsEnumName(key) && !patterns.Any(p => p.IsMatch(key)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void EnumNames_WhereOneValueIsNamed_AllAre()
    {
        var known = Book.Keys("vi").ToHashSet(StringComparer.Ordinal);
        var unnamed = from type in Enums
                      let names = Enum.GetNames(type).Select(value => $"{type.Name}.{value}").ToList()
                      where names.Any(known.Contains)
                      from name in names
                      where !known.Contains(name)
                      select name;

        unnamed.ShouldBeEmpty();
    }

    private static string Family(string key) => key[..key.IndexOf('.', StringComparison.Ordinal)];

    private static string WithoutCount(string key) => CountEnding().Replace(key, "");

    private static HashSet<string> Places(string language, string key)
    {
        Book.TryFind(language, key, out var sentence);
        return [.. Place().Matches(sentence).Select(m => m.Value)];
    }

    private static readonly List<Type> Enums =
        [.. new[] { typeof(WordBook).Assembly, typeof(CamKet.Reading.Text.Bilingual).Assembly, System.Reflection.Assembly.Load("CamKet.Casework"), typeof(DayOfWeek).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.IsEnum && (type.Namespace!.StartsWith("CamKet", StringComparison.Ordinal) || type == typeof(DayOfWeek)))];

    private static bool IsEnumName(string key) =>
        key.Split('.') is [var type, var value] && Enums.Any(e => e.Name == type && Enum.GetNames(e).Contains(value));

    // $"Errors.{Kind}.Title" uses every key of that form.
    private static Regex PatternOf(string composed) =>
        new("^" + Interpolation().Replace(Regex.Escape(composed).Replace(@"\{", "{", StringComparison.Ordinal), "[A-Za-z0-9]+") + "(\\.One|\\.Many)?$");

    private static IEnumerable<string> SourceFiles()
    {
        var web = Path.Combine(Repository.Root, "src", "CamKet.Web");
        return Directory.EnumerateFiles(web, "*.cs*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
    }

    /// <summary>A literal that has the look of a key: at least two capitalised parts.</summary>
    [GeneratedRegex("""(?<!\$)"(?<key>[A-Z][A-Za-z0-9]*(?:\.[A-Z][A-Za-z0-9]*)+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex LiteralKey();

    [GeneratedRegex("""\b(?:T|words)(?:\[|\.Count\()"(?<key>[A-Z][A-Za-z0-9]*\.[A-Za-z0-9.]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex AskedKey();

    [GeneratedRegex(@"\.(One|Many)$")]
    private static partial Regex CountEnding();

    [GeneratedRegex("""\$"(?<key>[A-Z][A-Za-z]*\.[A-Za-z.{}()]*\{[^"]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ComposedKey();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Interpolation();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Place();
}
