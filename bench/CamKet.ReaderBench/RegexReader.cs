using System.Text.Json;
using System.Text.RegularExpressions;
using CamKet.Reading;

namespace CamKet.ReaderBench;

/// <summary>The reader that one would write in an afternoon: sentences cut at stops, one compiled regular expression of all cues that are plain
/// words, names looked up in a dictionary, longest first. It knows no zones, dates, subjects, carrying over or exceptions.</summary>
internal sealed partial class RegexReader
{
    private const int LongestName = 8;

    private static readonly JsonDocumentOptions Json = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly Regex _cues = new($@"\b(?:{string.Join('|', Cues().OrderByDescending(cue => cue.Length).Select(Regex.Escape))})\b", RegexOptions.Compiled | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _names = Names().ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public int Read(SourceSet sources) => sources.Texts.Sum(text => Read(text.Content));

    private int Read(string text)
    {
        var found = 0;
        foreach (var sentence in Stop().EnumerateSplits(text))
        {
            var words = text.AsSpan()[sentence];
            found += _cues.Count(words) + CountNames(words);
        }

        return found;
    }

    private int CountNames(ReadOnlySpan<char> sentence)
    {
        Span<Range> words = stackalloc Range[512];
        words = words[..sentence.SplitAny(words, " ,;()\n", StringSplitOptions.RemoveEmptyEntries)];
        var found = 0;
        for (var i = 0; i < words.Length; i++)
        {
            for (var length = Math.Min(LongestName, words.Length - i); length > 0; length--)
            {
                if (_names.Contains(sentence[words[i].Start..words[i + length - 1].End]))
                {
                    found++;
                    i += length - 1;
                    break;
                }
            }
        }

        return found;
    }

    private static HashSet<string> Cues() =>
        [.. Resources("languages/").SelectMany(file => file.TryGetProperty("rules", out var rules) && rules.ValueKind == JsonValueKind.Array ? rules.EnumerateArray().ToArray() : [])
            .SelectMany(rule => rule.GetProperty("cue").EnumerateArray())
            .Select(cue => cue.GetString()!)
            .Where(cue => cue.AsSpan().IndexOfAny("@#~?*") < 0)];

    private static IEnumerable<string> Names() => Resources("reference/").SelectMany(Strings).Where(name => name.Length is > 2 and < 80);

    // The names of the reference data: whatever a row of it is called.
    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.String || field.Name is "vi" or "en" or "abbr").SelectMany(field => Strings(field.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    private static IEnumerable<JsonElement> Resources(string folder)
    {
        var reader = typeof(DocumentReader).Assembly;
        foreach (var name in reader.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var stream = reader.GetManifestResourceStream(name)!;
            using var document = JsonDocument.Parse(stream, Json);
            yield return document.RootElement.Clone();
        }
    }

    [GeneratedRegex(@"[.!?…]\s+|\n")]
    private static partial Regex Stop();
}
