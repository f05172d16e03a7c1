using System.Globalization;
using CamKet.Casework.Stocktakes;

namespace CamKet.Casework.Register;

/// <summary>Takes typed values out of a query string and remembers what it could not read.</summary>
internal sealed class QueryReader(IEnumerable<KeyValuePair<string, string>> query)
{
    private readonly ILookup<string, string> _values = query
        .Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
        .ToLookup(pair => pair.Key, pair => pair.Value.Trim(), StringComparer.OrdinalIgnoreCase);

    private readonly List<string> _unknown = [];

    /// <summary>"name=value" of everything that could not be read.</summary>
    public IReadOnlyList<string> Unknown => _unknown;

    public string? One(string name) => _values[name].FirstOrDefault();

    public string[] All(string name) => [.. _values[name].Distinct(StringComparer.Ordinal)];

    public bool Yes(string name) => _values[name].Any(value => value is "true" or "1" or "on");

    public TEnum[] Enums<TEnum>(string name) where TEnum : struct, Enum =>
        [.. All(name).Select(value => Parse<TEnum>(name, value)).OfType<TEnum>().Distinct()];

    public TEnum?[] EnumsOrNone<TEnum>(string name) where TEnum : struct, Enum =>
        [.. All(name).Select(value => (None: value == RegisterFilter.None, Value: value == RegisterFilter.None ? null : Parse<TEnum>(name, value)))
            .Where(read => read.None || read.Value is not null).Select(read => read.Value).Distinct()];

    public TEnum Enum<TEnum>(string name, string? value, TEnum otherwise) where TEnum : struct, Enum =>
        value is null ? otherwise : Parse<TEnum>(name, value) ?? otherwise;

    public int? Number(string name, int least, int most)
    {
        var value = One(name);
        if (value is null)
        {
            return null;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        _unknown.Add(name + "=" + value);
        return null;
    }

    public StocktakePeriod? Period(string name)
    {
        var value = One(name);
        if (value is null)
        {
            return null;
        }

        if (StocktakePeriod.TryParse(value, out var period))
        {
            return period;
        }

        _unknown.Add(name + "=" + value);
        return null;
    }

    public DateOnly? Day(string name)
    {
        var value = One(name);
        if (value is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        _unknown.Add(name + "=" + value);
        return null;
    }

    // Enum.TryParse would also take "7" and "Done,Late".
    private TEnum? Parse<TEnum>(string name, string value) where TEnum : struct, Enum
    {
        foreach (var known in System.Enum.GetValues<TEnum>())
        {
            if (string.Equals(known.ToString(), value, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        _unknown.Add(name + "=" + value);
        return null;
    }
}
