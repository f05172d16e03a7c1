using System.Globalization;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Notices;

/// <summary>A mail that is not known to have arrived, as the administrator sees it: to whom and why, not what it says.</summary>
public sealed record MailTrouble(long Id, string To, DateOnly Day, MailState State, int Attempts, DateTime? NextAttemptAt, string? Error);

/// <summary>How sending stands.</summary>
public sealed record MailStanding(IReadOnlyDictionary<MailState, int> States, IReadOnlyList<MailTrouble> Troubles, DigestDay? LastDay, DateTime? LastSentAt, int Listening, int People);

/// <summary>What an administrator sees of the mails and decides about those that did not go.</summary>
public sealed class MailDesk(CamKetDb db, Journal journal, TimeProvider clock)
{
    private const int MostTroubles = 100;

    private static readonly MailState[] Troubled = [MailState.Unknown, MailState.Failed];

    public async Task<MailStanding> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Administer);
        var troubles = await (from mail in db.Mails.AsNoTracking()
                              where Troubled.Contains(mail.State) || (mail.State == MailState.Waiting && mail.Attempts > 0)
                              join user in db.Users on mail.UserId equals user.Id
                              orderby mail.Day descending, mail.Id descending
                              select new MailTrouble(mail.Id, user.DisplayName, mail.Day, mail.State, mail.Attempts, mail.State == MailState.Waiting ? mail.NextAttemptAt : null, mail.Error)).Take(MostTroubles).ToListAsync(cancellationToken);
        return new MailStanding(
            await db.Mails.GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken),
            troubles,
            await db.DigestDays.AsNoTracking().OrderByDescending(d => d.Day).FirstOrDefaultAsync(cancellationToken),
            await db.Mails.MaxAsync(m => m.SentAt, cancellationToken),
            await db.Users.CountAsync(u => u.Active && !u.DigestOff && u.Email != null, cancellationToken),
            await db.Users.CountAsync(u => u.Active, cancellationToken));
    }

    /// <summary>Sends it again, or lets it be.</summary>
    public Task DecideAsync(Actor actor, long id, bool again, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Administer);
        return journal.SaveAsync(actor, async acts =>
        {
            var mail = await db.Mails.FirstOrDefaultAsync(m => m.Id == id, cancellationToken) ?? throw new NotFoundException("mail " + id.ToString(CultureInfo.InvariantCulture));
            if (!Troubled.Contains(mail.State))
            {
                throw new RefusalException("Thư này không còn chờ quyết định: có thể người khác vừa xử lý. Hãy tải lại trang.", "This mail no longer waits for a decision: somebody else may have dealt with it. Load the page again.");
            }

            var before = new { mail.State };
            (mail.State, mail.Attempts, mail.NextAttemptAt) = (again ? MailState.Waiting : MailState.Dropped, 0, clock.NowUtc());
            mail.Content = again ? mail.Content : null;
            acts.Record(ActKind.MailDeciding, "mail", mail.Key, before, new { mail.State });
        }, cancellationToken);
    }
}
