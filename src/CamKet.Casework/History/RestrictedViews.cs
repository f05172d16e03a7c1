using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.History;

/// <summary>Keeps who looked at what is restricted. Looking again within the hour leaves no second act, so that a page turned back and forth does not fill the history.</summary>
public sealed class RestrictedViews(CamKetDb db, Journal journal, TimeProvider clock)
{
    private static readonly TimeSpan OneLook = TimeSpan.FromHours(1);

    /// <summary>Records the look where <paramref name="access"/> is restricted.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="subjectType">"undertaking", "document" …</param>
    /// <param name="subject">Its reference; of a list, the filter.</param>
    /// <param name="access">The level of what is looked at.</param>
    public Task RecordAsync(Actor actor, string subjectType, string subject, AccessLevel access) =>
        access == AccessLevel.Restricted ? RecordAsync(actor, subjectType, subject, after: null) : Task.CompletedTask;

    /// <summary>Records that a list showed <paramref name="restricted"/> rows that are restricted, if any.</summary>
    public Task RecordListAsync(Actor actor, string list, string filter, int restricted) =>
        restricted > 0 ? RecordAsync(actor, list, filter, new { Restricted = restricted }) : Task.CompletedTask;

    private async Task RecordAsync(Actor actor, string subjectType, string subject, object? after)
    {
        var since = clock.NowUtc() - OneLook;
        var known = await db.Acts.AsNoTracking().AnyAsync(a =>
            a.SubjectType == subjectType && a.Subject == subject && a.Kind == ActKind.RestrictedViewing && a.UserId == actor.UserId && a.At > since);
        if (!known)
        {
            await journal.SaveAsync(actor with { OnceKey = null }, acts =>
            {
                acts.Record(ActKind.RestrictedViewing, subjectType, subject, after: after);
                return Task.CompletedTask;
            });
        }
    }
}
