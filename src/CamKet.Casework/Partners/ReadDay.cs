using CamKet.Casework.Figures;
using CamKet.Casework.Roles;
using CamKet.Casework.Users;

namespace CamKet.Casework.Partners;

/// <summary>How things stood on a day: who was a member, who chaired, at what level each partnership stood, and how many, beside what sources counted.</summary>
public sealed record DayView(DateOnly On, PartnerList Partners, RoleList Roles, IReadOnlyList<CountOfDay> Counts);

/// <summary>One count of the day.</summary>
/// <param name="Sure">What our own rows come to for certain.</param>
/// <param name="Unsure">Those that may belong to it.</param>
/// <param name="Claims">What sources counted at any time, in order of time, each beside our count for its own day.</param>
public sealed record CountOfDay(int Sure, int Unsure, IReadOnlyList<CheckedFigure> Claims)
{
    /// <summary>The last number that a source gave by <paramref name="day"/>; null where none had by then.</summary>
    public CheckedFigure? StandingOn(DateOnly day) => Claims.LastOrDefault(c => PartialDate.Earliest(c.Claim.AsOf) <= day);
}

/// <summary>Reads a day.</summary>
public sealed class ReadDay(CamKetDb db, PartnerQuery partners, RoleQuery roles, TimeProvider clock)
{
    public async Task<DayView> ReadAsync(Actor actor, DateOnly? on, CancellationToken cancellationToken = default)
    {
        var list = await partners.ListAsync(actor, new PartnerFilter { AsOf = on }, cancellationToken);
        var own = await OwnCounts.ReadAsync(db, actor, clock.TodayInVietNam(), cancellationToken);
        return new DayView(list.On, list, await roles.ReadAsync(actor, list.On, cancellationToken),
        [
            .. list.Claims.GroupBy(c => (c.Check.Counted, c.Claim.Measure)).Select(g =>
            {
                var (sure, unsure, _) = own.On(g.Key.Counted, PartialDate.From(list.On))!.Value;
                return new CountOfDay(sure, unsure, [.. g.OrderBy(c => PartialDate.Latest(c.Claim.AsOf)).ThenBy(c => c.Claim.Id)]);
            }),
        ]);
    }
}
