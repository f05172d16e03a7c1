using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Notices;

/// <summary>The sections that people of one reach share: what is late, what comes, what waits.</summary>
public sealed class DigestRows(CamKetDb db, RegisterSelection selection, WorkList workList, TimeProvider clock)
{
    public const int MostLines = 10;

    /// <summary>These lines of the work list stand in sections of their own.</summary>
    private static readonly WorkKind[] ToldApart = [WorkKind.Report, WorkKind.Chase];

    public async Task<IReadOnlyList<DigestSection>> ReadAsync(Actor actor, RegisterNames names, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietNam();
        var sections = new List<DigestSection>();
        if (actor.AgencyIds.Count > 0 || actor.May(Permission.Assign) || actor.Role == UserRole.Leader)
        {
            var watched = new RegisterFilter { Assigned = true, Mine = actor.AgencyIds.Count > 0 };
            await AddAsync(DigestKind.Overdue, watched with { States = [DueState.Overdue] });
            await AddAsync(DigestKind.DueSoon, watched with { States = [DueState.NotDue], DueFrom = today, DueTo = ReadOverview.DueSoon(today).DueTo });
        }

        var work = (await workList.ReadAsync(actor, names)).Where(w => !ToldApart.Contains(w.Kind)).ToList();
        if (work.Count > 0)
        {
            sections.Add(new DigestSection(DigestKind.Waiting, work.Count, null, work.ConvertAll(w => new DigestLine { Work = w })));
        }

        if (actor.May(Permission.Administer) && await db.Mails.CountAsync(m => m.State == MailState.Failed || m.State == MailState.Unknown, cancellationToken) is > 0 and var undelivered)
        {
            sections.Add(new DigestSection(DigestKind.Undelivered, undelivered, null, []));
        }

        return sections;

        async Task AddAsync(DigestKind kind, RegisterFilter filter)
        {
            var rows = selection.Select(actor, filter);
            if (await rows.CountAsync(cancellationToken) is > 0 and var total)
            {
                var first = await rows.InOrder(RegisterSort.Due, descending: false).Take(MostLines).ToRows().ToListAsync(cancellationToken);
                sections.Add(new DigestSection(kind, total, filter.ToQuery(), first.ConvertAll(row => LineOf(row, actor, names))));
            }
        }
    }

    /// <summary>Restricted matters are never reported on by a link.</summary>
    public static DigestLine LineOf(RegisterRow row, Actor actor, RegisterNames names) => new()
    {
        UndertakingId = row.Id, Reference = row.Reference, Title = row.Title, Due = row.Due, Agency = row.LeadAgencyId is { } lead ? RegisterNames.Of(names.Agencies, lead) : null,
        MayReport = actor.Role == UserRole.FocalPoint && row.Access < AccessLevel.Restricted && row.Status is UndertakingStatus.Assigned or UndertakingStatus.InProgress,
    };
}
