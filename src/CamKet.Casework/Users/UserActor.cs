using CamKet.Casework.Agencies;

namespace CamKet.Casework.Users;

/// <summary>What a person may do and see where no session says it: scheduled work, and links in mails.</summary>
public static class UserActor
{
    public static async Task<Actor> ActorOfAsync(this CamKetDb db, User user, CancellationToken cancellationToken = default) => new()
    {
        UserId = user.Id,
        Name = user.DisplayName,
        Role = user.Role,
        Clearance = user.Clearance,
        AgencyId = user.AgencyId,
        AgencyIds = user.AgencyId is null ? [] : await db.WithPredecessorsAsync(user.AgencyId, cancellationToken),
    };
}
