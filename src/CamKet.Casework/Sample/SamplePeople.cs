using System.Security.Cryptography;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Sample;

/// <summary>One person for each role. They share one password, made anew for each sample and kept only as a hash.</summary>
public static class SamplePeople
{
    private static readonly (string UserName, string Name, UserRole Role, string? AgencyId, AccessLevel Clearance)[] People =
    [
        ("ha", "Nguyễn Thu Hà", UserRole.Coordinator, null, AccessLevel.Restricted),
        ("minh", "Trần Quang Minh", UserRole.Coordinator, null, AccessLevel.Restricted),
        ("bao", "Phạm Quốc Bảo", UserRole.FocalPoint, "agency:moit", AccessLevel.Internal),
        ("lan", "Vũ Thị Lan", UserRole.FocalPoint, "agency:moha", AccessLevel.Internal),
        ("duc", "Lê Minh Đức", UserRole.Leader, null, AccessLevel.Restricted),
        ("an", "Hoàng An", UserRole.Reader, null, AccessLevel.Public),
        ("admin", "Đỗ Văn Khoa", UserRole.Administrator, null, AccessLevel.Restricted),
    ];

    public static IEnumerable<(string UserName, string Name, UserRole Role)> All => People.Select(p => (p.UserName, p.Name, p.Role));

    internal static Actor Coordinator { get; } = new() { UserId = null, Name = "Nguyễn Thu Hà", Role = UserRole.Coordinator, Clearance = AccessLevel.Restricted };

    /// <summary>Decides on reports that <see cref="Coordinator"/> entered: nobody decides on their own.</summary>
    internal static Actor SecondCoordinator { get; } = new() { UserId = null, Name = "Trần Quang Minh", Role = UserRole.Coordinator, Clearance = AccessLevel.Restricted };

    internal static Actor Leader { get; } = new() { UserId = null, Name = "Lê Minh Đức", Role = UserRole.Leader, Clearance = AccessLevel.Restricted };

    /// <summary>Whether one of the sample's people is the focal point of the agency.</summary>
    internal static bool SpeaksFor(string agencyId) => People.Any(p => p.AgencyId == agencyId);

    internal static Actor FocalPoint(string agencyId, IReadOnlyList<string> lineage) => new()
    {
        UserId = null, Name = People.FirstOrDefault(p => p.AgencyId == agencyId).Name ?? "Đầu mối", Role = UserRole.FocalPoint, Clearance = AccessLevel.Internal, AgencyId = agencyId, AgencyIds = lineage,
    };

    /// <summary>Adds whoever is missing and gives all of them a new password, which is returned and stored nowhere.</summary>
    internal static async Task<string> AddAsync(CamKetDb db, Journal journal, IPasswordHasher<User> hasher)
    {
        var password = NewPassword();
        await journal.SaveAsync(Actor.System, async acts =>
        {
            foreach (var person in People)
            {
                var user = await db.Users.FirstOrDefaultAsync(u => u.UserName == person.UserName);
                if (user is null)
                {
                    user = new User
                    {
                        UserName = person.UserName, NormalizedUserName = person.UserName.ToUpperInvariant(), DisplayName = person.Name, Role = person.Role,
                        AgencyId = person.AgencyId, Clearance = person.Clearance, LockoutEnabled = true,
                    };
                    db.Users.Add(user);
                    acts.Record(ActKind.UserAdding, "user", person.UserName, after: new { user.DisplayName, user.Role, user.AgencyId, user.Clearance });
                }

                user.PasswordHash = hasher.HashPassword(user, password);
                user.SecurityStamp = Guid.NewGuid().ToString("N");
            }
        });
        return password;
    }

    /// <summary>Four groups of four letters and digits that are not mistaken for each other: about 80 bits.</summary>
    private static string NewPassword()
    {
        const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";
        return string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Signs, 4)));
    }
}
