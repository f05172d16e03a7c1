using CamKet.Casework.Search;
using CamKet.Reading.Text;

namespace CamKet.Casework.Agencies;

/// <summary>All agencies through time: who bore which name on a day, and who carries whose work.</summary>
public sealed class AgencyBook
{
    private readonly Dictionary<string, Agency> _agencies;

    public AgencyBook(IEnumerable<Agency> agencies) => _agencies = agencies.ToDictionary(a => a.Id, StringComparer.Ordinal);

    public IEnumerable<Agency> All => _agencies.Values.OrderBy(a => SearchText.Fold(a.NameVi), StringComparer.Ordinal);

    /// <summary>The agencies that exist on <paramref name="day"/>.</summary>
    public IEnumerable<Agency> ExistingOn(DateOnly day) => All.Where(a => ExistsOn(a, day));

    public bool Knows(string? id) => id is not null && _agencies.ContainsKey(id);

    public Agency? Find(string id) => _agencies.GetValueOrDefault(id);

    /// <summary>The name of the day; the last known one where that day has none, and the id itself for an unknown agency.</summary>
    public Bilingual NameOn(string id, DateOnly day)
    {
        if (!_agencies.TryGetValue(id, out var agency))
        {
            return new(id, id);
        }

        var name = agency.Names.FirstOrDefault(n => Covers(n.ValidFrom, n.ValidTo, day));
        return name is null ? new(agency.NameVi, agency.NameEn) : new(name.NameVi, name.NameEn);
    }

    public static bool ExistsOn(Agency agency, DateOnly day) => Covers(agency.ValidFrom, agency.ValidTo, day);

    /// <summary>Who carries the agency's work on that day: itself while it exists, then its successor, or several where the work was split by subject. None known: empty.</summary>
    public IReadOnlyList<WorkCarrier> CarriersOn(string id, DateOnly day) => Carriers(id, day, subject: null, verified: true, seen: []);

    /// <summary>Agencies whose work came, wholly or by subject, to this one.</summary>
    public IEnumerable<(Agency From, AgencySuccession Succession)> PredecessorsOf(string id) =>
        _agencies.Values.SelectMany(a => a.Successors, (from, succession) => (from, succession)).Where(p => p.succession.SuccessorId == id);

    private List<WorkCarrier> Carriers(string id, DateOnly day, Bilingual? subject, bool verified, HashSet<string> seen)
    {
        if (!_agencies.TryGetValue(id, out var agency) || !seen.Add(id))
        {
            return [];
        }

        if (ExistsOn(agency, day))
        {
            return [new WorkCarrier(id, subject, verified)];
        }

        return [.. agency.Successors
            .Where(s => PartialDate.Earliest(s.From) <= day)
            .SelectMany(s => Carriers(s.SuccessorId, day, SubjectOf(s) ?? subject, verified && s.Verified, [.. seen]))
            .GroupBy(c => c.AgencyId, StringComparer.Ordinal)
            .Select(Join)];
    }

    /// <summary>One agency that took several subjects is one carrier.</summary>
    private static WorkCarrier Join(IGrouping<string, WorkCarrier> same)
    {
        var all = same.ToList();
        return all.Count == 1 || all.Exists(c => c.Subject is null)
            ? new WorkCarrier(same.Key, all.Count == 1 ? all[0].Subject : null, all.Exists(c => c.Verified))
            : new WorkCarrier(same.Key, new Bilingual(string.Join(", ", all.Select(c => c.Subject!.Value.Vi)), string.Join(", ", all.Select(c => c.Subject!.Value.En))), all.TrueForAll(c => c.Verified));
    }

    private static Bilingual? SubjectOf(AgencySuccession succession) =>
        succession.Subject is { } subject ? new Bilingual(succession.SubjectVi ?? subject, succession.SubjectEn ?? subject) : null;

    private static bool Covers(string? from, string? to, DateOnly day) =>
        (PartialDate.Earliest(from) ?? DateOnly.MinValue) <= day && day <= (PartialDate.Latest(to) ?? DateOnly.MaxValue);
}

/// <summary>An agency that carries on work, for all of it or for one subject.</summary>
public sealed record WorkCarrier(string AgencyId, Bilingual? Subject, bool Verified);
