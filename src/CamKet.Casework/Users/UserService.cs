using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CamKet.Casework.Documents;
using CamKet.Casework.History;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Users;

/// <summary>What an administrator says of a person.</summary>
public sealed record UserGiven
{
    public required string? DisplayName { get; init; }

    public required UserRole Role { get; init; }

    public string? AgencyId { get; init; }

    public AccessLevel Clearance { get; init; } = AccessLevel.Internal;

    public bool Active { get; init; } = true;

    /// <summary>Where the daily mail goes; blank for nowhere.</summary>
    public string? Email { get; init; }
}

/// <summary>Adds and amends the people who sign in. Passwords are made here, shown once and never stored as they are.</summary>
public sealed partial class UserService(CamKetDb db, Journal journal)
{
    private static readonly PasswordHasher<User> Hasher = new();

    private const int UserNameMaxLength = 64;
    private const int EmailMaxLength = 254;

    /// <summary>The first password of the new person.</summary>
    public Task<string> AddAsync(Actor actor, string? userName, UserGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Administer);
        return journal.SaveAsync(actor, async acts =>
        {
            var user = new User { UserName = await FreeNameAsync(userName, cancellationToken), DisplayName = "", Role = given.Role, LockoutEnabled = true, SecurityStamp = NewStamp(), ConcurrencyStamp = NewStamp() };
            user.NormalizedUserName = user.UserName!.ToUpperInvariant();
            await SetAsync(user, given, cancellationToken);
            var password = NewPassword();
            user.PasswordHash = Hasher.HashPassword(user, password);
            db.Users.Add(user);
            acts.Record(ActKind.UserAdding, "user", user.UserName, after: Facts(user));
            return password;
        }, cancellationToken);
    }

    /// <summary>Amends a person; whoever changes in role, agency, clearance or activity signs in anew.</summary>
    /// <param name="seen">The stamp of the row that the form was filled from.</param>
    public Task AmendAsync(Actor actor, long id, string? seen, UserGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Administer);
        return journal.SaveAsync(actor, async acts =>
        {
            var user = await LoadAsync(id, cancellationToken);
            if (user.ConcurrencyStamp != seen)
            {
                var last = await db.LastActAsync("user", user.UserName!, cancellationToken);
                throw new ConflictException(StandsNow(user), last.By, last.At);
            }

            await DemandAnAdministratorAsync(user, given, cancellationToken);
            var before = Facts(user);
            var powers = (user.Role, user.AgencyId, user.Clearance, user.Active);
            await SetAsync(user, given, cancellationToken);
            user.ConcurrencyStamp = NewStamp();
            if (powers != (user.Role, user.AgencyId, user.Clearance, user.Active))
            {
                user.SecurityStamp = NewStamp();
            }

            acts.Record(ActKind.UserAmending, "user", user.UserName!, before, Facts(user));
        }, cancellationToken);
    }

    /// <summary>A new password; sessions that are open end, and a lock-out too.</summary>
    public Task<string> ResetPasswordAsync(Actor actor, long id, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Administer);
        return journal.SaveAsync(actor, async acts =>
        {
            var user = await LoadAsync(id, cancellationToken);
            var password = NewPassword();
            user.PasswordHash = Hasher.HashPassword(user, password);
            (user.SecurityStamp, user.ConcurrencyStamp, user.LockoutEnd, user.AccessFailedCount) = (NewStamp(), NewStamp(), null, 0);
            acts.Record(ActKind.UserAmending, "user", user.UserName!, after: new { PasswordReset = true });
            return password;
        }, cancellationToken);
    }

    private async Task<User> LoadAsync(long id, CancellationToken cancellationToken) =>
        await db.Users.FirstOrDefaultAsync(u => u.Id == id, cancellationToken) ?? throw new NotFoundException($"user {id}");

    private async Task SetAsync(User user, UserGiven given, CancellationToken cancellationToken)
    {
        user.DisplayName = GivenText.Required(given.DisplayName, nameof(given.DisplayName));
        if (user.DisplayName.Length > User.NameMaxLength)
        {
            throw new RefusalException($"Dài quá {User.NameMaxLength} ký tự. Hãy viết ngắn lại.", $"Longer than {User.NameMaxLength} characters. Make it shorter.", nameof(given.DisplayName));
        }

        var agency = given.AgencyId.OrNull();
        if (agency is not null && !await db.Agencies.AnyAsync(a => a.Id == agency, cancellationToken))
        {
            throw new RefusalException("Không có cơ quan này trong danh sách. Hãy chọn lại.", "There is no such agency in the list. Choose again.", nameof(given.AgencyId));
        }

        if (given.Role == UserRole.FocalPoint && agency is null)
        {
            throw new RefusalException("Đầu mối phải thuộc một cơ quan. Hãy chọn cơ quan.", "A focal point speaks for an agency. Choose it.", nameof(given.AgencyId));
        }

        (user.Role, user.AgencyId, user.Clearance, user.Active) = (given.Role, agency, given.Clearance, given.Active);
        user.Email = MailAddressOf(given.Email);
        user.NormalizedEmail = user.Email?.ToUpperInvariant();
    }

    /// <summary>One plain address in ASCII: every mail server takes it, and no name or second address hides in it.</summary>
    private static string? MailAddressOf(string? typed) => typed.OrNull() is not { } text ? null
        : text.Length <= EmailMaxLength && Ascii.IsValid(text) && MailAddress.TryCreate(text, out var address) && address.Address == text ? text
        : throw new RefusalException("Địa chỉ thư chưa đúng. Viết như ten@cq.example, không dấu, một địa chỉ.", "This is no mail address. Write one like name@office.example, without marks.", "Email");

    private async Task DemandAnAdministratorAsync(User user, UserGiven given, CancellationToken cancellationToken)
    {
        var stays = given is { Role: UserRole.Administrator, Active: true };
        if (user is { Role: UserRole.Administrator, Active: true } && !stays
            && !await db.Users.AnyAsync(u => u.Id != user.Id && u.Active && u.Role == UserRole.Administrator, cancellationToken))
        {
            throw new RefusalException("Đây là quản trị cuối cùng đang hoạt động. Hãy thêm một quản trị khác trước.", "This is the last active administrator. Add another one first.",
                given.Active ? nameof(given.Role) : nameof(given.Active));
        }
    }

    private async Task<string> FreeNameAsync(string? typed, CancellationToken cancellationToken)
    {
        var name = typed.OrNull() ?? throw new RefusalException("Chưa điền tên đăng nhập.", "The user name is not filled in.", "UserName");
        if (name.Length > UserNameMaxLength || !PlainName().IsMatch(name))
        {
            throw new RefusalException("Tên đăng nhập chỉ gồm chữ không dấu, chữ số và các dấu . - _ @, nhiều nhất 64 ký tự.",
                "A user name has letters without marks, digits and the signs . - _ @ only, at most 64 of them.", "UserName");
        }

        var folded = name.ToUpperInvariant();
        return await db.Users.AnyAsync(u => u.NormalizedUserName == folded, cancellationToken)
            ? throw new RefusalException($"Tên đăng nhập «{name}» đã có người dùng. Hãy chọn tên khác.", $"The user name “{name}” is taken. Choose another one.", "UserName")
            : name;
    }

    private static Dictionary<string, string?> StandsNow(User u) => new()
    {
        [nameof(u.DisplayName)] = u.DisplayName, [nameof(u.Role)] = u.Role.ToString(), [nameof(u.AgencyId)] = u.AgencyId, [nameof(u.Clearance)] = u.Clearance.ToString(), [nameof(u.Email)] = u.Email,
    };

    private static object Facts(User u) => new { u.DisplayName, u.Role, u.AgencyId, u.Clearance, u.Active, u.Email };

    private static string NewStamp() => Guid.NewGuid().ToString("N");

    /// <summary>Four groups of four letters and digits that are not mistaken for each other: about 80 bits.</summary>
    private static string NewPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 4)));

    [GeneratedRegex(@"^[A-Za-z0-9._@-]+$")]
    private static partial Regex PlainName();
}
