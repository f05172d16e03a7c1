using System.Globalization;

namespace CamKet.Casework.Register;

/// <summary>A filter as query string and back: "?state=Overdue&amp;lead=agency:moit&amp;sort=-due".</summary>
public static class RegisterAddress
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>The query string with its question mark; empty for the whole register.</summary>
    public static string ToQuery(this RegisterFilter filter)
    {
        var parts = filter.ToPairs().Select(pair => pair.Key + "=" + Uri.EscapeDataString(pair.Value).Replace("%3A", ":", StringComparison.Ordinal));
        var query = string.Join('&', parts);
        return query.Length == 0 ? "" : "?" + query;
    }

    /// <summary>The name and value of everything that is set, in a fixed order: the same filter always gives the same pairs.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ToPairs(this RegisterFilter filter) =>
        Narrowing(filter)
            .Append((Name: "sort", Value: filter.Sort == RegisterSort.Due && !filter.Descending ? null : (filter.Descending ? "-" : "") + filter.Sort))
            .Append((Name: "page", Value: filter.Page > 1 ? filter.Page.ToString(CultureInfo.InvariantCulture) : null))
            .Where(pair => !string.IsNullOrEmpty(pair.Value))
            .Select(pair => KeyValuePair.Create(pair.Name, pair.Value!));

    /// <summary>How many things narrow the register.</summary>
    public static int Narrowings(this RegisterFilter filter) => Narrowing(filter).Count(pair => !string.IsNullOrEmpty(pair.Value));

    /// <summary>Reads a query. A value that no filter knows is left out and named in <paramref name="unknown"/>, so that the page can say
    /// that it shows more than was asked for.</summary>
    public static RegisterFilter Read(IEnumerable<KeyValuePair<string, string>> query, out IReadOnlyList<string> unknown)
    {
        var reader = new QueryReader(query);
        var sort = reader.One("sort");
        var filter = new RegisterFilter
        {
            Text = reader.One("q"),
            States = reader.Enums<DueState>("state"),
            Kinds = reader.Enums<UndertakingKind>("kind"),
            Sides = reader.Enums<Side>("side"),
            Pillars = reader.EnumsOrNone<Pillar>("pillar"),
            Statuses = reader.Enums<UndertakingStatus>("status"),
            Leads = reader.All("lead"),
            Partners = reader.All("partner"),
            Bodies = reader.All("body"),
            Threads = reader.All("thread"),
            Nodes = reader.All("node"),
            Engagements = reader.All("engagement"),
            Documents = reader.All("document"),
            SaidIn = reader.All("said"),
            Period = reader.Period("period"),
            Slipped = reader.Yes("slipped"),
            Unconfirmed = reader.Yes("unconfirmed"),
            Assigned = reader.Yes("assigned"),
            Training = reader.Yes("training"),
            Mine = reader.Yes("mine"),
            SilentDays = reader.Number("silent", 0, 9999),
            DueFrom = reader.Day("from"),
            DueTo = reader.Day("to"),
            References = reader.All("ref"),
            Sort = reader.Enum("sort", sort?.TrimStart('-'), RegisterSort.Due),
            Descending = sort?.StartsWith('-') == true,
            Page = reader.Number("page", 1, 1_000_000) ?? 1,
        };
        unknown = reader.Unknown;
        return filter;
    }

    private static IEnumerable<(string Name, string? Value)> Narrowing(RegisterFilter f)
    {
        yield return ("q", f.Text);
        foreach (var (name, values) in Lists(f))
        {
            foreach (var value in values)
            {
                yield return (name, value);
            }
        }

        yield return ("period", f.Period?.Key);
        yield return ("slipped", f.Slipped ? "true" : null);
        yield return ("unconfirmed", f.Unconfirmed ? "true" : null);
        yield return ("assigned", f.Assigned ? "true" : null);
        yield return ("training", f.Training ? "true" : null);
        yield return ("mine", f.Mine ? "true" : null);
        yield return ("silent", f.SilentDays?.ToString(CultureInfo.InvariantCulture));
        yield return ("from", f.DueFrom?.ToString(DayForm, CultureInfo.InvariantCulture));
        yield return ("to", f.DueTo?.ToString(DayForm, CultureInfo.InvariantCulture));
    }

    private static IEnumerable<(string Name, IEnumerable<string> Values)> Lists(RegisterFilter f) =>
    [
        ("state", f.States.Select(v => v.ToString())),
        ("kind", f.Kinds.Select(v => v.ToString())),
        ("side", f.Sides.Select(v => v.ToString())),
        ("pillar", f.Pillars.Select(v => v?.ToString() ?? RegisterFilter.None)),
        ("status", f.Statuses.Select(v => v.ToString())),
        ("lead", f.Leads),
        ("partner", f.Partners),
        ("body", f.Bodies),
        ("thread", f.Threads),
        ("node", f.Nodes),
        ("engagement", f.Engagements),
        ("document", f.Documents),
        ("said", f.SaidIn),
        ("ref", f.References),
    ];
}
