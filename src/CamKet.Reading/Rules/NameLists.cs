using System.Globalization;
using System.Text.Json;
using CamKet.Reading.Names;

namespace CamKet.Reading.Rules;

/// <summary>Enters the names of the reference data (agencies, bodies, countries, organisations, instruments) into a phrase book.
/// A file that is not there adds nothing.</summary>
internal static class NameLists
{
    // Order decides who keeps a name that two claim: instruments are longest and come last.
    private static readonly (string File, string List, EntityKind Kind)[] Lists =
    [
        ("countries", "countries", EntityKind.Country),
        ("countries", "organisations", EntityKind.Organisation),
        ("agencies", "agencies", EntityKind.Agency),
        ("bodies", "bodies", EntityKind.AseanBody),
        ("threads", "threads", EntityKind.Instrument),
        ("mandates", "instruments", EntityKind.Instrument),
        ("frameworks", "frameworks", EntityKind.Instrument),
    ];

    public static void Load(Phrases phrases, Language language)
    {
        using (var own = DataFiles.ReadRows($"languages/{language}/Names.json"))
        {
            foreach (var (_, list, kind) in Lists)
            {
                Enter(phrases, language, own, list, kind);
            }
        }

        foreach (var lists in Lists.GroupBy(list => list.File))
        {
            using var file = DataFiles.ReadRows($"reference/{lists.Key}.json");
            foreach (var (_, list, kind) in lists)
            {
                Enter(phrases, language, file, list, kind);
            }
        }
    }

    /// <summary>Threads of kind "accession" by the country that joins.</summary>
    public static Dictionary<string, string> Accessions()
    {
        var accessions = new Dictionary<string, string>(StringComparer.Ordinal);
        using var file = DataFiles.ReadRows("reference/threads.json");
        foreach (var row in Rows(file, "threads"))
        {
            if (Text(row, "kind") == "accession" && Text(row, "initiator") is { } country && Text(row, "id") is { } id)
            {
                accessions.TryAdd(country, id);
            }
        }

        return accessions;
    }

    /// <summary>The year in which each thread last reached the stage, by the thread's id.</summary>
    public static Dictionary<string, int> YearsOf(string stage)
    {
        var years = new Dictionary<string, int>(StringComparer.Ordinal);
        using var file = DataFiles.ReadRows("reference/threads.json");
        foreach (var thread in Rows(file, "threads"))
        {
            foreach (var milestone in thread.GetProperty("milestones").EnumerateArray().Where(milestone => Text(milestone, "stage") == stage))
            {
                if (Text(thread, "id") is { } id && Text(milestone, "date") is { Length: >= 4 } date && int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
                {
                    years[id] = year;
                }
            }
        }

        return years;
    }

    private static void Enter(Phrases phrases, Language language, JsonDocument? file, string list, EntityKind kind)
    {
        foreach (var row in Rows(file, list))
        {
            Enter(phrases, language, row, kind);
        }
    }

    private static JsonElement.ArrayEnumerator Rows(JsonDocument? file, string list) =>
        file is not null && file.RootElement.TryGetProperty(list, out var rows) ? rows.EnumerateArray() : default;

    private static void Enter(Phrases phrases, Language language, JsonElement row, EntityKind kind)
    {
        var names = Names(row, language).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 0 || Text(row, "id") is not { } id)
        {
            return;
        }

        var thing = new NamedThing(id, kind, names[0]);
        foreach (var name in names)
        {
            phrases.AddName(name, thing);
        }

        foreach (var city in Values(row, language == Language.English ? "citiesEn" : "citiesVi"))
        {
            phrases.AddName(city, thing with { IsSeat = true });
        }
    }

    // Both languages are entered: English names stand in Vietnamese texts and the other way round.
    private static IEnumerable<string> Names(JsonElement row, Language language)
    {
        string[] fields = language == Language.English
            ? ["en", "abbr", "symbol", "number", "aliases", "aliasesEn", "demonymEn", "vi", "aliasesVi"]
            : ["vi", "abbr", "number", "aliases", "aliasesVi", "en", "aliasesEn"];
        if (row.TryGetProperty("names", out var dated) && dated.ValueKind == JsonValueKind.Array)
        {
            foreach (var name in dated.EnumerateArray().Reverse().SelectMany(part => Names(part, language)))
            {
                yield return name;
            }
        }

        foreach (var value in fields.SelectMany(field => Values(row, field)))
        {
            yield return value;
        }
    }

    private static IEnumerable<string> Values(JsonElement row, string field)
    {
        if (!row.TryGetProperty(field, out var value))
        {
            return [];
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
            _ => [],
        };
    }

    private static string? Text(JsonElement row, string field) =>
        row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
