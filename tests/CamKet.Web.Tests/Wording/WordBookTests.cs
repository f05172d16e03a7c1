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

    [Fact]
    public void Keys_UsedInSources_Exist()
    {
        Book.Keys("vi").ShouldNotBeEmpty();
        var known = Book.Keys("vi").ToHashSet(StringComparer.Ordinal);

        UsedKeys().Where(key => !known.Contains(key)).ShouldBeEmpty();
    }

    [Fact]
    public void Keys_OfTheBook_AreUsed()
    {
        var used = UsedKeys().ToHashSet(StringComparer.Ordinal);
        var patterns = ComposedKey().Matches(Sources).Select(m => PatternOf(m.Groups["key"].Value)).ToList();

        Book.Keys("vi")
            .Where(key => !used.Contains(key) && !IsEnumName(key) && !patterns.Any(p => p.IsMatch(key)))
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

    private static IEnumerable<string> UsedKeys() =>
        LiteralKey().Matches(Sources).Select(m => m.Groups["key"].Value)
            .Concat(CountKey().Matches(Sources).SelectMany(m => new[] { m.Groups["key"].Value + ".One", m.Groups["key"].Value + ".Many" }))
            .Distinct();

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
        new("^" + Interpolation().Replace(Regex.Escape(composed).Replace(@"\{", "{", StringComparison.Ordinal), "[A-Za-z]+") + "(\\.One|\\.Many)?$");

    private static IEnumerable<string> SourceFiles()
    {
        var web = Path.Combine(Repository.Root, "src", "CamKet.Web");
        return Directory.EnumerateFiles(web, "*.cs*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
    }

    /// <summary>A literal that has the look of a key: at least two capitalised parts.</summary>
    [GeneratedRegex("""(?<!\$)(?:\b(?:T|[wW]ords|_words|localizer)\[|\bKey = |=> |Message = |SiteLink\(|new\()"(?<key>[A-Z][A-Za-z]*(?:\.[A-Z][A-Za-z]*)+)"(?!\s*\+)""")]
    private static partial Regex LiteralKey();

    [GeneratedRegex("""\.Count\("(?<key>[A-Z][A-Za-z]*(?:\.[A-Z][A-Za-z]*)+)""")]
    private static partial Regex CountKey();

    [GeneratedRegex("""\$"(?<key>[A-Z][A-Za-z]*\.[A-Za-z.{}()]*\{[^"]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ComposedKey();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Interpolation();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Place();
}
