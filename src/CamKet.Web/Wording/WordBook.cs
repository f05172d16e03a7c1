using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace CamKet.Web.Wording;

/// <summary>
/// All words of the screens in both languages, read once from the embedded <c>words/LANGUAGE/NOUN.json</c> files.
/// Each file is one flat object, key to sentence; a key stands in one file only.
/// </summary>
public sealed class WordBook
{
    public static readonly IReadOnlyList<string> Languages = ["vi", "en"];

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _words;

    private WordBook(FrozenDictionary<string, FrozenDictionary<string, string>> words) => _words = words;

    public static WordBook Load() =>
        new(Languages.ToFrozenDictionary(language => language, ReadLanguage, StringComparer.Ordinal));

    public bool TryFind(string language, string key, out string sentence)
    {
        var found = _words[language].TryGetValue(key, out var text);
        sentence = text ?? "";
        return found;
    }

    public IEnumerable<string> Keys(string language) => _words[language].Keys;

    private static FrozenDictionary<string, string> ReadLanguage(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.Replace('\\', '/').StartsWith($"words/{language}/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, sentence) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                if (!words.TryAdd(key, sentence))
                {
                    throw new InvalidOperationException($"The key {key} stands twice in the words of '{language}'; the second time in {name}.");
                }
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
