using CamKet.Casework.Users;

namespace CamKet.Casework.Notices;

/// <summary>Somebody who may be told something today.</summary>
public sealed record DigestPerson(User User, Actor Actor)
{
    /// <summary>People with the same reach see the same rows, so that these are read once for all of them.</summary>
    public string Reach { get; } = string.Join('|', Actor.Role, Actor.Clearance, string.Join(',', Actor.AgencyIds));

    public bool TakesMail => User is { Active: true, DigestOff: false, Email.Length: > 0 };
}
