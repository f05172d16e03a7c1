using CamKet.Casework.History;
using CamKet.Casework.Threads;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;
using Thread = CamKet.Casework.Threads.Thread;

namespace CamKet.Casework.Reference;

/// <summary>Instruments and initiatives with their milestones. A thread that an officer opened keeps the officer's words, though a file has its id.</summary>
internal sealed class ThreadRows(CamKetDb db, RowWriter rows)
{
    public async Task LoadAsync(ReferenceFiles files, CancellationToken cancellationToken)
    {
        var threads = await db.Threads.ToDictionaryAsync(t => t.Id, cancellationToken);
        var milestones = (await db.Milestones.Where(m => m.ReferenceThreadId != null).ToListAsync(cancellationToken)).ToLookup(m => m.ReferenceThreadId!);
        foreach (var row in files.Threads.Threads)
        {
            var known = threads.GetValueOrDefault(row.Id);
            if (known is null or { FromReference: true })
            {
                rows.Put(known, ToThread(row), ActKind.ThreadKeeping, row.Id);
            }

            // A milestone that officers moved by a merger or a split stays where they put it.
            var stands = milestones[row.Id].ToDictionary(KeyOf, m => m.ThreadId, StringComparer.Ordinal);
            List<Milestone> wanted = [.. row.Milestones.Select(m => ToMilestone(row.Id, m))];
            wanted.ForEach(m => m.ThreadId = stands.GetValueOrDefault(KeyOf(m)) ?? known?.StandsInId ?? row.Id);
            rows.PutAll(milestones[row.Id], wanted, KeyOf);
        }
    }

    private static string KeyOf(Milestone m) => $"{m.Stage}|{m.PartyId}|{m.Date}|{m.Planned}";

    private static Thread ToThread(ThreadRow row) => new()
    {
        Id = row.Id, Kind = row.Kind, NameVi = row.Vi, NameEn = row.En, Abbreviation = row.Abbr, InitiatorId = row.Initiator, Pillar = ReferenceText.Pillar(row.Pillar), FromReference = true,
    };

    private static Milestone ToMilestone(string threadId, MilestoneRow row) => new()
    {
        ThreadId = threadId, ReferenceThreadId = threadId, Stage = ReferenceText.Stage(row.Stage), Date = row.Date, Planned = row.Planned, PartyId = row.Party, TextVi = row.Vi, TextEn = row.En,
        Verified = row.Verified, Sources = ReferenceText.Sources(row.Sources), SaidOn = row.Said, Access = AccessLevel.Public,
    };
}
