using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Notices;

/// <summary>Sends what waits. Any number of nodes may do it at once, and any of them may die at any moment: docs/adr/0011 says what can be promised and how it is kept.</summary>
public sealed class DeliverMail(CamKetDb db, IMailer mailer, TimeProvider clock)
{
    /// <summary>After this long a node that works on a mail is taken for dead. Longer than any attempt lasts.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait after the first, second … attempt; after the last one it has failed.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];

    private const int ErrorMaxLength = 500;

    /// <summary>Sends everything that waits now; how many mails the server took.</summary>
    public async Task<int> DeliverAsync(CancellationToken cancellationToken = default)
    {
        if (!mailer.IsOn)
        {
            return 0;
        }

        await TakeOverAsync(cancellationToken);
        var sent = 0;
        while (!cancellationToken.IsCancellationRequested && await ClaimAsync(cancellationToken) is { } mail)
        {
            // Once begun it is ended: stopping the program waits for the one mail that is under way.
            sent += await SendAsync(mail, CancellationToken.None) ? 1 : 0;
        }

        return sent;
    }

    /// <summary>What a dead node left: nothing had left while it was writing; where it was sending, nobody knows.</summary>
    private async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        var now = clock.NowUtc();
        await db.Mails.Where(m => m.State == MailState.Writing && m.LeaseUntil < now)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Waiting).SetProperty(m => m.LeaseUntil, (DateTime?)null), cancellationToken);
        await db.Mails.Where(m => m.State == MailState.Sending && m.LeaseUntil < now)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Unknown).SetProperty(m => m.LeaseUntil, (DateTime?)null)
                .SetProperty(m => m.Error, "The program ended while the mail was being handed over."), cancellationToken);
    }

    /// <summary>The next mail, for this node alone: of two that ask for it at once the database gives it to one.</summary>
    private async Task<Mail?> ClaimAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = clock.NowUtc();
            var id = await db.Mails.Where(m => m.State == MailState.Waiting && m.NextAttemptAt <= now).OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).Select(m => (long?)m.Id).FirstOrDefaultAsync(cancellationToken);
            if (id is null)
            {
                return null;
            }

            if (await MoveAsync(id.Value, MailState.Waiting, MailState.Writing, cancellationToken))
            {
                return await db.Mails.AsNoTracking().FirstAsync(m => m.Id == id, cancellationToken);
            }
        }
    }

    private async Task<bool> SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsNoTracking().FirstAsync(u => u.Id == mail.UserId, cancellationToken);
        var person = new DigestPerson(user, await db.ActorOfAsync(user, cancellationToken));
        if (!person.TakesMail || person.Reach != mail.Reach)
        {
            await EndAsync(mail, MailState.Dropped, "The person takes no mail any more, or may see other things than when it was gathered.", cancellationToken);
            return false;
        }

        try
        {
            var text = await mailer.WriteAsync(mail, user, cancellationToken);
            // Saved before the first byte leaves: whoever finds it there knows that it may have arrived.
            if (!await MoveAsync(mail.Id, MailState.Writing, MailState.Sending, cancellationToken))
            {
                return false;
            }

            await mailer.SendAsync(text, cancellationToken);
        }
        catch (MailNotTakenException refused)
        {
            await NotTakenAsync(mail, refused, cancellationToken);
            return false;
        }
#pragma warning disable CA1031 // Whatever it was: the server may have the mail.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            await EndAsync(mail, MailState.Unknown, broken.Message, cancellationToken);
            return false;
        }

        await EndAsync(mail, MailState.Sent, null, cancellationToken);
        return true;
    }

    private Task NotTakenAsync(Mail mail, MailNotTakenException refused, CancellationToken cancellationToken)
    {
        if (refused.ForGood || mail.Attempts >= Waits.Count)
        {
            return EndAsync(mail, MailState.Failed, refused.Message, cancellationToken);
        }

        var next = clock.NowUtc() + Waits[mail.Attempts];
        return db.Mails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Waiting).SetProperty(m => m.LeaseUntil, (DateTime?)null)
            .SetProperty(m => m.Attempts, mail.Attempts + 1).SetProperty(m => m.NextAttemptAt, next).SetProperty(m => m.Error, Cut(refused.Message)), cancellationToken);
    }

    private async Task<bool> MoveAsync(long id, MailState from, MailState to, CancellationToken cancellationToken)
    {
        DateTime? until = clock.NowUtc() + Lease;
        return await db.Mails.Where(m => m.Id == id && m.State == from)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, to).SetProperty(m => m.LeaseUntil, until), cancellationToken) == 1;
    }

    private Task EndAsync(Mail mail, MailState state, string? error, CancellationToken cancellationToken)
    {
        DateTime? sentAt = state == MailState.Sent ? clock.NowUtc() : null;
        // What went out is not kept a second time; what did not may be sent again by an administrator.
        var content = state is MailState.Sent or MailState.Dropped ? null : mail.Content;
        return db.Mails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, state).SetProperty(m => m.SentAt, sentAt).SetProperty(m => m.Content, content)
            .SetProperty(m => m.Attempts, mail.Attempts + 1).SetProperty(m => m.LeaseUntil, (DateTime?)null).SetProperty(m => m.Error, Cut(error)), cancellationToken);
    }

    private static string? Cut(string? error) => error is { Length: > ErrorMaxLength } ? error[..ErrorMaxLength] : error;
}
