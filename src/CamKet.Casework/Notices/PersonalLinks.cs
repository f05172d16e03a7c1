using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Notices;

/// <summary>Why a link opens nothing.</summary>
public enum LinkRefusal { None, NoSuch, Expired, UsedUp, Revoked, Closed }

/// <summary>A link that was followed: for whom it stands, or why it opens nothing.</summary>
public sealed record FollowedLink(LinkRefusal Refusal, PersonalLink? Link = null, User? User = null, Actor? Actor = null, Undertaking? Undertaking = null);

/// <summary>Makes, follows and revokes personal links. A token is 256 random bits, shown once; the database knows its hash only.</summary>
public sealed class PersonalLinks(CamKetDb db, Journal journal, TimeProvider clock)
{
    public static readonly TimeSpan ReportLife = TimeSpan.FromDays(14);
    public static readonly TimeSpan UnsubscribeLife = TimeSpan.FromDays(180);
    public const int ReportUses = 3;

    private const int TokenBytes = 32;

    /// <summary>The tokens of new report links, by undertaking, and of one to stop the mails. Made while a mail is written; nobody's act.</summary>
    public async Task<(IReadOnlyDictionary<long, string> Reports, string Unsubscribe)> MakeForMailAsync(long userId, IReadOnlyCollection<long> undertakingIds, CancellationToken cancellationToken)
    {
        var now = clock.NowUtc();
        var reports = undertakingIds.Distinct().ToDictionary(id => id, _ => NewToken());
        db.PersonalLinks.AddRange(reports.Select(r => new PersonalLink
        {
            Kind = LinkKind.Report, UserId = userId, UndertakingId = r.Key, TokenHash = HashOf(r.Value), CreatedAt = now, ExpiresAt = now + ReportLife, UsesLeft = ReportUses,
        }));
        var unsubscribe = NewToken();
        db.PersonalLinks.Add(new PersonalLink { Kind = LinkKind.Unsubscribe, UserId = userId, TokenHash = HashOf(unsubscribe), CreatedAt = now, ExpiresAt = now + UnsubscribeLife });
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return (reports, unsubscribe);
    }

    /// <summary>A new address of the person's own calendar or feed; an earlier one of the kind ends with it.</summary>
    public Task<string> MakeFeedAsync(Actor actor, LinkKind kind, CancellationToken cancellationToken = default) => journal.SaveAsync(actor, async acts =>
    {
        var token = NewToken();
        await EndAsync(Living(actor.UserId!.Value).Where(l => l.Kind == kind), cancellationToken);
        db.PersonalLinks.Add(new PersonalLink { Kind = kind, UserId = actor.UserId.Value, TokenHash = HashOf(token), CreatedAt = clock.NowUtc() });
        acts.Record(ActKind.LinkMaking, "link", kind.ToString());
        return token;
    }, cancellationToken);

    /// <summary>How many links of each kind open something for the person now.</summary>
    public async Task<IReadOnlyDictionary<LinkKind, int>> CountAsync(long userId, CancellationToken cancellationToken = default) =>
        await Living(userId).GroupBy(l => l.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    /// <summary>Ends a person's links of some kinds: the person itself, or an administrator.</summary>
    public Task RevokeAsync(Actor actor, long userId, IReadOnlyList<LinkKind> kinds, CancellationToken cancellationToken = default)
    {
        if (actor.UserId != userId)
        {
            actor.Demand(Permission.Administer);
        }

        return journal.SaveAsync(actor, async acts =>
        {
            var name = await db.Users.Where(u => u.Id == userId).Select(u => u.UserName).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("user");
            var ended = await EndAsync(Living(userId).Where(l => kinds.Contains(l.Kind)), cancellationToken);
            if (ended > 0)
            {
                acts.Record(ActKind.LinkRevoking, "user", name, null, new { Rows = ended });
            }
        }, cancellationToken);
    }

    /// <summary>Ends the one link that the person followed.</summary>
    public Task RevokeAsync(FollowedLink followed, CancellationToken cancellationToken = default) => journal.SaveAsync(followed.Actor!, async acts =>
    {
        var id = followed.Link!.Id;
        if (await EndAsync(db.PersonalLinks.Where(l => l.Id == id && l.RevokedAt == null), cancellationToken) > 0)
        {
            acts.Record(ActKind.LinkRevoking, "user", followed.User!.UserName!, null, new { Rows = 1 });
        }
    }, cancellationToken);

    /// <summary>Looks where a token leads. Changes nothing: programs that scan mails follow links too.</summary>
    public async Task<FollowedLink> FollowAsync(string? token, LinkKind kind, CancellationToken cancellationToken = default)
    {
        if (token is not { Length: > 20 and < 100 })
        {
            return new(LinkRefusal.NoSuch);
        }

        var hash = HashOf(token);
        var link = await db.PersonalLinks.AsNoTracking().FirstOrDefaultAsync(l => l.TokenHash == hash && l.Kind == kind, cancellationToken);
        var user = link is null ? null : await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == link.UserId, cancellationToken);
        if (link is null || user is not { Active: true })
        {
            return new(LinkRefusal.NoSuch);
        }

        var refusal = link switch
        {
            { RevokedAt: not null } => LinkRefusal.Revoked,
            { ExpiresAt: { } until } when until <= clock.NowUtc() => LinkRefusal.Expired,
            { UsesLeft: <= 0 } => LinkRefusal.UsedUp,
            _ => LinkRefusal.None,
        };
        var actor = await db.ActorOfAsync(user, cancellationToken);
        if (refusal != LinkRefusal.None || link.UndertakingId is null)
        {
            return new(refusal, link, user, actor);
        }

        // What became restricted, or another agency's, since the mail was sent is closed to its links.
        var undertaking = !actor.May(Permission.Report) ? null
            : await db.Undertakings.AsNoTracking().VisibleTo(actor).FirstOrDefaultAsync(u => u.Id == link.UndertakingId && u.Access < AccessLevel.Restricted, cancellationToken);
        return undertaking is null ? new(LinkRefusal.Closed, link, user, actor) : new(LinkRefusal.None, link, user, actor, undertaking);
    }

    /// <summary>One use less; called inside the save that uses it, so that two at once cannot both have the last one.</summary>
    public async Task UseAsync(long id, CancellationToken cancellationToken)
    {
        var now = clock.NowUtc();
        var used = await db.PersonalLinks.Where(l => l.Id == id && l.RevokedAt == null && l.UsesLeft > 0 && l.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsesLeft, l => l.UsesLeft - 1), cancellationToken);
        if (used == 0)
        {
            throw new RefusalException("Liên kết này vừa hết hiệu lực. Hãy đăng nhập để gửi báo cáo, hoặc đợi thư của ngày làm việc tới.", "This link has just ended. Sign in to send the report, or wait for the next working day's mail.");
        }
    }

    private IQueryable<PersonalLink> Living(long userId)
    {
        var now = clock.NowUtc();
        return db.PersonalLinks.Where(l => l.UserId == userId && l.RevokedAt == null && (l.ExpiresAt == null || l.ExpiresAt > now) && (l.UsesLeft == null || l.UsesLeft > 0));
    }

    private Task<int> EndAsync(IQueryable<PersonalLink> links, CancellationToken cancellationToken)
    {
        DateTime? now = clock.NowUtc();
        return links.ExecuteUpdateAsync(set => set.SetProperty(l => l.RevokedAt, now), cancellationToken);
    }

    private static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
