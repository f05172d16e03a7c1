using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Notices;

/// <summary>Who there is to tell.</summary>
public sealed class ReadDigestPeople(CamKetDb db)
{
    public async Task<IReadOnlyList<DigestPerson>> ReadAsync(CancellationToken cancellationToken)
    {
        var (people, lineages) = (new List<DigestPerson>(), new Dictionary<string, IReadOnlyList<string>>());
        foreach (var user in await db.Users.AsNoTracking().Where(u => u.Active).OrderBy(u => u.Id).ToListAsync(cancellationToken))
        {
            var known = user.AgencyId is { } id && lineages.TryGetValue(id, out var lineage)
                ? new Actor { UserId = user.Id, Name = user.DisplayName, Role = user.Role, Clearance = user.Clearance, AgencyId = id, AgencyIds = lineage }
                : await db.ActorOfAsync(user, cancellationToken);
            if (known.AgencyId is not null)
            {
                lineages[known.AgencyId] = known.AgencyIds;
            }

            people.Add(new DigestPerson(user, known));
        }

        return people;
    }
}
