using CamKet.Casework.Agencies;
using CamKet.Casework.Documents;
using CamKet.Casework.Partners;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Figures;

/// <summary>What our own rows come to on a day, to stand beside what sources count.</summary>
public sealed class OwnCounts
{
    /// <summary>What is counted from levels of partnership.</summary>
    public static readonly IReadOnlyList<string> OfPartners = ["members", "aseanPartners", "vnComprehensiveUp", "vnComprehensiveStrategic"];

    /// <summary>All that can be counted, each by its own name on screen ("OwnCount.members").</summary>
    public static readonly IReadOnlyList<string> All = [.. OfPartners, "ministries"];

    private readonly ILookup<(string OfId, string PartnerId), PartnershipLevel> _levels;
    private readonly IReadOnlyList<Agency> _ministries;
    private readonly DateOnly _today;

    private OwnCounts(IEnumerable<PartnershipLevel> levels, IReadOnlyList<Agency> ministries, DateOnly today) =>
        (_levels, _ministries, _today) = (levels.ToLookup(l => (l.OfId, l.PartnerId)), ministries, today);

    public static async Task<OwnCounts> ReadAsync(CamKetDb db, Actor actor, DateOnly today, CancellationToken cancellationToken = default) => new(
        await db.PartnershipLevels.AsNoTracking().CitingVisible(actor, db).ToListAsync(cancellationToken),
        await db.Agencies.AsNoTracking().Where(a => a.Kind == "ministry").ToListAsync(cancellationToken), today);

    /// <summary>How many surely and how many perhaps; null where there is no such count. A source without a date is held to today.</summary>
    public (int Sure, int Unsure, DateOnly Day)? On(string? counted, string? asOf)
    {
        var day = PartialDate.Latest(asOf) is { } last && last < _today ? last : _today;
        return counted switch
        {
            "members" => Levels(PartnershipLevels.Asean, ["member"], day),
            "aseanPartners" => Levels(PartnershipLevels.Asean, [.. PartnershipLevels.InOrder.Where(l => l is not ("member" or "observer"))], day),
            "vnComprehensiveUp" => Levels(PartnershipLevels.VietNam, PartnershipLevels.ComprehensiveUp, day),
            "vnComprehensiveStrategic" => Levels(PartnershipLevels.VietNam, ["comprehensive-strategic"], day),
            "ministries" => (_ministries.Count(m => Exists(m, day)), 0, day),
            _ => null,
        };
    }

    private (int, int, DateOnly) Levels(string of, IReadOnlyCollection<string> wanted, DateOnly day)
    {
        var standing = _levels.Where(pair => pair.Key.OfId == of).Select(pair => PartnershipLevels.On(pair, day, _today)).OfType<Standing>().Where(s => wanted.Contains(s.Level.Level)).ToList();
        return (standing.Count(s => s.Sure), standing.Count(s => !s.Sure), day);
    }

    private static bool Exists(Agency agency, DateOnly day) =>
        (PartialDate.Earliest(agency.ValidFrom) is not { } from || from <= day) && (PartialDate.Latest(agency.ValidTo) is not { } to || to >= day);
}
