using CamKet.Casework.Documents;
using CamKet.Casework.Partners;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Roles;

/// <summary>Roles as of a day: Viet Nam's own first, then the chairs of ASEAN, then the others.</summary>
public sealed record RoleList(IReadOnlyList<Role> VietNam, IReadOnlyList<Role> Chairs, IReadOnlyList<Role> Others);

/// <summary>Who held what.</summary>
public sealed class RoleQuery(CamKetDb db)
{
    /// <param name="actor">Who looks.</param>
    /// <param name="asOf">Only roles whose term may cover this day; null for all times.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<RoleList> ReadAsync(Actor actor, DateOnly? asOf, CancellationToken cancellationToken = default)
    {
        var agencies = await db.Agencies.AsNoTracking().Select(a => a.Id).ToListAsync(cancellationToken);
        var all = (await db.Roles.AsNoTracking().CitingVisible(actor, db).ToListAsync(cancellationToken))
            .Where(r => asOf is not { } day || Covers(r, day))
            .OrderByDescending(r => PartialDate.Earliest(r.From) ?? DateOnly.MinValue).ThenBy(r => r.Id).ToList();
        bool Ours(Role role) => role.HolderId is { } holder && (holder == PartnershipLevels.VietNam || agencies.Contains(holder));
        bool Chairs(Role role) => role.BodyId == PartnershipLevels.Asean && role.ThemeEn is not null;
        return new RoleList([.. all.Where(Ours)], [.. all.Where(Chairs)], [.. all.Where(r => !Ours(r) && !Chairs(r))]);
    }

    /// <summary>Whether the term can cover the day; a term without a beginning is taken as open.</summary>
    public static bool Covers(Role role, DateOnly day) =>
        (PartialDate.Earliest(role.From) is not { } from || from <= day) && (PartialDate.Latest(role.To) is not { } to || to >= day);
}
