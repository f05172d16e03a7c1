using System.Globalization;
using CamKet.Casework.Register;
using CamKet.Casework.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Notices;

/// <summary>Puts down the mails of a day: once, whichever node comes first. Everything is read beforehand; saving takes the write lock for a moment only.</summary>
public sealed class BuildDigests(
    CamKetDb db, IDatabaseEngine engine, OpenCalendar calendars, NoticeSettings settings, ReadDigestPeople readPeople, ClimbLadder ladder, DigestRows digestRows, DigestEvents events, FollowViews views, TimeProvider clock)
{
    /// <summary>For so long a link that ended can still say why.</summary>
    private const int DaysLinksAreRemembered = 60;

    /// <summary>How many mails were put down; null where it is not the time, or another node was first.</summary>
    public async Task<int?> BuildAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.NowUtc();
        var today = clock.TodayInVietNam();
        if (now.InVietNam().Hour < settings.Hour || await db.DigestDays.AnyAsync(d => d.Day >= today, cancellationToken) || await IsQuietAsync(today, cancellationToken))
        {
            return null;
        }

        var names = await RegisterNames.ReadAsync(db, cancellationToken);
        var people = await readPeople.ReadAsync(cancellationToken);
        var raised = await ladder.ReadAsync(today, people, names, cancellationToken);
        var (mails, news) = await GatherAsync(people, raised, names, today, now, cancellationToken);
        return await SaveAsync(today, now, mails, raised, news, cancellationToken);
    }

    private async Task<bool> IsQuietAsync(DateOnly today, CancellationToken cancellationToken) => !settings.EveryDay && !(await calendars.OpenAsync(cancellationToken)).IsWorkingDay(today);

    private async Task<(List<Mail> Mails, List<ViewNews> News)> GatherAsync(
        IReadOnlyList<DigestPerson> people, IReadOnlyList<RaisedStep> raised, RegisterNames names, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        var acts = await events.ReadAsync(await SinceAsync(today, cancellationToken), now, cancellationToken);
        var followed = await views.ReadAsync(cancellationToken);
        var shared = new Dictionary<string, IReadOnlyList<DigestSection>>(StringComparer.Ordinal);
        var (mails, news) = (new List<Mail>(), new List<ViewNews>());
        foreach (var person in people.Where(p => p.TakesMail))
        {
            if (!shared.TryGetValue(person.Reach, out var rows))
            {
                shared[person.Reach] = rows = await digestRows.ReadAsync(person.Actor, names, cancellationToken);
            }

            var sections = rows.ToList();
            if (raised.Where(r => r.Told.Contains(person)).Select(r => r.Line).ToList() is { Count: > 0 } escalated)
            {
                sections.Add(new DigestSection(DigestKind.Escalated, escalated.Count, null, escalated));
            }

            if (await events.OfAsync(person.Actor, acts, DigestRows.MostLines, cancellationToken) is { } happened)
            {
                sections.Add(happened);
            }

            foreach (var view in followed[person.User.Id])
            {
                if (await views.NewsAsync(person, view, names, cancellationToken) is { } found)
                {
                    news.Add(found);
                    sections.AddRange(found.Section is { } section ? [section] : []);
                }
            }

            if (sections.Count > 0)
            {
                mails.Add(MailOf(person, new Digest(today, [.. sections.OrderBy(s => s.Kind)]), now));
            }
        }

        return (mails, news);
    }

    private static Mail MailOf(DigestPerson person, Digest digest, DateTime now) => new()
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"digest:{person.User.Id}:{digest.Day:yyyy-MM-dd}"),
        UserId = person.User.Id, Day = digest.Day, Reach = person.Reach, Content = digest.ToJson(), CreatedAt = now, NextAttemptAt = now,
    };

    /// <summary>The moment of the mails before these; before the first ones, a day ago.</summary>
    private async Task<DateTime> SinceAsync(DateOnly today, CancellationToken cancellationToken) =>
        await db.DigestDays.AsNoTracking().Where(d => d.Day < today).OrderByDescending(d => d.Day).Select(d => (DateTime?)d.BuiltAt).FirstOrDefaultAsync(cancellationToken)
            ?? VietNamTime.BeginningOf(today).AddDays(-1);

    private async Task<int?> SaveAsync(DateOnly today, DateTime now, List<Mail> mails, IReadOnlyList<RaisedStep> raised, List<ViewNews> news, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await engine.TakeWriteLockAsync(db, cancellationToken);
        // Asked again under the lock: another node may have been quicker.
        if (await db.DigestDays.AnyAsync(d => d.Day >= today, cancellationToken))
        {
            return null;
        }

        await db.PersonalLinks.Where(l => l.ExpiresAt < now.AddDays(-DaysLinksAreRemembered)).ExecuteDeleteAsync(cancellationToken);
        db.DigestDays.Add(new DigestDay { Day = today, BuiltAt = now, Mails = mails.Count });
        db.Mails.AddRange(mails);
        await db.SaveChangesAsync(cancellationToken);
        var mailOf = mails.ToDictionary(m => m.UserId, m => m.Id);
        foreach (var step in raised)
        {
            step.Escalation.Recipients.AddRange(step.Told.Select(p => new EscalationRecipient { UserId = p.User.Id, MailId = mailOf.TryGetValue(p.User.Id, out var id) ? id : null }));
            db.Escalations.Add(step.Escalation);
        }

        foreach (var view in news)
        {
            await db.SavedViewHits.Where(h => h.SavedViewId == view.ViewId).ExecuteDeleteAsync(cancellationToken);
            db.SavedViewHits.AddRange(view.Holds.Select(id => new SavedViewHit { SavedViewId = view.ViewId, UndertakingId = id }));
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return mails.Count;
    }
}
