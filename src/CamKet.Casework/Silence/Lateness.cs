using CamKet.Casework.Register;

namespace CamKet.Casework.Silence;

/// <summary>How many undertakings of one agency, pillar and kind were late or not, of those whose due date has passed.</summary>
public sealed record LatenessCount(string? LeadAgencyId, Pillar? Pillar, UndertakingKind Kind, DueState State, int Count);

/// <summary>Forecasts from similar past ones: the closest likeness of which enough have passed. From fewer there is no forecast.</summary>
public sealed class Lateness(IReadOnlyList<LatenessCount> past, DateOnly today)
{
    /// <summary>From fewer past ones nothing is said.</summary>
    public const int LeastSample = 8;

    internal static readonly DueState[] LateStates = [DueState.DoneLate, DueState.Overdue];

    private readonly Dictionary<(Likeness, string?, Pillar?, UndertakingKind?), LatenessForecast?> _known = [];

    /// <summary>The rows that forecasts rest on. What has no evidence, or stands outside, is neither on time nor late.</summary>
    public static RegisterFilter Past(DateOnly today) => new() { States = [DueState.DoneOnTime, .. LateStates], DueTo = today.AddDays(-1) };

    public LatenessForecast? For(string? leadAgencyId, Pillar? pillar, UndertakingKind kind) => leadAgencyId is null ? null
        : Enum.GetValues<Likeness>().Select(alike => Of(alike, leadAgencyId, pillar, kind)).FirstOrDefault(f => f is not null);

    private LatenessForecast? Of(Likeness alike, string lead, Pillar? pillar, UndertakingKind kind)
    {
        var (byAgency, byPillar, byKind) = (alike != Likeness.PillarKind, alike != Likeness.Agency, alike is Likeness.AgencyPillarKind or Likeness.PillarKind);
        var key = (alike, byAgency ? lead : null, byPillar ? pillar : null, byKind ? kind : (UndertakingKind?)null);
        if (!_known.TryGetValue(key, out var forecast))
        {
            var similar = past.Where(p => (!byAgency || p.LeadAgencyId == lead) && (!byPillar || p.Pillar == pillar) && (!byKind || p.Kind == kind)).ToList();
            var rows = Past(today) with { Leads = byAgency ? [lead] : [], Pillars = byPillar ? [pillar] : [], Kinds = byKind ? [kind] : [] };
            var (late, of) = (similar.Where(p => LateStates.Contains(p.State)).Sum(p => p.Count), similar.Sum(p => p.Count));
            _known[key] = forecast = of < LeastSample ? null : new LatenessForecast(late, of, alike, rows);
        }

        return forecast;
    }
}
